/*
 * tint: the background colour of a page.
 *
 * Some people read more easily on cream or pale blue than on white.  A tint is
 * one of a few words or "#rrggbb", and pale enough for everything printed on
 * it.
 */
#ifndef WORKSHEET_TINT_H
#define WORKSHEET_TINT_H

#include "yaml/fields.h"

struct schema_part;

/* A field reader: uint32_t, 0xRRGGBB; 0 for none, since black cannot be a
 * tint. */
field_reader read_tint;

/*
 * The contrast of the palest text, a note's gray, on this background, in
 * hundredths: WCAG 2 asks for at least 4.5:1, which is 450.
 */
int tint_contrast(uint32_t color);

/* The types of the readers here, for the schema. */
extern const struct schema_part tint_schema;

#endif
