/*
 * record_dealt: the random choices for an item or one of its parts, as a record
 * stores them.
 */
#ifndef RECORD_RECORD_DEALT_H
#define RECORD_RECORD_DEALT_H

#include "draw/form.h"
#include "yaml/fields.h"

/* Indexes into one of the item's lists. */
struct record_things {
	const size_t *at;
	size_t count;
};

struct record_dealt {
	const char *points;
	struct record_things picked, choices;
	struct text_list words, key;
	bool pooled; /* its words are in the section's word bank */
};

/* The fields of a struct record_dealt. */
const struct field_table *record_dealt_table(void);

/*
 * Apply a row read from the node to an item on its tier.  Returns false and
 * reports an error if the deal is impossible or if the points or the key
 * disagree with the item.
 */
bool record_dealt_take(struct reading *reading, const struct node *node,
	const struct record_dealt *row, struct drawn *drawn);

/* The place of a mapping's field, or of the mapping if it has no such field. */
struct where record_dealt_field_at(
	const struct node *mapping, const char *field);

/* Report that a field is not as expected.  Returns false. */
bool record_dealt_differs(struct reading *reading, const struct node *mapping,
	const char *field, const char *expected);

#endif
