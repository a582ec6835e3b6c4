/*
 * prose: Markdown texts set into the rows of a galley.
 */
#ifndef LAYOUT_PROSE_H
#define LAYOUT_PROSE_H

#include "layout/galley.h"

/*
 * Set a Markdown text below what the galley holds: paragraphs, lists, code
 * and tables, each paragraph an element of the document.
 *
 * above is the space over its first row.  Rows keep two lines of a paragraph
 * together at its start and end.  NULL and empty texts add nothing.
 */
void prose_set(
	struct frame frame, const char *markdown, enum use use, mpt above);

/* The same, behind a strong label that runs in: "Thesis: Cells that …". */
void prose_set_labelled(struct frame frame, const char *label,
	const char *markdown, enum use use, mpt above);

/*
 * Set a text inset from the left, with a label hanging before its first
 * line: a number, a choice's letter.  An empty text leaves the label alone.
 */
void prose_set_hanging(struct frame frame, const struct line *label, mpt inset,
	const char *markdown, mpt above);

/* The width that a short text set flush right takes, space included. */
mpt prose_room(struct frame frame, const char *text, enum use use);

/* Whether the last row has that room. */
bool prose_has_room(struct frame frame, const char *text, enum use use);

/* Put a short text flush right on the last row, or on a row of its own
 * where that has no room. */
void prose_flush_right(struct frame frame, const char *text, enum use use);

#endif
