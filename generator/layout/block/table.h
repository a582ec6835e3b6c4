/*
 * table: ruled tables.
 *
 * Each cell is a galley of its own.  A table row puts these galleys side by
 * side, row for row, so a long table row can still be cut between lines.
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/galley.h"
#include "text/rich.h"

/* State of setting a table: begin with its frame and column widths. */
struct table {
	struct frame frame;
	size_t columns;
	mpt *widths;      /* padding included */
	bool tight;       /* with less padding */
	struct row *head; /* repeated on the next page; NULL: none yet */
	/* Elements: its own, and the cells of the row that was begun. */
	uint32_t outer;
	const uint32_t *cells;
};

/* Begin a row of heads or of cells in the table entered with galley_enter(). */
void table_begin(struct table *table, enum role role);

/* The width of a column for a widest text of this width. */
mpt table_width_for(mpt text);

/* The frame for a cell's text: the column without its padding.  Everything set
 * from now on belongs to the cell, until the row ends. */
struct frame table_cell(
	const struct table *table, size_t column, struct galley *cell);

/* Add the table row of one galley a column that heads the table: where the
 * table is cut, the next page begins with it. */
void table_head(
	struct table *table, const struct galley *cells, mpt above, bool keep);

/*
 * End a row of one galley per column: add it, framed by rules.
 *
 * above is the space over the table's first row.  keep: a page may not begin
 * with this row.
 */
void table_row(const struct table *table, const struct galley *cells, mpt above,
	bool keep);

/*
 * Set a Markdown table below the galley's content, with its first row strong.
 *
 * Its first two rows stay with what is above; it may be cut before others.
 * Columns are as wide as their content needs.  If the longest words do not fit,
 * the table is set smaller, down to 80 per cent; only then are words broken, if
 * the page breaks words at all.  A table that still does not fit is an error at
 * the desk's place.
 */
void table_set_rich(
	struct frame frame, const struct rich_table *rich, mpt above);

#endif
