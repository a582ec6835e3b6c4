/*
 * The block of a stimulus is ruled at its left, so that it is seen what
 * belongs to it where it goes over pages; a box was rejected, since one that
 * is cut in two looks like two, and a tint, since copying machines spoil it.
 *
 * It is set like any text and finished row by row: the space above a row
 * becomes part of its height, so that the rule has no holes and ends with
 * its page, and every so many lines of text get their number.  Lines are
 * counted as they are typeset: what a table holds has no number.
 */
#include "layout/block/stimulus_block.h"

#include "base/arena.h"
#include "layout/block/figure.h"
#include "layout/block/prose.h"

enum {
	RULE = 1 * MPT,
	RULE_GRAY = 150,
	NUMBER_GAP = 45, /* between a line and its number, per cent of size */
	TABLE_PART = 2,  /* of a page: tables up to that are not cut */
	ROWS_KEPT = 3,   /* at least, at either end of what is cut */
	PERCENT = 100
};

static const char *questions(struct arena *arena, struct asked asked)
{
	if (asked.count == 1)
		return arena_printf(arena, "Question %d refers", asked.first);
	return arena_printf(arena, "Questions %d%s%d refer", asked.first,
		asked.count == 2 ? " and " : "–", asked.last);
}

/* A row of a text, not of a table. */
static bool is_line(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (row->marks[i].type != MARK_RUN)
			return false;
	return row->count > 0;
}

static mpt number_gap(struct frame frame)
{
	return frame.desk->look->styles[USE_TEXT].size * NUMBER_GAP / PERCENT;
}

/* A line's number, left of the text. */
static void add_number(struct frame text, struct row *row, int number)
{
	const struct look *look = text.desk->look;
	const char *digits = arena_printf(text.desk->arena, "%d", number);
	const struct line line = frame_line(text, digits, USE_SMALL);

	row_line(text, row, &line,
		(struct spot){text.x - number_gap(text) - line.width,
			look->rise[USE_TEXT], 0});
}

static void number_lines(struct frame text, size_t first, int every)
{
	int number = 0;

	for (size_t i = first; i < text.galley->count; i++) {
		struct row *row = &text.galley->rows[i];

		if (is_line(row) && ++number % every == 0)
			add_number(text, row, number);
	}
}

/* The space above a row made part of it. */
static void fill_above(struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].y += row->above;
	row->height += row->above;
	row->above = 0;
}

static void add_bar(struct frame frame, struct row *row)
{
	row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.width = RULE,
			.height = row->height,
			.gray = RULE_GRAY});
}

/* Rule the rows from `first` on, and what is repeated over them. */
static void rule_rows(struct frame frame, size_t first)
{
	const struct row *over = NULL;

	for (size_t i = first; i < frame.galley->count; i++) {
		struct row *row = &frame.galley->rows[i];

		if (i > first)
			fill_above(row);
		add_bar(frame, row);
		if (row->over != NULL && row->over != over)
			add_bar(frame, row->over);
		over = row->over;
	}
}

/* Keep the rows from `first` on with what is above each of them. */
static void keep(struct galley *galley, size_t first)
{
	for (size_t i = first; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
}

/* How many rows of a table begin here; 0 where a line does. */
static size_t table_rows(const struct galley *galley, size_t first, mpt *height)
{
	size_t count = 0;

	*height = 0;
	while (first + count < galley->count &&
		!is_line(&galley->rows[first + count]))
		*height += galley->rows[first + count++].height;
	return count;
}

/* A passage may be cut between lines, a table only where it is long. */
static void loosen(struct frame frame, size_t first)
{
	struct galley *galley = frame.galley;
	const mpt most = frame.desk->look->body / TABLE_PART;
	mpt height;

	for (size_t i = first, rows; i < galley->count; i += rows + 1) {
		rows = table_rows(galley, i, &height);
		for (size_t k = i + 1; k < i + rows; k++)
			if (height <= most)
				galley->rows[k].cut = CUT_NEVER;
		if (rows == 0 && galley->rows[i].cut == CUT_BAD)
			galley->rows[i].cut = CUT_POOR;
		rows -= rows > 0;
	}
}

/* No cut leaves less than some rows at either end. */
static void keep_ends(struct galley *galley, size_t first)
{
	for (size_t i = first; i < galley->count; i++)
		if (i < first + ROWS_KEPT || i + ROWS_KEPT > galley->count)
			galley->rows[i].cut = CUT_NEVER;
}

/* Room for numbers of three digits left of the text. */
static mpt inset_of(struct frame frame, mpt inset, bool numbered)
{
	const mpt least = RULE + MPT + number_gap(frame) +
			  frame_line(frame, "000", USE_SMALL).width;

	return numbered && inset < least ? least : inset;
}

static void add_text(struct frame text, const struct stimulus *stimulus)
{
	struct galley *galley = text.galley;
	const mpt gap = text.desk->look->gap;
	size_t first = galley->count;

	prose_set(text, stimulus->title, USE_STRONG, gap);
	keep(galley, first);
	first = galley->count;
	prose_set(text, stimulus->text, USE_TEXT,
		stimulus->title == NULL ? gap : gap / 2);
	loosen(text, first);
	keep_ends(galley, first);
	if (stimulus->numbered > 0)
		number_lines(text, first, stimulus->numbered);
	figure_set(text, stimulus->image, false);
	first = galley->count;
	prose_set_right(text, stimulus->credit, USE_SMALL, gap / 2);
	keep(galley, first);
}

void stimulus_sheet(struct frame frame, mpt inset,
	const struct stimulus *stimulus, struct asked asked)
{
	size_t first;

	prose_set(frame,
		arena_printf(frame.desk->arena, "%s to the following source.",
			questions(frame.desk->arena, asked)),
		USE_EMPHASIS, 0);
	first = frame.galley->count;
	add_text(frame_inset(
			 frame, inset_of(frame, inset, stimulus->numbered > 0)),
		stimulus);
	rule_rows(frame, first);
}

void stimulus_key(
	struct frame frame, const struct stimulus *stimulus, struct asked asked)
{
	struct arena *arena = frame.desk->arena;
	const char *who = questions(arena, asked);

	if (stimulus->title == NULL)
		prose_set(frame,
			arena_printf(
				arena, "%s to a source on the sheet.", who),
			USE_EMPHASIS, 0);
	else
		prose_set(frame,
			arena_printf(arena, "%s to the source “%s”.", who,
				stimulus->title),
			USE_EMPHASIS, 0);
}
