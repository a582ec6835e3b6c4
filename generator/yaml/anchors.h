/*
 * anchors: what aliases stand for.
 */
#ifndef YAML_ANCHORS_H
#define YAML_ANCHORS_H

#include "yaml/node.h"

#include <stdint.h>

enum {
	ANCHORS_MAX = 1000,
	ALIASES_MAX = 100000
};

/* A node with what it stands for when its aliases are counted in full. */
struct child {
	const struct node *node;
	uint64_t size; /* nodes, itself included */
	size_t height; /* collections on the longest way down */
};

struct anchor {
	const char *name;
	struct child child; /* node NULL while it is open */
};

/* Begin with {0}. */
struct anchors {
	struct anchor *at;
	size_t count, room;
};

/* Begin an anchor, or an old name anew; count is then its index + 1. */
void anchors_open(
	struct anchors *anchors, struct arena *arena, const char *name);

/* The latest anchor of this name, or NULL. */
const struct anchor *anchors_find(
	const struct anchors *anchors, const char *name);

#endif
