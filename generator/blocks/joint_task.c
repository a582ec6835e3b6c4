/*
 * Each term is scored by its own rank.  If dates leave open which term came
 * first, any of its possible ranks is correct.  (Scoring pairs in the right
 * order was rejected: it cannot be done at a glance.)
 */
#include "blocks/joint_task.h"

#include "bank/kind/timeline.h"
#include "base/arena.h"

/* The possible ranks of a term, from 1. */
struct ranks {
	size_t first, last;
};

static struct ranks ranks_of(
	const struct form_section *section, const struct drawn *drawn)
{
	struct ranks ranks = {1, section->count};

	for (size_t i = 0; i < section->count; i++) {
		const struct date *other =
			kind_item_date(section->items[i].item);

		ranks.first += date_before(other, kind_item_date(drawn->item));
		ranks.last -= date_before(kind_item_date(drawn->item), other);
	}
	return ranks;
}

const char *joint_task_ranks(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct ranks ranks = ranks_of(section, drawn);
	const struct gaps ends = {
		.first = wording_count(arena, wording, ranks.first),
		.last = wording_count(arena, wording, ranks.last)};

	if (ranks.first == ranks.last)
		return ends.first;
	return wording_say(arena, wording,
		ranks.last - ranks.first > 1 ? WORD_RANGE : WORD_EITHER, &ends);
}

bool joint_task_is(const struct section *section)
{
	return section->ask == ASK_ORDER || section->ask == ASK_STRIP;
}

/* The term; in a key, with its date beside the points. */
static void add_term(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct timeline *content = drawn->item->content;

	build_stem_short(builder, question, drawn, content->term);
	question->answer = build_text(builder,
		date_print(builder->arena, builder->wording, &content->date));
}

void joint_task_order(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	add_term(builder, question, drawn);
	build_block(builder, question, BLOCK_BLANK)->key = joint_task_ranks(
		builder->arena, builder->wording, builder->section, drawn);
	build_note(
		builder, question, WORD_EXPLANATION, drawn->item->explanation);
}

void joint_task_strip(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	add_term(builder, question, drawn);
	build_note(
		builder, question, WORD_EXPLANATION, drawn->item->explanation);
}

static bool any_tie(const struct form_section *section)
{
	for (size_t i = 0; i < section->count; i++) {
		const struct ranks ranks =
			ranks_of(section, &section->items[i]);

		if (ranks.first != ranks.last)
			return true;
	}
	return false;
}

static bool any_rough(const struct form_section *section)
{
	for (size_t i = 0; i < section->count; i++)
		if (date_is_rough(kind_item_date(section->items[i].item)))
			return true;
	return false;
}

static void add_strip(struct builder *builder, struct block *parent)
{
	const struct form_section *section = builder->section;
	struct block *strip = build_block(builder, parent, BLOCK_STRIP);

	for (size_t i = 0; i < section->count; i++) {
		const struct drawn *drawn = &section->items[i];
		const struct timeline *content = drawn->item->content;
		struct block *entry;

		builder->source.images = drawn->item->in_text;
		builder->scope = reference_scope(drawn);
		entry = build_said(builder, strip, BLOCK_ENTRY, content->term);
		entry->number = drawn->number;
		entry->printed = form_number(builder->arena, drawn);
		entry->date = &content->date;
	}
}

void joint_task_end(struct builder *builder, struct block *section)
{
	enum word word = WORD_NONE;

	if (builder->section->section->ask == ASK_STRIP) {
		add_strip(builder, section);
		word = any_rough(builder->section) ? WORD_ROUGH : WORD_NONE;
	} else if (any_tie(builder->section)) {
		word = WORD_TIES;
	}
	if (word != WORD_NONE)
		build_block(builder, section, BLOCK_NOTE)->word = word;
}
