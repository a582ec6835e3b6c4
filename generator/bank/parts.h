/*
 * parts: an item asked in several parts, (a), (b), (c).
 *
 * A part is an item of its own kind without an item's place in the bank: no
 * id, no tags, no parts.  What the item as a whole says is a lead-in.
 */
#ifndef BANK_PARTS_H
#define BANK_PARTS_H

#include "bank/item.h"
#include "yaml/fields.h"

struct schema_part;

enum {
	PARTS_MIN = 2,
	PARTS_MAX = 26 /* the letters there are */
};

/* A reader: checks that a value is a list that long; into is unused. */
field_reader read_parts;

/*
 * Read the parts of an item whose other fields have been read.
 *
 * The item gets their points added up, and the kind of the first part where
 * it says none; mistakes are told, points that do not add up among them.
 */
void parts_read(struct reading *reading, struct item *item);

/* The letter of a part: 0 is "a". */
char part_letter(size_t index);

/* The fields of every part, whatever its kind. */
const struct field_table *parts_table(void);

/* What its readers take. */
extern const struct schema_part parts_schema;

#endif
