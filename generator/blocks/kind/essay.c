#include "bank/kind/essay.h"

#include "blocks/kind.h"

enum {
	LINES_MIN = 12,
	LINES_MAX = 60
};

/* Two lines for each point. */
static int lines_for(twelfths points)
{
	const int lines = (2 * points + POINT - 1) / POINT;

	return lines < LINES_MIN   ? LINES_MIN
	       : lines > LINES_MAX ? LINES_MAX
				   : lines;
}

static void add_criterion(struct builder *builder, struct block *rubric,
	const struct criterion *criterion)
{
	struct block *block = build_said(
		builder, rubric, BLOCK_CRITERION, criterion->criterion);

	block->points = criterion->points;
	build_note(builder, block, WORD_NONE, criterion->notes);
	for (size_t i = 0; i < criterion->level_count; i++)
		build_said(
			builder, block, BLOCK_LEVEL, criterion->levels[i].text)
			->points = criterion->levels[i].points;
}

static struct block *add_rubric(struct builder *builder, struct block *parent,
	const struct essay *content)
{
	struct block *rubric;

	if (content->criterion_count == 0)
		return NULL;
	rubric = build_block(builder, parent, BLOCK_RUBRIC);
	for (size_t i = 0; i < content->criterion_count; i++)
		add_criterion(builder, rubric, &content->rubric[i]);
	return rubric;
}

/* The expected answer, and the criteria for points. */
static void add_answer(struct builder *builder, struct block *space,
	const struct essay *content)
{
	struct block *block;

	build_note(builder, space, WORD_THESIS, content->thesis);
	if (content->evidence.count > 0) {
		block = build_block(builder, space, BLOCK_NOTE);
		block->word = WORD_EVIDENCE;
		block->flags = BLOCK_LIST;
		block->texts = build_texts(builder, content->evidence);
	}
	add_rubric(builder, space, content);
}

/* The parts of the rubric and checklist that students see. */
static void add_shown(struct builder *builder, struct block *question,
	const struct essay *content)
{
	const enum rubric_view view = builder->section->section->rubric;
	struct block *block;

	if (view != RUBRIC_ON_KEY) {
		block = add_rubric(builder, question, content);
		if (block != NULL && view == RUBRIC_WITH_PEER)
			block->flags = BLOCK_PEER;
	}
	if (content->checklist.count == 0)
		return;
	block = build_block(builder, question, BLOCK_CHECKLIST);
	block->texts = build_texts(builder, content->checklist);
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct essay *content = item->content;
	struct block *space;

	build_stem(builder, question, drawn, content->stem);
	add_shown(builder, question, content);
	space = build_space(builder, question, item, lines_for(item->points));
	if (item->space.type == SPACE_DEFAULT)
		space->flags = BLOCK_ELASTIC;
	add_answer(builder, space, content);
	build_note(builder, question, WORD_GRADING, content->notes);
	build_note(builder, question, WORD_EXPLANATION, item->explanation);
}

static const char *brief(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct essay *content = drawn->item->content;

	(void)arena;
	(void)section;
	return wording_get(wording, content->criterion_count > 0
					    ? WORD_BY_RUBRIC
					    : WORD_ANSWERS_VARY);
}

const struct kind_blocks essay_blocks = {build, brief};
