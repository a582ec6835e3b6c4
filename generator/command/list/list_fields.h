/*
 * list_fields: what `pensum list` may print of an item, a row for each.
 */
#ifndef COMMAND_LIST_FIELDS_H
#define COMMAND_LIST_FIELDS_H

#include "bank/item.h"

enum list_type {
	LIST_TEXT,
	LIST_NUMBER, /* "" if it is not given */
	LIST_TEXTS
};

struct list_field {
	const char *name;
	enum list_type type;
	/* Of the two, the one for the type. */
	const char *(*text)(struct arena *arena, const struct item *item);
	struct text_list (*texts)(const struct item *item);
};

/* Fields in the order in which they are printed. */
struct list_fields {
	const struct list_field *const *at;
	size_t count;
};

/* The field of this name, or NULL. */
const struct list_field *list_fields_named(const char *name);

/* Their names, "item, kind or stem", in the arena. */
const char *list_fields_names(struct arena *arena);

/* The fields that a list of names holds, "item,stem"; if one is unknown, *wrong
 * is its name. */
struct list_fields list_fields_read(
	struct arena *arena, const char *names, const char **wrong);

/* The value as text; texts are separated by ", ". */
const char *list_fields_value(struct arena *arena,
	const struct list_field *field, const struct item *item);

/* Order items by a field, numbers by value; a value that is not given comes
 * last.  Equal ones keep their order. */
void list_fields_sort(struct arena *arena, const struct list_field *field,
	const struct item **items, size_t count);

#endif
