/*
 * item_values: readers for the fields of every item.
 */
#ifndef BANK_ITEM_VALUES_H
#define BANK_ITEM_VALUES_H

#include "bank/item.h"
#include "yaml/fields.h"

struct schema_part;

enum {
	TAGS_MAX = 100 /* of an item or of `defaults` */
};

/* A reader: int, 1 to 5, from "easy", "medium", "hard" or the number. */
field_reader read_difficulty;

/* A reader: int, 1 (remember) to 6 (create), from the names of Bloom's
 * levels. */
field_reader read_bloom;

/* A reader: int, in seconds, from minutes such as 2.5. */
field_reader read_minutes;

/* Readers: struct space, from "lines" and "space". */
field_reader read_lines;
field_reader read_space;

/* A reader: struct text_list; a list of at most TAGS_MAX texts, short enough to
 * compare with another. */
field_reader read_tags;

/* A reader: struct text_list; a list of at least one text. */
field_reader read_words;

/* The values that these readers accept. */
extern const struct schema_part item_values_schema;

#endif
