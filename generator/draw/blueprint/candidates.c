#include "draw/blueprint/candidates.h"

#include "base/arena.h"
#include "draw/chance/rank.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

int candidates_overlap(const struct item_classes *stock)
{
	const struct demand *demand =
		item_class_find_demand(stock, CONSTRAINT_OVERLAP);

	return demand == NULL ? INT_MAX : demand->constraint.most;
}

/* Is an item on one form lost to all others? */
static bool is_lost(const struct batch *batch)
{
	const struct demand *demand =
		item_class_find_demand(batch->stock, CONSTRAINT_OVERLAP);

	return demand != NULL && demand->constraint.most == 0 &&
	       !(batch->elastic && demand->constraint.soft);
}

/* The number of earlier forms that have each item. */
static const uint32_t *count_uses(
	struct arena *arena, const struct batch *batch)
{
	uint32_t *uses =
		arena_alloc(arena, batch->stock->item_count, sizeof(*uses));

	for (size_t f = 0; f < batch->prior_count; f++)
		for (size_t i = 0; i < batch->prior[f].count; i++)
			uses[batch->prior[f].picks[i].item]++;
	return uses;
}

/* An item's rank and class. */
struct contender {
	uint32_t class, item;
	uint64_t rank;
	const char *name;
};

static int compare_contenders(const void *a, const void *b)
{
	const struct contender *one = a, *other = b;
	int order = (one->class > other->class) - (one->class < other->class);

	if (order == 0)
		order = (one->rank > other->rank) - (one->rank < other->rank);
	if (order == 0)
		order = strcmp(one->name, other->name);
	if (order == 0)
		order = (one->item > other->item) - (one->item < other->item);
	return order;
}

/* All items a section may draw, class after class, by rank. */
static struct contender *rank_all(struct arena *arena,
	const struct batch *batch, size_t section, uint32_t form, size_t *count)
{
	const struct item_classes *stock = batch->stock;
	const struct rank_key key = {.seed = batch->seed,
		.form = form,
		.section = stock->pool->sections[section].section->id,
		.purpose = RANK_DRAW};
	const struct siphash_key chances = rank_chances(&key);
	struct contender *all =
		arena_alloc(arena, stock->item_count, sizeof(*all));

	*count = 0;
	for (size_t i = 0; i < stock->item_count; i++) {
		const struct item_classed *item = &stock->items[i];

		if (item_class_in_section(stock, i, section))
			all[(*count)++] = (struct contender){item->class,
				(uint32_t)i, rank_by(chances, item->item->name),
				item->item->name};
	}
	if (*count > 0)
		qsort(all, *count, sizeof(*all), compare_contenders);
	return all;
}

/* The rank below which about `count` of all items lie. */
static uint64_t highest_rank(const struct batch *batch, size_t count)
{
	if (!batch->narrow || count <= CANDIDATES_NARROW)
		return UINT64_MAX;
	return UINT64_MAX / count * CANDIDATES_NARROW;
}

/* Items of earlier forms are offered in addition to the others of their
 * class. */
static void offer_section(struct candidates *offers, const struct batch *batch,
	struct arena *arena, struct candidate like)
{
	const uint32_t form = batch->first + like.form;
	const size_t times =
		candidates_overlap(batch->stock) == INT_MAX ? 1 : batch->forms;
	size_t count, taken = 0;
	const struct contender *all =
		rank_all(arena, batch, like.section, form, &count);
	const uint64_t highest = highest_rank(batch, count);

	for (size_t i = 0; i < count; i++) {
		const struct item_class *class =
			&batch->stock->classes[all[i].class];

		if (i == 0 || all[i].class != all[i - 1].class)
			taken = 0;
		like.item = all[i].item;
		like.rank = all[i].rank;
		like.uses = offers->uses[like.item];
		if (like.rank > highest || (like.uses > 0 && is_lost(batch)) ||
			(like.uses == 0 && taken >= class->limit * times))
			continue;
		taken += like.uses == 0;
		offers->at = arena_grow(arena, offers->at, offers->count,
			&offers->room, sizeof(*offers->at));
		offers->at[offers->count++] = like;
	}
}

/* A counting sort: count the offers of each item, then place each.  It is
 * stable, so offers stay in the order of forms. */
static void index_by_item(struct arena *arena, const struct batch *batch,
	struct candidates *offers)
{
	const size_t items = batch->stock->item_count;
	size_t *starts = arena_alloc(arena, items + 1, sizeof(*starts));
	size_t *next = arena_alloc(arena, items + 1, sizeof(*next));
	uint32_t *by_item = arena_alloc(arena, offers->count, sizeof(*by_item));

	for (size_t i = 0; i < offers->count; i++)
		starts[offers->at[i].item + 1]++;
	for (size_t i = 0; i < items; i++)
		starts[i + 1] += starts[i];
	memcpy(next, starts, (items + 1) * sizeof(*next));
	for (size_t i = 0; i < offers->count; i++)
		by_item[next[offers->at[i].item]++] = (uint32_t)i;
	offers->starts = starts;
	offers->by_item = by_item;
}

struct candidates candidates_new(struct arena *arena, const struct batch *batch)
{
	struct candidates offers = {.uses = count_uses(arena, batch)};

	for (uint32_t f = 0; f < batch->forms; f++)
		for (size_t s = 0; s < batch->stock->pool->section_count; s++)
			offer_section(&offers, batch, arena,
				(struct candidate){
					.form = f, .section = (uint32_t)s});
	index_by_item(arena, batch, &offers);
	return offers;
}
