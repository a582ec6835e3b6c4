/*
 * paths: the files that a list of paths and patterns names.
 */
#ifndef WORKSHEET_PATHS_H
#define WORKSHEET_PATHS_H

#include "yaml/fields.h"

enum {
	PATHS_MAX = 1000 /* files of a list */
};

struct path {
	const char *path;
	struct where at; /* of the text that named it */
};

struct path_list {
	const struct path *at;
	size_t count;
};

/* Whether a text is a pattern and no path. */
bool paths_is_pattern(const char *text);

/*
 * The files of a list of texts, paths or patterns (glob(7)), in the order
 * named and those of a pattern in byte order.
 *
 * They are relative to the folder; each file is listed once, under the first
 * name.  A pattern that matches nothing is a mistake, which false tells; a
 * path is not looked for here.
 */
bool paths_read(struct reading *reading, const struct node *node,
	const char *folder, struct path_list *paths);

#endif
