/*
 * bidi: which way each letter runs (UAX #9).  FriBidi is known only here.
 */
#ifndef TYPE_BIDI_H
#define TYPE_BIDI_H

#include "type/line/paragraph.h"

/*
 * Fill in every letter's level and the paragraph's own direction: that of
 * the first letter that has one, else that of the language.
 */
void bidi_levels(struct paragraph *paragraph);

#endif
