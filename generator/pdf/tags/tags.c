#include "pdf/tags/tags.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

uint32_t tags_add(struct tags *tags, size_t element, uint32_t leaf)
{
	tags->at = arena_grow(tags->arena, tags->at, tags->count, &tags->room,
		sizeof(*tags->at));
	tags->at[tags->count++] = (struct tag){
		.element = (uint32_t)(tags->first_element + element),
		.page = (uint32_t)tags->page,
		.id = tags->next_id,
		.leaf = leaf,
	};
	return tags->next_id++;
}

/* Pages and ids grow in the order of adding. */
static int by_leaf(const void *a, const void *b)
{
	const struct tag *x = a, *y = b;

	if (x->leaf != y->leaf)
		return x->leaf < y->leaf ? -1 : 1;
	if (x->page != y->page)
		return x->page < y->page ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

struct tags tags_read(const struct tags *tags)
{
	struct tags read = *tags;
	uint32_t i = 0;

	while (i < tags->count && tags->at[i].leaf == 0)
		i++;
	if (i == tags->count)
		return read;
	read.at = arena_alloc(tags->arena, tags->count, sizeof(*read.at));
	memcpy(read.at, tags->at, tags->count * sizeof(*read.at));
	qsort(read.at, read.count, sizeof(*read.at), by_leaf);
	return read;
}
