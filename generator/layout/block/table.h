/*
 * table: cells side by side, ruled.
 *
 * Each cell is set as a galley of its own; a table row is those galleys put
 * side by side, row for row, so that a long table row can still be cut
 * between lines.
 */
#ifndef LAYOUT_TABLE_H
#define LAYOUT_TABLE_H

#include "layout/galley.h"
#include "text/rich.h"

/* A table in the making: begin with its frame and column widths. */
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

/* Begin a row, of heads or of cells, in the table that was entered:
 * desk_enter(). */
void table_begin(struct table *table, enum role role);

/* The width of a column whose widest text has this width. */
mpt table_width_for(mpt text);

/* What a cell's text is set between: the column without its padding.  What is
 * set from now on is in the cell, until the row ends. */
struct frame table_cell(
	const struct table *table, size_t column, struct galley *cell);

/* Add the table row of one galley a column that heads the table: where the
 * table is cut, the next page begins with it. */
void table_head(
	struct table *table, const struct galley *cells, mpt above, bool keep);

/*
 * End a row: add it, of one galley a column, framed by rules.
 *
 * above is the space over it, for the table's first; keep says that a page
 * may not begin with it.
 */
void table_row(const struct table *table, const struct galley *cells, mpt above,
	bool keep);

/*
 * Set a Markdown table below what the galley holds, its first row strong.
 *
 * Its first two rows stay with what is above; it may be cut before others.
 * Columns are as wide as their content needs, and no word is broken: where
 * the longest do not fit, the table is set smaller, down to 80 per cent.  One
 * that does not fit so either is an error at the desk's place.
 */
void table_set_rich(
	struct frame frame, const struct rich_table *rich, mpt above);

#endif
