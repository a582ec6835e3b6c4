#include "draw/arrange.h"

#include "bank/kind/timeline.h"
#include "base/arena.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	DIFFICULTY_NOT_GIVEN = 3 /* counts as medium */
};

/* A choice and its chance. */
struct part {
	uint64_t rank;
	size_t index;
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

/* How many tiers leave an item out. */
static uint64_t absence(const struct placed *placed)
{
	uint64_t absent = 0;

	for (int tier = 0; tier < TIER_COUNT; tier++)
		absent += (placed->tiers >> tier & 1) == 0;
	return absent;
}

/* Ties of rank go by name, ties of name by place: the order is total. */
static int by_chance(const void *a, const void *b)
{
	const struct placed *one = a, *other = b;
	int order = compare_numbers(absence(one), absence(other));

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

/* NULL where the item has no date. */
static const struct date *date_of(const struct placed *placed)
{
	const struct timeline *timeline = placed->item->content;

	return placed->item->kind == KIND_TIMELINE ? &timeline->date : NULL;
}

static int by_date(const void *a, const void *b)
{
	const struct date *one = date_of(a), *other = date_of(b);
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

void arrange_items(const struct rank_key *key, enum order order,
	struct placed *items, size_t count)
{
	assert(key->purpose == RANK_ORDER);
	for (size_t i = 0; i < count; i++)
		items[i].rank = rank_of(key, items[i].item->name);
	if (count > 0)
		qsort(items, count, sizeof(*items), comparisons[order]);
}

static int compare_parts(const void *a, const void *b)
{
	const struct part *one = a, *other = b;
	const int order = compare_numbers(one->rank, other->rank);

	return order == 0 ? compare_numbers(one->index, other->index) : order;
}

const size_t *arrange_choices(struct arena *arena, const struct rank_key *key,
	const struct item *item, size_t *count)
{
	const struct kind_rules *rules = kind_rules(item->kind);
	struct shuffle shuffle = {0};
	struct part *parts;
	size_t *choices;

	assert(key->purpose == RANK_CHOICE);
	if (rules->shuffle != NULL)
		shuffle = rules->shuffle(item);
	*count = shuffle.count;
	if (shuffle.count == 0)
		return NULL;
	assert(shuffle.fixed <= shuffle.count);
	parts = arena_alloc(arena, shuffle.count, sizeof(*parts));
	choices = arena_alloc(arena, shuffle.count, sizeof(*choices));
	for (size_t i = 0; i < shuffle.count; i++)
		parts[i] = (struct part){rank_of_part(key, item->name, i), i};
	qsort(parts, shuffle.count - shuffle.fixed, sizeof(*parts),
		compare_parts);
	for (size_t i = 0; i < shuffle.count; i++)
		choices[i] = parts[i].index;
	return choices;
}
