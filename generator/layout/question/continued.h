/*
 * continued: items that go on overleaf.
 */
#ifndef LAYOUT_CONTINUED_H
#define LAYOUT_CONTINUED_H

#include "layout/galley.h"

/*
 * Print "3, continued" where a page begins inside the frame's galley or, unless
 * the item `begins` with the galley, with it; above a table's head.  Galleys of
 * a few lines, which no page parts, are left as they are.
 */
void continued_note(struct frame frame, const char *number, bool begins);

/* Let a long answer of a key go on overleaf with any of its later
 * paragraphs. */
void continued_let(struct frame frame);

#endif
