/*
 * fullwidth: the room around full-width characters (JLREQ 3.1, CLREQ 3.1).
 *
 * A Chinese bracket or stop is half a square of ink and half of blank.  If two
 * meet, one blank half is removed; at a line's end or beginning, each is.  A
 * quarter of an em stands between Chinese or Japanese characters and Latin
 * letters or digits, unless a space was typed there.
 */
#ifndef TYPE_FULLWIDTH_H
#define TYPE_FULLWIDTH_H

#include "type/line/paragraph.h"

/*
 * Mark the shared punctuation (quotation marks, ellipses, dashes, dots) that is
 * full-width because it stands beside Chinese or Japanese characters.  `square`
 * has room for the paragraph's letters.  Returns whether there is any.
 */
bool fullwidth_find(const struct paragraph *paragraph, bool *square);

/* Fill in the letters' room: before, behind, lead and trail.  Needs the
 * pieces. */
void fullwidth_space(struct paragraph *paragraph);

/* Let lines begin at quotation marks set in squares, and keep Korean words
 * whole. */
void fullwidth_break(struct paragraph *paragraph);

#endif
