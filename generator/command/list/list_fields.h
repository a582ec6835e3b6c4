/*
 * list_fields: the fields of an item that `pensum list` can print, a row for
 * each.
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
	/* One of the two, by type. */
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

/* The fields named in a list, "item,stem".  If a name is unknown, it goes to
 * *wrong. */
struct list_fields list_fields_read(
	struct arena *arena, const char *names, const char **wrong);

/* The value as text; texts are separated by ", ". */
const char *list_fields_value(struct arena *arena,
	const struct list_field *field, const struct item *item);

/* Sort items by a field, numbers by value, missing values last.  The sort is
 * stable. */
void list_fields_sort(struct arena *arena, const struct list_field *field,
	const struct item **items, size_t count);

#endif
