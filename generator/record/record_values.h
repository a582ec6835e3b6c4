/*
 * record_values: the values of an item that varies, in a record.
 */
#ifndef RECORD_RECORD_VALUES_H
#define RECORD_RECORD_VALUES_H

#include "bank/item.h"
#include "yaml/fields.h"

struct buffer;

/* Write the line "values: {a: "3", s: "3/4"}"; nothing if it does not vary. */
void record_values_write(
	struct buffer *out, const char *indent, const struct item *item);

/*
 * The variant of a bank's item with the values that a record gives, or the item
 * itself if it does not vary; NULL, with a mistake reported, if there is none.
 *
 * entry is the record's mapping of the item.
 */
const struct item *record_values_read(struct reading *reading,
	const struct node *entry, const struct item *item);

#endif
