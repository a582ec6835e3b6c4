/*
 * prose: Markdown texts set into the rows of a galley.
 */
#ifndef LAYOUT_PROSE_H
#define LAYOUT_PROSE_H

#include "blocks/block.h"
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

/* The same of a text that has been taken apart, as are those below. */
void prose_set_rich(
	struct frame frame, struct rich rich, enum use use, mpt above);

/* The same, behind a strong label that runs in: "Thesis: Cells that …". */
void prose_set_labelled(struct frame frame, const char *label, struct rich rich,
	enum use use, mpt above);

/*
 * The same with a note, such as its points, behind its last word: small, and
 * flush right on the last line, which is broken so that it has room.
 */
void prose_set_noted(struct frame frame, struct rich rich, enum use use,
	mpt above, const char *note);

/*
 * Set a text moved in from the left, with a label hanging before its first
 * line: a bullet, a choice's letter.  An empty text leaves the label alone.
 * note is as above, or NULL.
 */
void prose_set_hanging(struct frame frame, const char *label, struct rich rich,
	mpt above, const char *note);

/* Set a text whose lines end at the frame's right edge. */
void prose_set_right(
	struct frame frame, struct rich rich, enum use use, mpt above);

/* How much room a text takes: its widest line, and its lines, where it is set
 * between x and x + measure.  A table takes the whole measure. */
struct prose_size {
	mpt width;
	size_t lines;
};
struct prose_size prose_measure(
	struct frame frame, struct rich rich, enum use use);

/* The width of the widest of some texts. */
mpt prose_widest(struct frame frame, struct texts texts);

/* What prose_set_hanging() moves a text in by. */
mpt prose_hang(struct frame frame);

/* Put a short text flush right on the last row, or on a row of its own
 * where that has no room. */
void prose_flush_right(struct frame frame, const char *text, enum use use);

#endif
