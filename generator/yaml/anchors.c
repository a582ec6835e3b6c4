#include "yaml/anchors.h"

#include "base/arena.h"

#include <string.h>

void anchors_open(
	struct anchors *anchors, struct arena *arena, const char *name)
{
	anchors->at = arena_grow(arena, anchors->at, anchors->count,
		&anchors->room, sizeof(*anchors->at));
	anchors->at[anchors->count++] =
		(struct anchor){.name = arena_copy(arena, name, strlen(name))};
}

const struct anchor *anchors_find(
	const struct anchors *anchors, const char *name)
{
	for (size_t i = anchors->count; i > 0; i--)
		if (strcmp(anchors->at[i - 1].name, name) == 0)
			return &anchors->at[i - 1];
	return NULL;
}
