/*
 * tint: the colour of a page's ground.
 *
 * Some read more easily on cream or pale blue than on white.  A tint is one
 * of a few words or "#rrggbb", and pale enough for all that is printed on it.
 */
#ifndef WORKSHEET_TINT_H
#define WORKSHEET_TINT_H

#include "yaml/fields.h"

struct schema_part;

/* A field reader: uint32_t, 0xRRGGBB; 0 for none, as black can be no tint. */
field_reader read_tint;

/*
 * The contrast of the palest text, a note's gray, on a ground of this colour,
 * in hundredths: 450 is the 4.5:1 that WCAG 2 asks for at the least.
 */
int tint_contrast(uint32_t color);

/* What its readers take. */
extern const struct schema_part tint_schema;

#endif
