#include "layout/blank/blank_fill.h"

#include "base/arena.h"
#include "layout/blank/blank_rule.h"
#include "layout/blank/formula_blanks.h"
#include "layout/block/span_list.h"
#include "text/formula.h"

/* State of filling the blanks of a text. */
struct filling {
	struct arena *arena;
	const struct block *blank; /* the next; NULL after the last */
	const struct frame *frame; /* for the rules of blanks, */
	const struct block *text;  /* of this text; NULL for their answers */
	bool open;                 /* the text has a blank with no answer */
};

/* The span that replaces the next blank. */
static struct span rule_for(const struct filling *filling, unsigned flags)
{
	struct span rule =
		blank_rule(*filling->frame, filling->text, filling->blank);

	rule.flags |= flags;
	return rule;
}

/* Fill the blanks of a span.  Each is one letter; two that touch would
 * merge. */
static void fill_span(struct filling *filling, struct span_list *list,
	const struct span *span)
{
	const unsigned blank = SPAN_BLANK | SPAN_FILL;
	const unsigned flags = span->flags & ~blank;

	for (size_t i = 0; i < span->length && filling->blank != NULL; i++) {
		if (i > 0)
			span_list_add(list, (struct span){" ", 1, flags, NULL});
		if (filling->frame == NULL)
			span_list_rich(list, filling->blank->answer.at[0],
				flags | SPAN_ANSWER);
		else
			span_list_add(list, rule_for(filling, flags));
		filling->blank = block_written(filling->blank->next);
	}
}

static struct span fill_formula(
	struct filling *filling, const struct span *span)
{
	const size_t count = span->inset->formula->blanks;
	size_t *units = NULL;
	const struct block *blank = filling->blank;

	if (filling->frame != NULL)
		units = arena_alloc(filling->arena, count, sizeof(*units));
	for (size_t i = 0; i < count && blank != NULL; i++) {
		if (units != NULL)
			units[i] = blank_rule(
				*filling->frame, filling->text, blank)
					   .length;
		blank = block_written(blank->next);
	}
	return formula_blanks_fill(
		filling->arena, span, &filling->blank, units);
}

static struct spans fill_spans(struct filling *filling, struct spans spans)
{
	struct span_list list = {.arena = filling->arena};

	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];

		if (span->flags & SPAN_FILL) {
			fill_span(filling, &list, span);
			continue;
		}
		if (span->inset != NULL && span->inset->formula != NULL &&
			span->inset->formula->blanks > 0) {
			span_list_add(&list, fill_formula(filling, span));
			continue;
		}
		filling->open |= (span->flags & SPAN_BLANK) != 0;
		span_list_add(&list, *span);
	}
	return span_list_take(&list);
}

static const struct rich_table *fill_table(
	struct filling *filling, const struct rich_table *table)
{
	struct rich_table *filled =
		arena_alloc(filling->arena, 1, sizeof(*filled));
	const size_t count = table->rows * table->columns;
	struct spans *cells =
		arena_alloc(filling->arena, count, sizeof(*cells));

	for (size_t i = 0; i < count; i++)
		cells[i] = fill_spans(filling, table->cells[i]);
	*filled = *table;
	filled->cells = cells;
	return filled;
}

static struct rich fill(struct filling *filling, struct rich rich)
{
	struct rich_block *blocks =
		arena_alloc(filling->arena, rich.count, sizeof(*blocks));

	for (size_t i = 0; i < rich.count; i++) {
		blocks[i] = rich.blocks[i];
		if (blocks[i].table != NULL)
			blocks[i].table = fill_table(filling, blocks[i].table);
		else
			blocks[i].spans = fill_spans(filling, blocks[i].spans);
	}
	return (struct rich){blocks, rich.count};
}

/* A sheet's text, or a key's with its right options marked. */
static struct rich text_of(const struct block *text, bool key)
{
	return key && text->solved.count > 0 ? text->solved.at[0]
					     : text->texts.at[0];
}

struct rich blank_fill(
	struct frame frame, const struct block *text, bool answered)
{
	struct filling filling = {.arena = frame.desk->arena,
		.blank = block_written(text->children),
		.frame = answered ? NULL : &frame,
		.text = text};
	const struct rich own =
		text_of(text, answered || frame.desk->replies != NULL);

	if (filling.blank == NULL)
		return own;
	return fill(&filling, own);
}

bool blank_fill_open(struct arena *arena, const struct block *text)
{
	struct filling filling = {.arena = arena};

	fill(&filling, text->texts.at[0]);
	return filling.open;
}
