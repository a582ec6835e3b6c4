/*
 * paths: the files that a list of paths and patterns names.
 */
#ifndef WORKSHEET_PATHS_H
#define WORKSHEET_PATHS_H

#include "yaml/fields.h"

enum {
	PATHS_MAX = 1000 /* files in a list */
};

struct path {
	const char *path;
	struct where at; /* of the text that named it */
};

struct path_list {
	const struct path *at;
	size_t count;
};

/* Whether a text is a pattern, not a path. */
bool paths_is_pattern(const char *text);

/*
 * The files of a list of texts, each a path or a pattern (glob(7)), in the
 * order listed; those of a pattern in byte order.
 *
 * They are relative to the folder; each file is listed once, under its first
 * name.  A pattern that matches nothing is a mistake: false.  A path is not
 * checked here.
 */
bool paths_read(struct reading *reading, const struct node *node,
	const char *folder, struct path_list *paths);

#endif
