/*
 * squares: the room around characters that are as wide as they are high
 * (JLREQ 3.1, CLREQ 3.1).
 *
 * A Chinese bracket or stop is half a square of ink and half of blank.  Where
 * two meet, one blank is too much; at a line's end or beginning, all of it.  A
 * quarter of an em stands between Chinese or Japanese characters and Latin
 * letters or digits, unless a space was typed there.
 */
#ifndef TYPE_SQUARES_H
#define TYPE_SQUARES_H

#include "type/line/paragraph.h"

/*
 * Mark those that do in `square`, which has room for the paragraph's letters.
 * Answers whether there are any.
 */
bool squares_find(const struct paragraph *paragraph, bool *square);

/* Fill in the letters' room: before, behind, lead and trail.  The pieces must
 * be there. */
void squares_space(struct paragraph *paragraph);

/* Let lines begin at quotation marks set in squares, and keep Korean words
 * whole. */
void squares_break(struct paragraph *paragraph);

#endif
