/*
 * anchors: the nodes that aliases refer to.
 */
#ifndef YAML_ANCHORS_H
#define YAML_ANCHORS_H

#include "yaml/node.h"

#include <stdint.h>

enum {
	ANCHORS_MAX = 1000,
	ALIASES_MAX = 100000
};

/* A node, and its size with all aliases expanded. */
struct child {
	const struct node *node;
	uint64_t size; /* nodes, itself included */
	size_t height; /* nested collections, at the deepest */
};

struct anchor {
	const char *name;
	struct child child; /* node is NULL while it is open */
};

/* Begin with {0}. */
struct anchors {
	struct anchor *at;
	size_t count, room;
};

/* Begin an anchor; a name may be used again.  Its index is count - 1
 * afterwards. */
void anchors_open(
	struct anchors *anchors, struct arena *arena, const char *name);

/* The latest anchor of this name, or NULL. */
const struct anchor *anchors_find(
	const struct anchors *anchors, const char *name);

#endif
