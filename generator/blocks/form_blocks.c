#include "blocks/form_blocks.h"

#include "bank/stimulus.h"
#include "base/arena.h"
#include "blocks/brief.h"
#include "blocks/form_head.h"
#include "blocks/joint_task.h"
#include "blocks/kind.h"
#include "blocks/printed_key.h"

/* The short answer of an item, in the bank's words or as printed. */
static struct texts brief_of(struct builder *builder, const struct drawn *drawn)
{
	const struct kind_rules *rules = drawn->item->kind;
	struct text_list texts = {NULL, 0};

	if (drawn->part_count > 0)
		return (struct texts){NULL, 0};
	if (rules->brief != NULL)
		texts = rules->brief(builder->arena, drawn->item, &drawn->dealt,
			builder->wording);
	if (texts.count > 0 || rules->key == NULL)
		return build_texts(builder, texts);
	return build_text(builder,
		build_joined(builder, build_printed_key(builder, drawn)));
}

/* A question of one item or part, still without its blocks. */
static struct block *add_question(struct builder *builder, struct block *parent,
	const struct drawn *drawn)
{
	struct block *question = build_block(builder, parent, BLOCK_QUESTION);

	question->at = drawn->item->at;
	question->name = drawn->item->name;
	question->language = drawn->item->language;
	question->number = drawn->number;
	question->printed = form_number(builder->arena, drawn);
	question->points = drawn->item->points;
	if (drawn->item->bonus)
		question->flags |= BLOCK_BONUS;
	if (parent->role == BLOCK_SECTION && drawn->part_count == 0 &&
		builder->section->section->answers == ANSWERS_IN_MARGIN)
		question->flags |= BLOCK_MARGIN;
	if (builder->section->section->quiet)
		question->flags |= BLOCK_QUIET;
	question->brief = brief_of(builder, drawn);
	question->key = reference_text(&builder->references, &builder->scope,
		brief_answer(builder->arena, builder->wording, builder->section,
			drawn));
	return question;
}

/* The introduction of the parts, and each part as a question. */
static void add_parts(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	build_stem(builder, question, drawn, drawn->item->lead);
	for (size_t i = 0; i < drawn->part_count; i++) {
		const struct drawn *part = &drawn->parts[i];
		struct block *own;

		builder->scope.drawn = part;
		own = add_question(builder, question, part);
		own->label =
			printed_key_part(builder->arena, builder->wording, i);
		kind_blocks(part->item->kind)->build(builder, own, part);
	}
	builder->scope.drawn = drawn;
	build_note(
		builder, question, WORD_EXPLANATION, drawn->item->explanation);
}

static void add_item(struct builder *builder, struct block *section,
	const struct drawn *drawn)
{
	struct block *question;

	builder->source.images = drawn->item->in_text;
	builder->scope = reference_scope(drawn);
	question = add_question(builder, section, drawn);
	if (drawn->part_count > 0)
		add_parts(builder, question, drawn);
	else
		kind_blocks(drawn->item->kind)->build(builder, question, drawn);
}

/* The number of items of a section, starting at `first`, that share a
 * stimulus. */
static size_t set_size(const struct form_section *section, size_t first)
{
	const struct stimulus *stimulus = section->items[first].item->stimulus;
	size_t end = first + 1;

	while (stimulus != NULL && end < section->count &&
		section->items[end].item->stimulus == stimulus)
		end++;
	return end - first;
}

/* The stimulus of a group of items. */
static struct block *add_stimulus(struct builder *builder,
	struct block *section, const struct drawn *first, size_t count)
{
	const struct stimulus *stimulus = first->item->stimulus;
	struct block *block = build_block(builder, section, BLOCK_STIMULUS);
	struct block *text;

