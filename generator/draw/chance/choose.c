/*
 * A section draws its items of lowest rank.  Sections go in the worksheet's
 * order, and skip an item that is taken or an enemy of one.  Nearly always that
 * is all.
 *
 * It can get stuck although a choice exists: the one item with two enemies came
 * first, or a section that may draw anything took an item that a later one
 * needed.  Then the draw is repeated thoroughly: an item is taken only if the
 * rest can still serve all sections (feasible.h), and if enemies still get in
 * the way, the last item is put back and the next in rank tried.  Both ways
 * find the same choice, the first in rank order that satisfies every section,
 * so a form does not depend on which way found it.
 *
 * The number of items put back is limited, because finding a set without
 * enemies among many enemies is hard.  Drawing at random until all fits was
 * rejected: it ends by luck, and an item added to the bank would change
 * everything.
 */
#include "draw/chance/choose.h"

#include "base/arena.h"
#include "draw/chance/feasible.h"
#include "draw/chance/ranking.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	RETREATS_MAX = 100000
};

struct pick {
	size_t slot;
	size_t at; /* index in its section's ranking */
};

struct chooser {
	struct chosen chosen;
	const struct ranked *const *rankings; /* of each section */
	struct slot *slots;
	size_t slot_count;
	uint32_t *owner;
	struct pick *picks;
	size_t pick_count;
	size_t slot, cursor;        /* the next to try */
	struct feasibility *supply; /* NULL unless thorough */
	int retreats;
};

/* With more forms than this, items run out before they are filled. */
static size_t forms_worth_trying(const struct pool *pool, size_t forms)
{
	size_t most = pool->need == 0 ? 1 : (size_t)pool->need;

	most = pool->item_count / most + 1;
	return forms < most ? forms : most;
}

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

