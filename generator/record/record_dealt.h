/*
 * record_dealt: what chance gave an item, or a part of one, as a record has
 * it.
 */
#ifndef RECORD_RECORD_DEALT_H
#define RECORD_RECORD_DEALT_H

#include "draw/form.h"
#include "yaml/fields.h"

/* Things of an item's list, by their indexes. */
struct record_things {
	const size_t *at;
	size_t count;
};

struct record_dealt {
	const char *points;
	struct record_things picked, choices;
	struct text_list words, key;
	bool pooled; /* its words are in its section's word bank */
};

/* The fields of a struct record_dealt. */
const struct field_table *record_dealt_table(void);

/*
 * Give an item on its tier what a row read from the node says was dealt; false,
 * told in errors, where it cannot have been, or the points or the key are
 * others.
 */
bool record_dealt_take(struct reading *reading, const struct node *node,
	const struct record_dealt *row, struct drawn *drawn);

/* Where a field of a mapping stands; where it has none, the mapping. */
struct where record_field_at(const struct node *mapping, const char *field);

/* Report that a field is not as expected; false. */
bool record_differs(struct reading *reading, const struct node *mapping,
	const char *field, const char *expected);

#endif
