#include "blocks/guide/lesson_blocks.h"

#include "bank/graph/graph.h"
#include "bank/kind.h"
#include "bank/stimulus.h"
#include "base/arena.h"
#include "blocks/kind.h"
#include "text/placeholder.h"

static bool has_formula(struct rich rich)
{
	for (size_t i = 0; i < rich.count; i++) {
		const struct spans spans = rich.blocks[i].spans;

		for (size_t k = 0; k < spans.count; k++)
			if (spans.at[k].inset != NULL &&
				spans.at[k].inset->formula != NULL)
				return true;
	}
	return false;
}

static bool any_formula(struct texts texts)
{
	for (size_t i = 0; i < texts.count; i++)
		if (has_formula(texts.at[i]))
			return true;
	return false;
}

/* Resolve texts in the item's scope from now on. */
static void enter(struct builder *builder, struct drawn *drawn,
	const struct taught *taught)
{
	*drawn = (struct drawn){.item = taught->item, .dealt = taught->dealt};
	builder->source.images = taught->item->in_text;
	builder->scope = reference_scope(drawn);
}

/* The item's explanation; NULL if it needs its form. */
static const char *explanation_of(const struct taught *taught)
{
	const char *why = taught->item->explanation;

	return why == NULL || placeholder_any(why) ? NULL : why;
}

bool lesson_blocks_has_formula(
	struct builder *builder, const struct taught *taught)
{
	struct drawn drawn;

	enter(builder, &drawn, taught);
	if (any_formula(build_text(builder, taught->lesson.head)) ||
		any_formula(build_texts(builder, taught->lesson.points)) ||
		any_formula(build_text(builder, explanation_of(taught))))
		return true;
	for (size_t i = 0; i < taught->part_count; i++)
		if (lesson_blocks_has_formula(builder, &taught->parts[i]))
			return true;
	return false;
}

static void add_points(struct builder *builder, struct block *lesson,
	enum block_role role, const struct lesson *from)
{
	struct block *points;

	if (from->points.count == 0)
		return;
	points = build_block(builder, lesson, role);
	points->texts = build_texts(builder, from->points);
}

static void add_dated(struct builder *builder, struct block *lesson,
	const struct lesson *from)
{
	const char *texts[2];
	struct text_list known = {texts, 0};
	struct block *note;

	lesson->flags |= BLOCK_STRONG;
	lesson->date = from->date;
	note = build_block(builder, lesson, BLOCK_NOTE);
	note->label = date_print(builder->arena, builder->wording, from->date);
	if (from->who != NULL)
		texts[known.count++] = from->who;
	if (from->where != NULL)
		texts[known.count++] = from->where;
	note->texts = build_texts(builder, known);
	add_points(builder, lesson, BLOCK_TEXT, from);
}

static void add_pairs(struct builder *builder, struct block *lesson,
	const struct lesson *from)
{
	struct block *pairs = build_block(builder, lesson, BLOCK_PAIRS);

	lesson->flags |= BLOCK_STRONG;
	for (size_t i = 0; i < from->pair_count; i++) {
		build_said(builder, pairs, BLOCK_LEFT, from->pairs[i].left);
		build_said(builder, pairs, BLOCK_RIGHT, from->pairs[i].right);
	}
}

static void add_mistake(struct builder *builder, struct block *lesson,
	const struct lesson *from)
{
	lesson->word = WORD_FALSE;
	add_points(builder, lesson, BLOCK_FEEDBACK, from);
}

static void add_steps(struct builder *builder, struct block *lesson,
	const struct lesson *from)
{
	lesson->flags |= BLOCK_STRONG;
	add_points(builder, lesson, BLOCK_STEPS, from);
}

static void add_fact(struct builder *builder, struct block *lesson,
	const struct lesson *from)
{
	add_points(builder, lesson, BLOCK_NOTE, from);
}

static void add_answer(struct builder *builder, struct block *lesson,
	const struct lesson *from)
{
	lesson->flags |= BLOCK_STRONG;
	add_points(builder, lesson, BLOCK_TEXT, from);
}

typedef void lesson_adder(struct builder *builder, struct block *lesson,
	const struct lesson *from);

