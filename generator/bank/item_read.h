/*
 * item_read: one item out of a bank's file.
 *
 * An item is read by two tables, the fields of every item and those of its
 * kind, over a copy of the bank's defaults.
 */
#ifndef BANK_ITEM_READ_H
#define BANK_ITEM_READ_H

#include "bank/item.h"
#include "yaml/fields.h"

enum {
	TAGS_MAX = 100 /* of an item, and of defaults */
};

/* A reader: int, 1 to 5, of "easy", "medium", "hard" or the number. */
field_reader read_difficulty;

/* A reader: int, 1 (remember) to 6 (create), of Bloom's levels by name. */
field_reader read_bloom;

/* Whether every item may have a field of this name, whatever its kind. */
bool item_has_field(const char *name);

/* Readers: struct space, of "lines" and "space". */
field_reader read_lines;
field_reader read_space;

/* A reader: struct item, of what `defaults: {...}` says. */
field_reader read_defaults;

/*
 * Read what says itself an item, by the fields of its kind, those that help a
 * student, and this table of a struct item's others; *item is as it is without
 * them.
 */
void item_read_as(struct reading *reading, const struct field_table *common,
	const struct node *node, struct item *item);

/*
 * Read an item over the defaults, whose bank it shares.
 *
 * Every mistake that can be seen without the other items is reported.  What
 * could be read is read; an item without a good id has none, NULL.
 */
void item_read(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item);

#endif
