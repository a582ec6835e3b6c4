/*
 * A stimulus has a rule at its left, which shows its extent even across pages.
 * A box was rejected because a box cut in two looks like two boxes; a tint was
 * rejected because copiers spoil it.
 *
 * It is set like any text and finished row by row.  The space above a row
 * becomes part of its height, so that the rule has no gaps and ends with its
 * page.  Then every n-th line of text gets its number.  Lines are counted as
 * typeset; lines of a table have no number.
 */
#include "layout/block/stimulus_block.h"

#include "bank/stimulus.h"
#include "base/arena.h"
#include "layout/block/figure.h"
#include "layout/block/prose.h"
#include "layout/block/say.h"

enum {
	RULE = 1 * MPT,
	RULE_GRAY = 150,
	NUMBER_GAP = 45, /* from a line to its number, per cent of size */
	TABLE_PART = 2,  /* part of a page: smaller tables are not cut */
	ROWS_KEPT = 3,   /* at least, before and after a cut */
	PERCENT = 100
};

/* The wording for one question, for two, or for more. */
static enum word of_questions(enum word one, const struct block *stimulus)
{
	return (enum word)((int)one + (stimulus->asked == 1          ? 0
					      : stimulus->asked == 2 ? 1
								     : 2));
}

static struct gaps questions(
	const struct desk *desk, const struct block *stimulus)
{
	return (struct gaps){.first = say_printed(desk, stimulus->first),
		.last = say_printed(desk, stimulus->last)};
}

static mpt number_gap(struct frame frame)
{
	return frame.desk->look->styles[USE_TEXT].size * NUMBER_GAP / PERCENT;
}

/* A line's number, left of the text. */
static void add_number(struct frame text, struct row *row, int number)
{
	const struct look *look = text.desk->look;
	const char *digits = say_count(text.desk, number);
	const struct line line = galley_set_line(text, digits, USE_SMALL);

	galley_row_line(text, row, &line,
		(struct spot){text.x - number_gap(text) - line.width,
			look->rise[USE_TEXT] + row->drop, 0});
}

static void number_lines(struct frame text, size_t first, int every)
{
	int number = 0;

	for (size_t i = first; i < text.galley->count; i++) {
		struct row *row = &text.galley->rows[i];

		if (row->text && ++number % every == 0)
			add_number(text, row, number);
	}
}

/* Make the space above a row part of it. */
static void fill_above(struct row *row)
{
	for (size_t i = 0; i < row->count; i++)
		row->marks[i].y += row->above;
	row->height += row->above;
	row->above = 0;
}

static void add_bar(struct frame frame, struct row *row)
{
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = frame.x,
			.width = RULE,
			.height = row->height,
			.gray = RULE_GRAY});
}

/* Rule the rows starting at `first`, and the rows repeated above them. */
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

/* Keep each row starting at `first` with the one above it. */
static void keep(struct galley *galley, size_t first)
{
	for (size_t i = first; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
}

/* The number of rows of the table that begins here; 0 for a line of text. */
static size_t table_rows(const struct galley *galley, size_t first, mpt *height)
{
	size_t count = 0;

	*height = 0;
	while (first + count < galley->count &&
		!galley->rows[first + count].text)
		*height += galley->rows[first + count++].height;
	return count;
}

/* A passage may be cut between lines, a table only if it is long. */
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

/* Forbid cuts too close to either end. */
static void keep_ends(struct galley *galley, size_t first)
{
	for (size_t i = first; i < galley->count; i++)
		if (i < first + ROWS_KEPT || i + ROWS_KEPT > galley->count)
			galley->rows[i].cut = CUT_NEVER;
}

static const struct block *passage_of(const struct block *stimulus)
{
	return block_child(stimulus, BLOCK_TEXT);
}

/* The indent of its text, with room for line numbers of three digits. */
static mpt inset_of(struct frame frame, mpt inset, const struct block *stimulus)
{
	const struct block *passage = passage_of(stimulus);
	const mpt least = RULE + MPT + number_gap(frame) +
			  galley_set_line(frame, "000", USE_SMALL).width;

	if (passage == NULL || passage->number == 0)
		return inset;
	return inset < least ? least : inset;
}

static void add_title(struct frame text, const struct block *stimulus)
{
	const size_t first = text.galley->count;

	if (stimulus->texts.count > 0)
		prose_set_rich(text, stimulus->texts.at[0], USE_STRONG,
			text.desk->look->gap);
	keep(text.galley, first);
}

static void add_passage(struct frame text, const struct block *stimulus)
{
	const struct block *passage = passage_of(stimulus);
	const mpt gap = text.desk->look->gap;
	const size_t first = text.galley->count;

	if (passage == NULL)
		return;
	prose_set_rich(text, passage->texts.at[0], USE_TEXT,
		stimulus->texts.count == 0 ? gap : gap / 2);
	loosen(text, first);
	keep_ends(text.galley, first);
	if (passage->number > 0)
		number_lines(text, first, passage->number);
}

static void add_rest(struct frame text, const struct block *stimulus)
{
	const struct block *figure = block_child(stimulus, BLOCK_FIGURE);
	const struct block *source = block_child(stimulus, BLOCK_SOURCE);
	size_t first;

	if (figure != NULL)
		figure_set(text, figure->image, false);
	first = text.galley->count;
	if (source != NULL) {
		const uint32_t outer = galley_enter(text.desk, ROLE_NOTE);

		prose_set_right(text, source->texts.at[0], USE_SMALL,
			text.desk->look->gap / 2);
		galley_leave(text.desk, outer);
	}
	keep(text.galley, first);
}

void stimulus_block_sheet(
	struct frame frame, mpt inset, const struct block *stimulus)
{
	const struct desk *desk = frame.desk;
	const struct gaps gaps = questions(desk, stimulus);
	struct frame text;
	size_t first;

	say_set(frame,
		say(desk, of_questions(WORD_SOURCE_ONE, stimulus), &gaps),
		USE_EMPHASIS, 0);
	first = frame.galley->count;
	text = galley_inset(frame, inset_of(frame, inset, stimulus));
	add_title(text, stimulus);
	add_passage(text, stimulus);
	add_rest(text, stimulus);
	rule_rows(frame, first);
}

void stimulus_block_lines(
	struct frame frame, mpt inset, const struct block *stimulus, int *lines)
{
	const struct galley *galley = frame.galley;
	const size_t count = stimulus->stimulus->places.count;
	size_t place = 0;
	int line = 0;

	prose_set_rich(galley_inset(frame, inset_of(frame, inset, stimulus)),
		passage_of(stimulus)->texts.at[0], USE_TEXT, 0);
	for (size_t i = 0; i < galley->count; i++) {
		line += galley->rows[i].text;
		for (size_t k = 0; k < galley->rows[i].places && place < count;
			k++)
			lines[place++] = line;
	}
	while (place < count)
		lines[place++] = line;
}

void stimulus_block_key(struct frame frame, const struct block *stimulus)
{
	const struct desk *desk = frame.desk;
	struct gaps gaps = questions(desk, stimulus);

	if (stimulus->texts.count == 0) {
		say_set(frame,
			say(desk, of_questions(WORD_UNSEEN_ONE, stimulus),
				&gaps),
			USE_EMPHASIS, 0);
		return;
	}
	gaps.title =
		wording_quoted(desk->arena, &desk->look->wording, SAY_FIRST);
	prose_set_rich(frame,
		say_around(desk, of_questions(WORD_NAMED_ONE, stimulus), &gaps,
			stimulus->texts.at),
		USE_EMPHASIS, 0);
}
