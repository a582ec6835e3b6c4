/*
 * A timeline item's question depends on what its section asks: to identify the
 * term, to date the term, or to name the term of a date.
 */
#include "bank/kind/timeline.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "blocks/joint_task.h"
#include "blocks/kind.h"
#include "blocks/plain.h"

#include <assert.h>

enum {
	SIGNIFICANCE_MIN = 2,
	SIGNIFICANCE_MAX = 5
};

static const char *date_of(
	struct builder *builder, const struct timeline *content)
{
	return date_print(builder->arena, builder->wording, &content->date);
}

static int significance_lines(twelfths points)
{
	const int lines = (points + POINT - 1) / POINT;

	return lines < SIGNIFICANCE_MIN   ? SIGNIFICANCE_MIN
	       : lines > SIGNIFICANCE_MAX ? SIGNIFICANCE_MAX
					  : lines;
}

/* A labelled answer line, unless the text is unknown. */
static void add_known(struct builder *builder, struct block *question,
	enum word word, const char *text)
{
	if (text != NULL)
		build_labelled(builder, question, word, text);
}

/* Labelled answer lines for all that the bank knows of the term. */
static void build_identify(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct timeline *content = item->content;
	struct block *significance;

	build_stem(builder, question, drawn, content->term)->flags =
		BLOCK_STRONG;
	add_known(builder, question, WORD_WHEN, date_of(builder, content));
	add_known(builder, question, WORD_WHO, content->who);
	add_known(builder, question, WORD_WHERE, content->where);
	significance =
		build_labelled(builder, question, WORD_SIGNIFICANCE, NULL);
	significance->answer = build_texts(builder, content->significance);
	build_space(builder, significance, item,
		significance_lines(item->points) - 1);
	build_note(builder, question, WORD_EXPLANATION, item->explanation);
}

/* The term, with answer space for a date beside it. */
static void build_date(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct timeline *content = item->content;
	struct block *note;

	build_stem_short(builder, question, drawn, content->term);
	build_labelled(builder, question, WORD_WHEN, date_of(builder, content))
		->flags = BLOCK_SHORT;
	build_note(builder, question, WORD_WHO, content->who);
	build_note(builder, question, WORD_WHERE, content->where);
	note = build_block(builder, question, BLOCK_NOTE);
	note->word = WORD_SIGNIFICANCE;
	note->texts = build_texts(builder, content->significance);
	build_spare(builder, question, item);
}

/* The date and its significance; the term is to be named. */
static void build_term(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct timeline *content = item->content;
	struct block *stem = build_stem_short(builder, question, drawn, "");

	stem->label = date_of(builder, content);
	stem->texts = build_texts(builder, content->significance);
	add_known(builder, question, WORD_TERM, content->term);
	build_note(builder, question, WORD_WHO, content->who);
	build_note(builder, question, WORD_WHERE, content->where);
	build_spare(builder, question, item);
}

static void (*const asks[])(struct builder *builder, struct block *question,
	const struct drawn *drawn) = {
	[ASK_IDENTIFY] = build_identify,
	[ASK_DATE] = build_date,
	[ASK_TERM] = build_term,
	[ASK_CORRECT] = build_identify, /* only of other kinds */
	[ASK_ORDER] = joint_task_order,
	[ASK_STRIP] = joint_task_strip,
};

static_assert(LENGTH(asks) == ASK_COUNT, "one row for each ask");

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	asks[builder->section->section->ask](builder, question, drawn);
}

/* The part that the section's `ask` leaves open: the date, the term or its
 * rank. */
static const char *brief(struct arena *arena, const struct wording *wording,
	const struct form_section *section, const struct drawn *drawn)
{
	const struct timeline *content = drawn->item->content;
	const enum ask ask = section->section->ask;
	struct buffer out = {.arena = arena};

	if (ask == ASK_ORDER)
		return joint_task_ranks(arena, wording, section, drawn);
	if (ask != ASK_TERM)
		return date_print(arena, wording, &content->date);
	plain_put(&out, rich_parse(arena, content->term));
	return buffer_text(&out);
}

const struct kind_blocks timeline_blocks = {build, brief};
