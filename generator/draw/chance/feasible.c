/*
 * The textbook method for transport problems.  Each asker takes free items.
 * While it still lacks one, look for a chain of askers in which each can hand
 * an item to the one before, and the last finds a free item (an augmenting
 * path, breadth first).  If there is no chain, no distribution serves them all.
 */
#include "draw/chance/feasible.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum {
	NO_STRATUM = STRATA,
	WEIGHED_MAX = 256 * 1024 /* askers times classes */
};

/* How an asker joined a chain: who can use its items of which class. */
struct link {
	bool reached;
	size_t from, class;
};

struct feasibility {
	/* For each class, a stratum for each section. */
	const unsigned char *signatures;
	size_t section_count, class_count, asker_count;
	const size_t *class_of; /* of each item */
	size_t *left;           /* of each class */
	int *asked;             /* by each asker: section * STRATA + stratum */
	size_t *given;          /* asker * class_count + class */
	struct link *links;     /* of each asker */
	size_t *queue;          /* of askers */
};

/* An item, sorted by its strata in all sections. */
struct signed_item {
	const unsigned char *signature;
	size_t length;
	uint32_t item;
};

static int compare_signed(const void *a, const void *b)
{
	const struct signed_item *one = a, *other = b;

	return memcmp(one->signature, other->signature, one->length);
}

static struct signed_item *sign_items(
	struct arena *arena, const struct pool *pool)
{
	const size_t length = pool->section_count;
	struct signed_item *items =
		arena_alloc(arena, pool->item_count, sizeof(*items));
	unsigned char *bytes = arena_alloc(arena, pool->item_count, length);

	memset(bytes, NO_STRATUM, pool->item_count * length);
	for (size_t s = 0; s < pool->section_count; s++) {
		const struct pool_section *section = &pool->sections[s];

		for (size_t i = 0; i < section->candidate_count; i++) {
			const uint32_t item = section->candidates[i];

			bytes[item * length + s] = (unsigned char)pool_stratum(
				&section->section->draw,
				pool->items[item].item);
		}
	}
	for (size_t i = 0; i < pool->item_count; i++)
		items[i] = (struct signed_item){
			bytes + i * length, length, (uint32_t)i};
	return items;
}

static void find_classes(struct arena *arena, struct feasibility *supply,
	const struct pool *pool)
{
	struct signed_item *items = sign_items(arena, pool);
	size_t *class_of =
		arena_alloc(arena, pool->item_count, sizeof(*class_of));
	unsigned char *signatures =
		arena_alloc(arena, pool->item_count, pool->section_count);
	size_t count = 0;

	qsort(items, pool->item_count, sizeof(*items), compare_signed);
	for (size_t i = 0; i < pool->item_count; i++) {
		if (i == 0 || compare_signed(&items[i - 1], &items[i]) != 0)
			memcpy(signatures + count++ * pool->section_count,
				items[i].signature, pool->section_count);
		class_of[items[i].item] = count - 1;
	}
	supply->class_of = class_of;
	supply->signatures = signatures;
	supply->class_count = count;
}

struct feasibility *feasible_new(struct arena *arena, const struct pool *pool)
{
	struct feasibility *supply = arena_alloc(arena, 1, sizeof(*supply));
	const size_t askers = pool->section_count * STRATA;

	supply->section_count = pool->section_count;
	supply->asker_count = askers;
	if (pool->item_count > 0)
		find_classes(arena, supply, pool);
	if (askers * supply->class_count > WEIGHED_MAX)
		return NULL;
	supply->left =
		arena_alloc(arena, supply->class_count, sizeof(*supply->left));
	supply->asked = arena_alloc(arena, askers, sizeof(*supply->asked));
	supply->given = arena_alloc(
		arena, askers * supply->class_count, sizeof(*supply->given));
	supply->links = arena_alloc(arena, askers, sizeof(*supply->links));
	supply->queue = arena_alloc(arena, askers, sizeof(*supply->queue));
	return supply;
}

void feasible_clear(struct feasibility *supply)
{
	const size_t classes = supply->class_count;
	const size_t askers = supply->asker_count;

	memset(supply->left, 0, classes * sizeof(*supply->left));
	memset(supply->asked, 0, askers * sizeof(*supply->asked));
	memset(supply->given, 0, askers * classes * sizeof(*supply->given));
}

void feasible_add(struct feasibility *supply, uint32_t item)
{
	supply->left[supply->class_of[item]]++;
}

void feasible_ask(
	struct feasibility *supply, size_t section, int stratum, int count)
{
	supply->asked[section * STRATA + (size_t)stratum] += count;
}

static bool can_use(
	const struct feasibility *supply, size_t asker, size_t class)
{
	return supply->signatures[class * supply->section_count +
				  asker / STRATA] == asker % STRATA;
}

static size_t *given(
	const struct feasibility *supply, size_t asker, size_t class)
{
	return &supply->given[asker * supply->class_count + class];
}

/* Take free items; returns how many are still lacking. */
static int take_freely(struct feasibility *supply, size_t asker)
{
	int lacking = supply->asked[asker];

	for (size_t c = 0; c < supply->class_count && lacking > 0; c++) {
		size_t taken = supply->left[c];

		if (!can_use(supply, asker, c))
			continue;
		if (taken > (size_t)lacking)
			taken = (size_t)lacking;
		supply->left[c] -= taken;
		*given(supply, asker, c) += taken;
		lacking -= (int)taken;
	}
	return lacking;
}

/* Hand a free item of this class to an asker, and pass others along the chain
 * to the first. */
static void hand_on(
	struct feasibility *supply, size_t first, size_t asker, size_t class)
{
	supply->left[class]--;
	++*given(supply, asker, class);
	while (asker != first) {
		const struct link *link = &supply->links[asker];

		--*given(supply, asker, link->class);
		++*given(supply, link->from, link->class);
		asker = link->from;
	}
}

/* Queue the askers that hold items of a class. */
static size_t reach_holders(
	struct feasibility *supply, size_t from, size_t class, size_t queued)
{
	for (size_t a = 0; a < supply->asker_count; a++) {
		if (supply->links[a].reached || *given(supply, a, class) == 0)
			continue;
		supply->links[a] = (struct link){true, from, class};
		supply->queue[queued++] = a;
	}
	return queued;
}

/* Take, for the first asker, a free item that this one can use; if there is
 * none, queue the holders of such items. */
static bool find_for(
	struct feasibility *supply, size_t first, size_t asker, size_t *queued)
{
	for (size_t c = 0; c < supply->class_count; c++) {
		if (!can_use(supply, asker, c))
			continue;
		if (supply->left[c] > 0) {
			hand_on(supply, first, asker, c);
			return true;
		}
		*queued = reach_holders(supply, asker, c, *queued);
	}
	return false;
}

static bool find_one_more(struct feasibility *supply, size_t first)
{
	size_t queued = 0;

	memset(supply->links, 0, supply->asker_count * sizeof(*supply->links));
	supply->links[first].reached = true;
	supply->queue[queued++] = first;
	for (size_t q = 0; q < queued; q++)
		if (find_for(supply, first, supply->queue[q], &queued))
			return true;
	return false;
}

bool feasible_meets(struct feasibility *supply)
{
	for (size_t a = 0; a < supply->asker_count; a++)
		for (int lacking = take_freely(supply, a); lacking > 0;
			lacking--)
			if (!find_one_more(supply, a))
				return false;
	return true;
}
