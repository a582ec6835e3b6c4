#include "draw/chance/arrange.h"

#include "bank/date/date.h"
#include "bank/kind.h"
#include "base/arena.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	DIFFICULTY_NOT_GIVEN = 3 /* as medium */
};

typedef int comparison(const void *a, const void *b);

static int compare_numbers(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int by_place(const void *a, const void *b)
{
	const struct placed *one = a, *other = b;

	return compare_numbers(one->at, other->at);
}

/* The number of tiers that leave an item out. */
static uint64_t absence(const struct placed *placed)
{
	uint64_t absent = 0;

	for (int tier = 0; tier < TIER_COUNT; tier++)
		absent += (placed->tiers >> tier & 1) == 0;
	return absent;
}

/* Ties of rank go by name, then by index: the order is total. */
static int by_chance(const void *a, const void *b)
{
	const struct placed *one = a, *other = b;
	int order = compare_numbers(one->unit_absence, other->unit_absence);

	if (order == 0)
		order = compare_numbers(one->unit, other->unit);
	if (order == 0)
		order = compare_numbers(absence(one), absence(other));
	if (order == 0)
		order = compare_numbers(one->rank, other->rank);
	if (order == 0)
		order = strcmp(one->item->name, other->item->name);
	return order == 0 ? by_place(a, b) : order;
}

static uint64_t difficulty(const struct placed *placed)
{
	const int given = placed->item->difficulty;

	return (uint64_t)(given == 0 ? DIFFICULTY_NOT_GIVEN : given);
}

static int by_difficulty(const void *a, const void *b)
{
	const int order = compare_numbers(difficulty(a), difficulty(b));

	return order == 0 ? by_chance(a, b) : order;
}

static int by_date(const void *a, const void *b)
{
	const struct placed *first = a, *second = b;
	const struct date *one = kind_item_date(first->item);
	const struct date *other = kind_item_date(second->item);
	int order;

	if (one != NULL && other != NULL)
		order = date_compare(one, other);
	else
		order = (one == NULL) - (other == NULL);
	return order == 0 ? by_chance(a, b) : order;
}

static comparison *const comparisons[] = {
	[ORDER_SHUFFLE] = by_chance,
	[ORDER_BANK] = by_place,
	[ORDER_DIFFICULTY] = by_difficulty,
	[ORDER_DATE] = by_date,
};

static_assert(LENGTH(comparisons) == ORDER_COUNT, "one for each order");

/* Set the ranks of an item and of its unit. */
static void rank_item(const struct rank_key *key, struct placed *placed)
{
	const struct stimulus *stimulus = placed->item->stimulus;
	struct rank_key set = *key;

	set.purpose = RANK_SET;
	placed->rank = rank_of(key, placed->item->name);
	placed->unit =
		stimulus == NULL ? placed->rank : rank_of(&set, stimulus->name);
}

/* The most tiers that leave out one item of its unit. */
static uint64_t absence_of_unit(
	const struct placed *items, size_t count, const struct placed *of)
{
	const struct stimulus *stimulus = of->item->stimulus;
	uint64_t most = absence(of);

	for (size_t i = 0; i < count && stimulus != NULL; i++)
		if (items[i].item->stimulus == stimulus &&
			absence(&items[i]) > most)
			most = absence(&items[i]);
	return most;
}

/*
 * Move the items on a stimulus up to the first of them.  Shuffled ones are
 * adjacent already.
 */
static void gather(struct arena *arena, struct placed *items, size_t count)
{
	struct placed *rest = arena_alloc(arena, count, sizeof(*rest));
	size_t done = 0;

	memcpy(rest, items, count * sizeof(*rest));
	for (size_t i = 0; i < count; i++) {
		const struct item *first = rest[i].item;

		if (first == NULL)
			continue;
		items[done++] = rest[i];
		for (size_t k = i + 1; k < count && first->stimulus != NULL;
			k++) {
			if (rest[k].item == NULL ||
				rest[k].item->stimulus != first->stimulus)
				continue;
			items[done++] = rest[k];
			rest[k].item = NULL;
		}
	}
	assert(done == count);
}

void arrange_items(struct arena *arena, const struct rank_key *key,
	enum order order, struct placed *items, size_t count)
{
	bool any = false;

	assert(key->purpose == RANK_ORDER);
	for (size_t i = 0; i < count; i++) {
		rank_item(key, &items[i]);
		items[i].unit_absence =
			absence_of_unit(items, count, &items[i]);
		any = any || items[i].item->stimulus != NULL;
	}
	if (count > 0)
		qsort(items, count, sizeof(*items), comparisons[order]);
	if (any)
		gather(arena, items, count);
}
