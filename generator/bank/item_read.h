/*
 * item_read: one item out of a bank's file.
 *
 * An item is read by two tables, the fields of every item and those of its
 * kind, over a copy of the bank's defaults.
 */
#ifndef BANK_ITEM_READ_H
#define BANK_ITEM_READ_H

#include "bank/item.h"
#include "bank/item_values.h"
#include "yaml/fields.h"

/* What an item is read by besides its kind's table: the fields of every item,
 * those that help a student, what leads to an item's parts;
 * and what `defaults` may have. */
struct item_tables {
	const struct field_table *common, *help, *lead, *defaults;
};

extern const struct item_tables item_tables;

/* Whether every item may have a field of this name, whatever its kind. */
bool item_has_field(const char *name);

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
