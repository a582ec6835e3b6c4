/*
 * font_list: read fonts/fonts.yaml.
 */
#ifndef TYPE_FONT_LIST_H
#define TYPE_FONT_LIST_H

#include "yaml/fields.h"

/* A family, and the Debian package that holds it. */
struct listed {
	const char *role; /* NULL in the chain of fallbacks */
	const char *family;
	const char *package;
	struct text_list files;    /* installed by the package: regular, bold,
				      italic, bold italic, or the first of these */
	struct text_list fallback; /* of a role: families of the chain to try
				      before the others */
};

struct listed_all {
	struct listed *at;
	size_t count;
};

struct font_list {
	struct listed_all roles;
	struct listed_all chain; /* of fallbacks for every role, in order */
};

/* Read the file.  Returns false and reports errors if it has mistakes. */
bool font_list_read(
	struct reading *reading, const char *path, struct font_list *list);

/* The entry of a role, or else of a family's name; NULL if there is none. */
const struct listed *font_list_role(
	const struct font_list *list, const char *name);
const struct listed *font_list_fallback(
	const struct font_list *list, const char *family);

/* The names of all roles, in the arena. */
struct text_list font_list_names(
	const struct font_list *list, struct arena *arena);

#endif
