/*
 * bidi: the direction of each letter (UAX #9).  Only this file uses FriBidi.
 */
#ifndef TYPE_BIDI_H
#define TYPE_BIDI_H

#include "type/line/paragraph.h"

/*
 * Fill in every letter's level and the paragraph's direction.
 */
void bidi_levels(struct paragraph *paragraph);

#endif
