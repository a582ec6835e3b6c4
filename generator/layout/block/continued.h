/*
 * continued: items that go on overleaf.
 */
#ifndef LAYOUT_CONTINUED_H
#define LAYOUT_CONTINUED_H

#include "layout/galley.h"

/*
 * Print "3, continued", above a table's head, at the top of a page that begins
 * inside the frame's galley, or with the galley unless the item `begins` with
 * it.  Galleys of a few lines, which are not cut, stay as they are.
 */
void continued_note(struct frame frame, const char *number, bool begins);

/* Let a long answer of a key go on overleaf with any of its later
 * paragraphs. */
void continued_let(struct frame frame);

#endif
