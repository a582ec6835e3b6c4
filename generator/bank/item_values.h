/*
 * item_values: what the fields of every item are read by.
 */
#ifndef BANK_ITEM_VALUES_H
#define BANK_ITEM_VALUES_H

#include "bank/item.h"
#include "yaml/fields.h"

struct schema_part;

enum {
	TAGS_MAX = 100 /* of an item, and of defaults */
};

/* A reader: int, 1 to 5, of "easy", "medium", "hard" or the number. */
field_reader read_difficulty;

/* A reader: int, 1 (remember) to 6 (create), of Bloom's levels by name. */
field_reader read_bloom;

/* A reader: int, in seconds, of minutes such as 2.5. */
field_reader read_minutes;

/* Readers: struct space, of "lines" and "space". */
field_reader read_lines;
field_reader read_space;

/* A reader: struct text_list; a list, short enough to be compared with
 * another. */
field_reader read_tags;

/* A reader: struct text_list; a list of some texts. */
field_reader read_words;

/* What they take. */
extern const struct schema_part item_values_schema;

#endif
