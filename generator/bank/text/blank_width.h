/*
 * blank_width: how the widths of blanks are chosen.
 */
#ifndef BANK_BLANK_WIDTH_H
#define BANK_BLANK_WIDTH_H

#include "yaml/fields.h"

struct schema_part;

enum blank_width {
	BLANK_WIDTH_UNSAID,
	BLANK_WIDTH_SIZED,  /* one of three widths, by the answer's length */
	BLANK_WIDTH_UNIFORM /* all as wide as the item's widest answer */
};

/* A reader: enum blank_width, sized or uniform. */
field_reader read_blank_width;

/* The values that its reader accepts. */
extern const struct schema_part blank_width_schema;

#endif