/* A chooser with nothing taken. */
static struct chooser chooser_new(
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

static bool is_full(const struct chooser *chooser)
{
	return chooser->pick_count ==
	       chooser->chosen.forms * (size_t)chooser->chosen.pool->need;
}

bool choose_has_enemy(const struct chosen *chosen, uint32_t item, size_t slot)
{
	const struct pool_item *of = &chosen->pool->items[item];
	const size_t sections = chosen->pool->section_count;

	for (size_t i = 0; i < of->enemy_count; i++) {
		const uint32_t owner = chosen->owner[of->enemies[i]];

		if (owner != 0 && (owner - 1) / sections == slot / sections)
			return true;
	}
	return false;
}

static const struct ranked *ranked_at(
	const struct chooser *chooser, size_t slot, size_t at)
{
	return &chooser->rankings[slot % chooser->chosen.pool->section_count]
				 [at];
}

static void take(struct chooser *chooser, size_t at)
{
	const struct ranked *ranked = ranked_at(chooser, chooser->slot, at);

	chooser->owner[ranked->index] = (uint32_t)(chooser->slot + 1);
	chooser->slots[chooser->slot].need[ranked->stratum]--;
	chooser->slots[chooser->slot].left--;
	chooser->picks[chooser->pick_count++] =
		(struct pick){chooser->slot, at};
	chooser->cursor = at + 1;
}

/* Put back the last item taken, and go on with the next. */
static void retreat(struct chooser *chooser)
{
	const struct pick pick = chooser->picks[--chooser->pick_count];
	const struct ranked *ranked = ranked_at(chooser, pick.slot, pick.at);

	chooser->owner[ranked->index] = 0;
	chooser->slots[pick.slot].need[ranked->stratum]++;
	chooser->slots[pick.slot].left++;
	chooser->slot = pick.slot;
	chooser->cursor = pick.at + 1;
	chooser->retreats++;
}

/* Ask for the rest of the current form. */
static void ask_for_form(const struct chooser *chooser)
{
	const size_t sections = chooser->chosen.pool->section_count;
	const size_t begin = chooser->slot / sections * sections;

	for (size_t s = 0; s < sections; s++)
		for (int d = 0; d < STRATA; d++)
			feasible_ask(chooser->supply, s, d,
				chooser->slots[begin + s].need[d]);
}

/* Ask for the later forms. */
static void ask_for_later(const struct chooser *chooser)
{
	const struct pool *pool = chooser->chosen.pool;
	const size_t form = chooser->slot / pool->section_count;
	const int later = (int)(chooser->chosen.forms - form - 1);

	for (size_t s = 0; s < pool->section_count; s++)
		for (int d = 0; d < STRATA; d++)
			feasible_ask(chooser->supply, s, d,
				later * pool->sections[s].need[d]);
}

static bool form_is_hopeful(const struct chooser *chooser)
{
	feasible_clear(chooser->supply);
	ask_for_form(chooser);
	for (size_t i = 0; i < chooser->chosen.pool->item_count; i++)
		if (chooser->owner[i] == 0 &&
			!choose_has_enemy(
				&chooser->chosen, (uint32_t)i, chooser->slot))
			feasible_add(chooser->supply, (uint32_t)i);
	return feasible_meets(chooser->supply);
}

static bool all_are_hopeful(const struct chooser *chooser)
{
	feasible_clear(chooser->supply);
	ask_for_form(chooser);
	ask_for_later(chooser);
	for (size_t i = 0; i < chooser->chosen.pool->item_count; i++)
		if (chooser->owner[i] == 0)
			feasible_add(chooser->supply, (uint32_t)i);
	return feasible_meets(chooser->supply);
}

static bool is_hopeful(const struct chooser *chooser)
{
	return form_is_hopeful(chooser) &&
	       (chooser->chosen.forms == 1 || all_are_hopeful(chooser));
}

static bool may_take(const struct chooser *chooser, size_t at)
{
	const struct ranked *ranked = ranked_at(chooser, chooser->slot, at);

	return chooser->slots[chooser->slot].need[ranked->stratum] > 0 &&
	       chooser->owner[ranked->index] == 0 &&
	       !choose_has_enemy(
		       &chooser->chosen, ranked->index, chooser->slot);
}

/* Take the slot's next item in rank order; false if there is none. */
static bool take_next(struct chooser *chooser)
{
	const struct pool *pool = chooser->chosen.pool;
	const size_t section = chooser->slot % pool->section_count;
	const size_t count = pool->sections[section].candidate_count;

	for (size_t at = chooser->cursor;
		at < count && chooser->retreats < RETREATS_MAX; at++) {
		if (!may_take(chooser, at))
			continue;
		take(chooser, at);
		if (chooser->supply == NULL || is_hopeful(chooser))
			return true;
		retreat(chooser);
	}
	return false;
}

/* Each slot takes the items it can get; one that gets stuck stays short. */
static bool choose_quickly(struct chooser *chooser)
{
	while (chooser->slot < chooser->slot_count) {
		if (chooser->slots[chooser->slot].left > 0 &&
			take_next(chooser))
			continue;
		chooser->slot++;
		chooser->cursor = 0;
	}
	return is_full(chooser);
}

static bool choose_thoroughly(struct chooser *chooser)
{
	if (!is_hopeful(chooser))
		return false;
	while (!is_full(chooser)) {
		if (chooser->slots[chooser->slot].left == 0) {
			chooser->slot++;
			chooser->cursor = 0;
		} else if (!take_next(chooser)) {
			if (chooser->pick_count == 0 ||
				chooser->retreats >= RETREATS_MAX)
				return false;
			retreat(chooser);
		}
	}
	return true;
}

static void give_drawn(struct arena *arena, struct chooser *chooser)
{
	uint32_t *drawn =
		arena_alloc(arena, chooser->pick_count, sizeof(*drawn));

	for (size_t i = 0; i < chooser->pick_count; i++) {
		const struct pick *pick = &chooser->picks[i];

		drawn[i] = ranked_at(chooser, pick->slot, pick->at)->index;
	}
	chooser->chosen.drawn = drawn;
}

/* Start again, with the same rankings. */
static bool try_thoroughly(struct arena *arena, struct chooser *chooser)
{
	struct chooser again =
		chooser_new(arena, chooser->chosen.pool, chooser->chosen.forms);

	again.rankings = chooser->rankings;
	again.supply = feasible_new(arena, chooser->chosen.pool);
	if (again.supply == NULL || !choose_thoroughly(&again))
		return false;
	*chooser = again;
	return true;
}

bool choose(struct arena *arena, const struct pool *pool, struct rank_key key,
	size_t forms, struct chosen *chosen)
{
	const size_t tried = forms_worth_trying(pool, forms);
	struct chooser chooser = chooser_new(arena, pool, tried);
	bool found;

	chooser.rankings = ranking_new(arena, pool, key);
	found = choose_quickly(&chooser) ||
		(tried == forms && try_thoroughly(arena, &chooser));
	if (found)
		give_drawn(arena, &chooser);
	*chosen = chooser.chosen;
	return found;
}
