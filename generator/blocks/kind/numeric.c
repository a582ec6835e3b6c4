#include "bank/kind/numeric.h"

#include "bank/kind/numeric_print.h"
#include "base/arena.h"
#include "base/points.h"
#include "blocks/blank_size.h"
#include "blocks/brief.h"
#include "blocks/kind.h"

#include <string.h>

/* Does a text end so that a number can follow on its line: "3 · 4 ="? */
static bool leads_on(const char *stem)
{
	static const char *const ends[] = {
		"=", "≈", ":", "=$", "≈$", "\\approx$"};
	size_t length = strlen(stem);

	while (length > 0 && strchr(" \n", stem[length - 1]) != NULL)
		length--;
	for (size_t i = 0; i < LENGTH(ends); i++) {
		const size_t end = strlen(ends[i]);

		if (length >= end &&
			strncmp(stem + length - end, ends[i], end) == 0)
			return true;
	}
	return false;
}

/* The stem, then a blank with its unit. */
static const char *with_blank(
	struct builder *builder, const struct numeric *content)
{
	const char *stem = content->stem != NULL ? content->stem : "";
	const char *unit = content->unit != NULL ? content->unit : "";
	size_t end = strlen(stem);

	while (end > 0 && strchr(" \n", stem[end - 1]) != NULL)
		end--;
	return arena_printf(builder->arena, "%.*s%s" RICH_BLANK "%s%s",
		(int)end, stem,
		end == 0         ? ""
		: leads_on(stem) ? " "
				 : "\n\n",
		*unit != '\0' ? " " : "", unit);
}

static void add_blank(
	struct builder *builder, struct block *text, const struct item *item)
{
	struct block *blank = build_block(builder, text, BLOCK_BLANK);

	blank->answer = build_texts(
		builder, numeric_print_values(builder->arena, item));
	blank->points = item->points;
	text->answer = blank->answer;
	blank_size_set(builder, text, item, false);
}

/* The points that a wrong number of significant figures costs. */
static twelfths figures_cost(twelfths points)
{
	return points < POINT ? points : POINT / 2;
}

static void add_notes(struct builder *builder, struct block *question,
	const struct item *item)
{
	const struct numeric *content = item->content;
	struct arena *arena = builder->arena;
	const char *unit = content->unit != NULL ? content->unit : "";
	const char *low, *high, *text;

	if (numeric_print_range(arena, item, &low, &high)) {
		text = wording_say(arena, builder->wording, WORD_FORMS_RANGE,
			&(struct gaps){.first = low, .last = high});
		build_note(builder, question, WORD_ACCEPTED,
			arena_printf(arena, "%s%s%s", text,
				*unit != '\0' ? " " : "", unit));
	}
	if (content->figures) {
		const twelfths cost = figures_cost(item->points);
		const char *points =
			wording_say(arena, builder->wording, WORD_POINTS,
				&(struct gaps){.n = points_print(arena, cost)});

		text = wording_say(arena, builder->wording, WORD_FIGURES_COST,
			&(struct gaps){.number = arena_printf(arena, "%d",
					       content->show.digits),
				.points = points});
		build_note(builder, question, WORD_SIGNIFICANT, text);
	}
}

/* Lines to work on, which a key does not need. */
static void add_work(struct builder *builder, struct block *question,
	const struct numeric *content)
{
	struct block *space;

	if (content->work == 0)
		return;
	space = build_block(builder, question, BLOCK_SPACE);
	space->space =
		(struct space){.type = SPACE_LINES, .lines = content->work};
	space->flags = BLOCK_SPARE;
}

static void build(struct builder *builder, struct block *question,
	const struct drawn *drawn)
{
	const struct item *item = drawn->item;
	const struct numeric *content = item->content;
	struct block *text = build_stem(
		builder, question, drawn, with_blank(builder, content));

	add_blank(builder, text, item);
	add_work(builder, question, content);
	add_notes(builder, question, item);
	build_spare(builder, question, item);
}

const struct kind_blocks numeric_blocks = {build, brief_words};
