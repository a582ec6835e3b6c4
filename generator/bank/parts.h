/*
 * parts: an item asked in several parts, (a), (b), (c).
 *
 * A part is an item with a kind of its own, but has no id, tags or parts.  The
 * item itself only has a lead-in.
 */
#ifndef BANK_PARTS_H
#define BANK_PARTS_H

#include "bank/item.h"
#include "yaml/fields.h"

struct schema_part;

enum {
	PARTS_MIN = 2,
	PARTS_MAX = 26 /* letters */
};

/* A reader: checks that a value is a list of PARTS_MIN to PARTS_MAX entries;
 * into is unused. */
field_reader read_parts;

/*
 * Read the parts of an item whose other fields have been read.
 *
 * The item gets the sum of their points and, if it names no kind, the kind of
 * the first part.  Mistakes are reported, such as points that do not add up.
 */
void parts_read(struct reading *reading, struct item *item);

/* The letter of a part: 0 is "a". */
char parts_letter(size_t index);

/* The fields common to parts of every kind. */
const struct field_table *parts_table(void);

/* The values that its readers accept. */
extern const struct schema_part parts_schema;

#endif