	block->at = stimulus->at;
	block->name = stimulus->name;
	block->language = stimulus->language;
	block->asked = count;
	block->first = form_number(builder->arena, first);
	block->last = form_number(builder->arena, &first[count - 1]);
	builder->source.images = stimulus->in_text;
	builder->scope = (struct reference_scope){
		.bank = first->item->bank, .stimulus = stimulus};
	block->texts = build_text(builder, stimulus->title);
	text = build_said(builder, block, BLOCK_TEXT, stimulus->passage);
	if (text != NULL)
		text->number = stimulus->numbered;
	block->stimulus = stimulus;
	if (stimulus->image != NULL)
		build_block(builder, block, BLOCK_FIGURE)->image =
			stimulus->image;
	build_said(builder, block, BLOCK_SOURCE, stimulus->credit);
	return block;
}

/* Groups of items, each after its stimulus; if the section is one task, all
 * stimuli come first. */
static void add_items(struct builder *builder, struct block *section)
{
	const struct form_section *from = builder->section;
	const bool joint = joint_task_is(from->section);

	for (size_t i = 0, count; i < from->count; i += count) {
		count = set_size(from, i);
		if (from->items[i].item->stimulus != NULL)
			add_stimulus(builder, section, &from->items[i], count);
		for (size_t k = i; k < i + count && !joint; k++)
			add_item(builder, section, &from->items[k]);
	}
	for (size_t i = 0; i < from->count && joint; i++)
		add_item(builder, section, &from->items[i]);
	if (joint && from->count > 0)
		joint_task_end(builder, section);
}

/* The word bank, with the pictures of all items that use it. */
static void add_bank(struct builder *builder, struct block *section)
{
	const struct form_section *from = builder->section;
	struct text_source *source = &builder->source;

	for (size_t i = 0; i < from->count && from->words.count > 0; i++)
		source->images = text_images_joined(builder->arena,
			source->images, from->items[i].item->in_text);
	builder->words = build_texts(builder, from->words);
	if (from->words.count > 0)
		build_block(builder, section, BLOCK_BANK)->texts =
			builder->words;
}

static void add_section(struct builder *builder, struct block *form,
	const struct form_section *from)
{
	struct block *section = build_block(builder, form, BLOCK_SECTION);

	builder->source.images = NULL;
	builder->scope = (struct reference_scope){.bank = NULL};
	section->at = from->section->at;
	section->name = from->section->id;
	section->texts = build_text(builder, from->section->title);
	section->number = (int)from->count;
	section->points = from->points;
	section->bonus = from->bonus;
	section->choose = from->section->choose;
	section->columns = from->section->columns;
	if (from->section->answers == ANSWERS_IN_MARGIN)
		section->flags |= BLOCK_MARGIN;
	if (from->section->new_page)
		section->flags |= BLOCK_FRESH;
	if (joint_task_is(from->section))
		section->flags |= BLOCK_TOGETHER;
	builder->section = from;
	build_said(builder, section, BLOCK_TEXT, from->section->instructions);
	add_bank(builder, section);
	add_items(builder, section);
}

static struct builder begin(
	const struct references *references, struct typesetter *typesetter)
{
	const struct worksheet *worksheet = references->form->worksheet;

	return (struct builder){.arena = references->arena,
		.wording = &worksheet->wording,
		.source = {references->arena, typesetter, NULL,
			worksheet->in_text, references->errors},
		.references = *references};
}

const struct block *form_blocks_stimulus(const struct references *references,
	struct typesetter *typesetter, const struct drawn *drawn)
{
	struct builder builder = begin(references, typesetter);

	return add_stimulus(&builder, NULL, drawn, 1);
}

const struct block *form_blocks(
	const struct references *references, struct typesetter *typesetter)
{
	const struct form *form = references->form;
	struct builder builder = begin(references, typesetter);
	struct block *block = build_block(&builder, NULL, BLOCK_FORM);

	block->label = form->name;
	block->number = (int)form->item_count;
	block->points = form->points;
	block->bonus = form->bonus;
	form_head_add(&builder, block, form);
	for (size_t i = 0; i < form->section_count; i++)
		add_section(&builder, block, &form->sections[i]);
	return block;
}
