/*
 * prose: set Markdown texts into the rows of a galley.
 */
#ifndef LAYOUT_PROSE_H
#define LAYOUT_PROSE_H

#include "blocks/block.h"
#include "layout/galley.h"

/*
 * Set a Markdown text below the galley's content: paragraphs, lists, code and
 * tables.  Each paragraph is an element of the document.
 *
 * above is the space over its first row.  Rows keep two lines of a paragraph
 * together at its start and end.  NULL and empty texts add nothing.
 */
void prose_set(
	struct frame frame, const char *markdown, enum use use, mpt above);

/* Set a parsed text as prose_set() does. */
void prose_set_rich(
	struct frame frame, struct rich rich, enum use use, mpt above);

/* Set a parsed text after a strong run-in label: "Thesis: Cells that …". */
void prose_set_labelled(struct frame frame, const char *label, struct rich rich,
	enum use use, mpt above);

/*
 * Set a parsed text with a note, such as its points, after its last word: small
 * and flush right on the last line, which leaves room for it.
 * NULL is no note.
 */
void prose_set_noted(struct frame frame, struct rich rich, enum use use,
	mpt above, const char *note);

/*
 * Set an indented text with a label hanging before its first line: a bullet, a
 * choice's letter.  The label is set even if the text is empty.  note is as in
 * prose_set_noted().
 */
void prose_set_hanging(struct frame frame, const char *label, struct rich rich,
	mpt above, const char *note);

/* Set a text whose lines end at the frame's right edge. */
void prose_set_right(
	struct frame frame, struct rich rich, enum use use, mpt above);

/* The room that a text takes if it is set between x and x + measure: the width
 * of its widest line and the number of lines.  A table takes the whole
 * measure. */
struct prose_size {
	mpt width;
	size_t lines;
};
struct prose_size prose_measure(
	struct frame frame, struct rich rich, enum use use);

/* The width of the widest of some texts. */
mpt prose_widest(struct frame frame, struct texts texts);

/* Put a short text flush right on the last row, or on a row of its own if the
 * last has no room. */
void prose_flush_right(struct frame frame, const char *text, enum use use);

#endif