/* NULL: the blocks of the item's own kind. */
static lesson_adder *const adders[LESSON_TYPES] = {
	[LESSON_DATED] = add_dated,
	[LESSON_PAIRS] = add_pairs,
	[LESSON_MISTAKE] = add_mistake,
	[LESSON_STEPS] = add_steps,
	[LESSON_FACT] = add_fact,
	[LESSON_ANSWER] = add_answer,
	[LESSON_NAMED] = NULL,
};

static void add_figures(
	struct builder *builder, struct block *lesson, const struct item *item)
{
	if (item->image != NULL)
		build_block(builder, lesson, BLOCK_FIGURE)->image = item->image;
	for (size_t i = 0; i < item->images.count; i++)
		if (item->images.at[i].image != NULL)
			build_block(builder, lesson, BLOCK_FIGURE)->image =
				item->images.at[i].image;
}

/* The graph that the question shows, or that its answer draws. */
static void add_graph(
	struct builder *builder, struct block *lesson, const struct item *item)
{
	if (item->space.type == SPACE_GRAPH &&
		item->space.graph->curve_count > 0)
		build_block(builder, lesson, BLOCK_SPACE)->space = item->space;
}

/* A picture with the names of its parts, as a key shows it. */
static void add_named(struct builder *builder, struct block *lesson,
	const struct drawn *drawn)
{
	struct block *question = build_block(builder, lesson, BLOCK_QUESTION);

	question->name = drawn->item->name;
	question->language = drawn->item->language;
	question->flags = BLOCK_QUIET;
	kind_blocks(drawn->item->kind)->build(builder, question, drawn);
}

static struct block *new_lesson(struct builder *builder, struct block *parent,
	const struct taught *from)
{
	struct block *lesson = build_block(builder, parent, BLOCK_LESSON);

	lesson->at = from->item->at;
	lesson->name = from->item->name;
	lesson->language = from->item->language;
	return lesson;
}

/* Add the lesson of one item or part, without those of its parts. */
static struct block *add_alone(struct builder *builder, struct block *parent,
	const struct taught *taught)
{
	struct block *lesson = new_lesson(builder, parent, taught);
	lesson_adder *add = adders[taught->lesson.type];
	struct drawn drawn;

	enter(builder, &drawn, taught);
	if (add == NULL) {
		add_named(builder, lesson, &drawn);
		return lesson;
	}
	lesson->texts = build_text(builder, taught->lesson.head);
	add_figures(builder, lesson, taught->item);
	add(builder, lesson, &taught->lesson);
	add_graph(builder, lesson, taught->item);
	return lesson;
}

struct block *lesson_blocks_add(struct builder *builder, struct block *parent,
	const struct taught *taught)
{
	struct block *lesson = add_alone(builder, parent, taught);

	for (size_t i = 0; i < taught->part_count; i++)
		add_alone(builder, lesson, &taught->parts[i]);
	return lesson;
}

void lesson_blocks_explain(struct builder *builder, struct block *lesson,
	const struct taught *taught)
{
	const char *why = explanation_of(taught);
	struct drawn drawn;

	if (why == NULL || block_child(lesson, BLOCK_NOTE) != NULL)
		return;
	enter(builder, &drawn, taught);
	build_said(builder, lesson, BLOCK_NOTE, why);
}

struct block *lesson_blocks_source(struct builder *builder,
	struct block *section, const struct taught *taught)
{
	const struct stimulus *stimulus = taught->item->stimulus;
	struct block *lesson = build_block(builder, section, BLOCK_LESSON);
	struct block *passage;

	lesson->at = stimulus->at;
	lesson->name = stimulus->name;
	lesson->language = stimulus->language;
	lesson->flags = BLOCK_STRONG;
	builder->source.images = stimulus->in_text;
	builder->scope = (struct reference_scope){
		.bank = taught->item->bank, .stimulus = stimulus};
	lesson->texts = build_text(builder, stimulus->title);
	passage = build_block(builder, lesson, BLOCK_STIMULUS);
	passage->texts = build_text(builder, stimulus->passage);
	if (stimulus->image != NULL)
		build_block(builder, lesson, BLOCK_FIGURE)->image =
			stimulus->image;
	build_said(builder, lesson, BLOCK_SOURCE, stimulus->credit);
	return lesson;
}
