#include "layout/block/side_by_side.h"

enum {
	WHOLE_PART = 4 /* cells up to this part of a page form one row */
};

/* Move a cell's row into the galley, at this offset. */
static void take_marks(
	struct frame frame, struct row *row, const struct row *cell, mpt down)
{
	for (size_t i = 0; i < cell->count; i++) {
		struct mark mark = cell->marks[i];

		mark.y += down;
		galley_row_rule(frame, row, mark);
	}
}

static size_t row_count(const struct beside *beside)
{
	size_t count = 1;

	for (size_t i = 0; i < beside->count; i++)
		if (beside->cells[i].count > count)
			count = beside->cells[i].count;
	return count;
}

/* Align the first baselines of line i of all cells.  Returns the distance below
 * a plain text's baseline. */
static mpt align(const struct beside *beside, size_t i)
{
	mpt drop = 0;

	for (size_t c = 0; c < beside->count; c++)
		if (i < beside->cells[c].count &&
			beside->cells[c].rows[i].drop > drop)
			drop = beside->cells[c].rows[i].drop;
	for (size_t c = 0; c < beside->count; c++)
		if (i < beside->cells[c].count)
			galley_row_lower(&beside->cells[c].rows[i],
				drop - beside->cells[c].rows[i].drop);
	return drop;
}

/* The space above and the height needed by line i of all cells. */
static struct row tallest(const struct beside *beside, size_t i)
{
	struct row tall = {.cut = CUT_BAD};

	for (size_t c = 0; c < beside->count; c++) {
		const struct row *cell;

		if (i >= beside->cells[c].count)
			continue;
		cell = &beside->cells[c].rows[i];
		if (i > 0 && cell->above > tall.above)
			tall.above = cell->above;
		if (cell->height > tall.height)
			tall.height = cell->height;
		if (cell->cut == CUT_NEVER)
			tall.cut = CUT_NEVER;
		if (tall.over == NULL)
			tall.over = cell->over;
		if (tall.under == NULL)
			tall.under = cell->under;
	}
	return tall;
}

/* All cells in one row of the galley, each with its own line spacing. */
static void add_whole(struct frame frame, const struct beside *beside,
	mpt height, struct row *row)
{
	for (size_t c = 0; c < beside->count; c++) {
		const struct galley *cell = &beside->cells[c];
		mpt down = beside->padding;

		for (size_t i = 0; i < cell->count; i++) {
			down += i > 0 ? cell->rows[i].above : 0;
			take_marks(frame, row, &cell->rows[i], down);
			down += cell->rows[i].height;
		}
	}
	row->height = height + 2 * beside->padding;
}

/* How much lower a row of cells can be: as much as all of them, if they are
 * single lines. */
static mpt give_of(const struct beside *beside)
{
	mpt give = 0;

	for (size_t c = 0; c < beside->count; c++) {
		const struct galley *cell = &beside->cells[c];

		if (cell->count != 1 || cell->rows[0].gives != GIVE_LEADING)
			return 0;
		if (c == 0 || cell->rows[0].give < give)
			give = cell->rows[0].give;
	}
	return give;
}

/* Add one row for each line, so that a page may end between lines. */
static void add_by_lines(struct frame frame, const struct beside *beside,
	mpt above, enum cut cut)
{
	const size_t count = row_count(beside);

	for (size_t i = 0; i < count; i++) {
		const mpt drop = align(beside, i);
		const struct row tall = tallest(beside, i);
		const bool first = i == 0, last = i + 1 == count;
		const mpt down = tall.above + (first ? beside->padding : 0);
		struct row *row = galley_row(frame, first ? above : 0,
			down + tall.height + (last ? beside->padding : 0),
			first ? cut : tall.cut);

		row->drop = drop;
		row->over = tall.over;
		row->under = tall.under;
		for (size_t c = 0; c < beside->count; c++)
			if (i < beside->cells[c].count)
				take_marks(frame, row,
					&beside->cells[c].rows[i], down);
	}
}

void side_by_side_add(struct frame frame, const struct beside *beside,
	mpt above, enum cut cut)
{
	const mpt drop = align(beside, 0);
	struct row *row;
	mpt height = 0;

	for (size_t c = 0; c < beside->count; c++) {
		const mpt own = galley_height(&beside->cells[c], 0);

		if (own > height)
			height = own;
	}
	if (height > frame.desk->look->body / WHOLE_PART) {
		add_by_lines(frame, beside, above, cut);
		return;
	}
	row = galley_row(frame, above, 0, cut);
	row->drop = drop;
	row->give = give_of(beside);
	add_whole(frame, beside, height, row);
}
