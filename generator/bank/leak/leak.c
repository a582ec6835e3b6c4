#include "bank/leak/leak.h"

#include "bank/leak/leak_search.h"
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

static int compare(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

static int by_items(const void *a, const void *b)
{
	const struct found_leak *one = a, *other = b;
	int order = compare(one->leak.owner, other->leak.owner);

	if (order == 0)
		order = compare(one->leak.giver, other->leak.giver);
	return order != 0 ? order : compare(one->order, other->order);
}

/* Are two leaks between the same items, in the same sections? */
static bool is_same(const struct leak *a, const struct leak *b)
{
	return a->owner == b->owner && a->giver == b->giver && a->of == b->of &&
	       a->tiers == b->tiers && a->in == b->in;
}

/* Sort the leaks and drop duplicates. */
static struct leak_list collect(
	struct arena *arena, const struct found_leaks *found)
{
	struct leak *leaks = arena_alloc(arena, found->count, sizeof(*leaks));
	size_t count = 0;

	if (found->count > 0)
		qsort(found->at, found->count, sizeof(*found->at), by_items);
	for (size_t i = 0; i < found->count; i++) {
		struct leak leak = found->at[i].leak;

		if (count > 0 && is_same(&leaks[count - 1], &leak))
			continue;
		leak.answer =
			arena_copy(arena, leak.answer, strlen(leak.answer));
		leaks[count++] = leak;
	}
	return (struct leak_list){leaks, count};
}

struct leak_list leak_find(struct arena *arena, const struct leak_scope *scope)
{
	struct arena *own = arena_new();
	const struct found_leaks found = leak_search(own, scope);
	const struct leak_list leaks = collect(arena, &found);

	arena_free(own);
	return leaks;
}

size_t leak_of_pair(
	const struct leak_list *leaks, uint32_t owner, uint32_t giver)
{
	size_t low = 0, high = leaks->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct leak *leak = &leaks->at[middle];

		if (leak->owner < owner ||
			(leak->owner == owner && leak->giver < giver))
			low = middle + 1;
		else
			high = middle;
	}
	return low < leaks->count && leaks->at[low].owner == owner &&
			       leaks->at[low].giver == giver
		       ? low
		       : leaks->count;
}
