#include "draw/chance/chooser.h"

#include "base/arena.h"
#include "draw/chance/dependency.h"

#include <assert.h>

static void fill_slots(struct arena *arena, struct chooser *chooser)
{
	const struct pool *pool = chooser->chosen.pool;
	struct slot *slots = arena_alloc(arena, chooser->chosen.forms,
		pool->section_count * sizeof(*slots));

	chooser->slot_count = chooser->chosen.forms * pool->section_count;
	for (size_t i = 0; i < chooser->slot_count; i++) {
		const struct pool_section *section =
			&pool->sections[i % pool->section_count];

		for (int d = 0; d < STRATA; d++) {
			assert(section->need[d] >= 0);
			slots[i].need[d] = section->need[d];
			slots[i].left += section->need[d];
		}
	}
	chooser->slots = slots;
	chooser->chosen.slots = slots;
}

struct chooser chooser_new(
	struct arena *arena, const struct pool *pool, size_t forms)
{
	struct chooser chooser = {.chosen = {.pool = pool, .forms = forms}};

	fill_slots(arena, &chooser);
	chooser.owner =
		arena_alloc(arena, pool->item_count, sizeof(*chooser.owner));
	chooser.chosen.owner = chooser.owner;
	chooser.picks = arena_alloc(
		arena, forms, (size_t)pool->need * sizeof(*chooser.picks));
	return chooser;
}

size_t chooser_slot(const struct chooser *chooser)
{
	const size_t sections = chooser->chosen.pool->section_count;
	const size_t section = chooser->turn % sections;

	return chooser->order == NULL
		       ? chooser->turn
		       : chooser->turn - section + chooser->order[section];
}

bool chooser_is_full(const struct chooser *chooser)
{
	return chooser->pick_count ==
	       chooser->chosen.forms * (size_t)chooser->chosen.pool->need;
}

const struct ranked *chooser_ranked_at(
	const struct chooser *chooser, size_t slot, size_t at)
{
	return &chooser->rankings[slot % chooser->chosen.pool->section_count]
				 [at];
}

void chooser_take(struct chooser *chooser, struct pick pick)
{
	const struct ranked *ranked =
		chooser_ranked_at(chooser, pick.slot, pick.at);

	chooser->owner[ranked->index] = (uint32_t)(pick.slot + 1);
	chooser->slots[pick.slot].need[ranked->stratum]--;
	chooser->slots[pick.slot].left--;
	chooser->picks[chooser->pick_count++] = pick;
}

void chooser_retreat(struct chooser *chooser)
{
	struct pick pick;

	do {
		const struct ranked *ranked;

		pick = chooser->picks[--chooser->pick_count];
		ranked = chooser_ranked_at(chooser, pick.slot, pick.at);
		chooser->owner[ranked->index] = 0;
		chooser->slots[pick.slot].need[ranked->stratum]++;
		chooser->slots[pick.slot].left++;
	} while (pick.brought);
	chooser->turn = pick.turn;
	chooser->cursor = pick.at + 1;
	chooser->retreats++;
}

bool chooser_may_take(const struct chooser *chooser, size_t slot, size_t at)
{
	const struct ranked *ranked = chooser_ranked_at(chooser, slot, at);

	return chooser->slots[slot].need[ranked->stratum] > 0 &&
	       chooser->owner[ranked->index] == 0 &&
	       !choose_has_enemy(&chooser->chosen, ranked->index, slot);
}

size_t chooser_candidates(const struct chooser *chooser, size_t slot)
{
	const struct pool *pool = chooser->chosen.pool;

	return pool->sections[slot % pool->section_count].candidate_count;
}

/* Take an item in a slot, if it may have it there. */
static bool bring_into(struct chooser *chooser, uint32_t item, size_t slot)
{
	const size_t count = chooser_candidates(chooser, slot);
	size_t at = 0;

	while (at < count &&
		chooser_ranked_at(chooser, slot, at)->index != item)
		at++;
	if (at == count || !chooser_may_take(chooser, slot, at))
		return false;
	chooser_take(chooser, (struct pick){slot, chooser->turn, at, true});
	return true;
}

/* Take an item for the form of a slot: there, or in another section. */
static bool bring(struct chooser *chooser, uint32_t item, size_t slot)
{
	const size_t sections = chooser->chosen.pool->section_count;
	const size_t first = slot / sections * sections;

	for (size_t i = 0; i < sections; i++)
		if (bring_into(chooser, item,
			    first + (slot - first + i) % sections))
			return true;
	return false;
}

/* Take the items that an item names, as far as its form lacks them. */
static bool bring_named(struct chooser *chooser, uint32_t item, size_t slot)
{
	const struct pool_item *of = &chooser->chosen.pool->items[item];

	for (size_t i = 0; i < of->named_count; i++)
		if (!dependency_on_form(&chooser->chosen, of->named[i], slot) &&
			!bring(chooser, of->named[i], slot))
			return false;
	return true;
}

bool chooser_bring_for_picks(struct chooser *chooser, size_t first)
{
	for (size_t i = first; i < chooser->pick_count; i++) {
		const struct pick pick = chooser->picks[i];

		if (!bring_named(chooser,
			    chooser_ranked_at(chooser, pick.slot, pick.at)
				    ->index,
			    pick.slot))
			return false;
	}
	return true;
}

bool chooser_bring_for_pins(struct chooser *chooser)
{
	const struct pool *pool = chooser->chosen.pool;

	for (size_t slot = 0; slot < chooser->slot_count; slot++) {
		const struct pool_section *section =
			&pool->sections[slot % pool->section_count];

		for (size_t i = 0; i < section->section->pin_count; i++)
			if (!bring_named(chooser, section->pins[i], slot))
				return false;
	}
	if (!chooser_bring_for_picks(chooser, 0))
		return false;
	chooser->pinned = chooser->pick_count;
	return true;
}

struct chooser chooser_again(struct arena *arena, const struct chooser *chooser)
{
	struct chooser fresh =
		chooser_new(arena, chooser->chosen.pool, chooser->chosen.forms);

	fresh.rankings = chooser->rankings;
	fresh.with_named = chooser->with_named;
	fresh.order = chooser->order;
	return fresh;
}
