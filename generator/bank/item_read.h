/*
 * item_read: read an item of a bank.
 *
 * An item is read by two tables, the common fields and those of its kind, over
 * a copy of the bank's defaults.
 */
#ifndef BANK_ITEM_READ_H
#define BANK_ITEM_READ_H

#include "bank/item.h"
#include "bank/item_values.h"
#include "yaml/fields.h"

/* Points while an item is read. */
enum {
	ITEM_POINTS_UNSET = -1, /* neither the item nor its bank gives any */
	ITEM_POINTS_BAD = -2    /* what is given is a mistake */
};

/* The tables of an item's fields besides its kind's: fields of every item,
 * those without conditions on variables, help for the student, the lead-in to
 * parts, and the fields allowed in `defaults`. */
struct item_tables {
	const struct field_table *common, *placed, *help, *lead, *defaults;
};

extern const struct item_tables item_read_tables;

/* Whether items of every kind may have a field of this name. */
bool item_read_has_field(const char *name);

/* A reader: struct item, from `defaults: {...}`. */
field_reader read_defaults;

/*
 * Read a mapping that names its own kind, by the fields of that kind, the help
 * fields and the table `common`.  Fields it omits keep the value already in
 * *item.
 */
void item_read_as(struct reading *reading, const struct field_table *common,
	const struct node *node, struct item *item);

/*
 * Read an item over the defaults of its bank; one that varies is represented by
 * one of its variants.
 *
 * Reports every mistake that does not depend on other items.  Fields without
 * mistakes are still read; an item without a valid id gets the id NULL.
 */
void item_read(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item);

/* Read an item that does not vary. */
void item_read_plain(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item);

#endif
