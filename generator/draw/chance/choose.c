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
 * An item whose texts name others brings them along, or is not taken
 * (dependency.h).
 *
 * The number of items put back is limited, because finding a set without
 * enemies among many enemies is hard.  Drawing at random until all fits was
 * rejected: it ends by luck, and an item added to the bank would change
 * everything.
 */
#include "draw/chance/choose.h"

#include "base/arena.h"
#include "draw/chance/chooser.h"
#include "draw/chance/dependency.h"

enum {
	RETREATS_MAX = 100000
};

/* With more forms than this, items run out before they are filled. */
static size_t forms_worth_trying(const struct pool *pool, size_t forms)
{
	size_t most = pool->need == 0 ? 1 : (size_t)pool->need;

	most = pool->item_count / most + 1;
	return forms < most ? forms : most;
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

/* Ask for the rest of the current form. */
static void ask_for_form(const struct chooser *chooser)
{
	const size_t sections = chooser->chosen.pool->section_count;
	const size_t begin = chooser->turn / sections * sections;

	for (size_t s = 0; s < sections; s++)
		for (int d = 0; d < STRATA; d++)
			feasible_ask(chooser->supply, s, d,
				chooser->slots[begin + s].need[d]);
}

/* Ask for the later forms. */
static void ask_for_later(const struct chooser *chooser)
{
	const struct pool *pool = chooser->chosen.pool;
	const size_t form = chooser->turn / pool->section_count;
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
				&chooser->chosen, (uint32_t)i, chooser->turn))
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

/* Take the slot's next item in rank order; false if there is none. */
static bool take_next(struct chooser *chooser)
{
	const size_t slot = chooser_slot(chooser);
	const size_t count = chooser_candidates(chooser, slot);

	for (size_t at = chooser->cursor;
		at < count && chooser->retreats < RETREATS_MAX; at++) {
		if (!chooser_may_take(chooser, slot, at))
			continue;
		chooser_take(
			chooser, (struct pick){slot, chooser->turn, at, false});
		chooser->cursor = at + 1;
		if ((!chooser->with_named ||
			    chooser_bring_for_picks(
				    chooser, chooser->pick_count - 1)) &&
			(chooser->supply == NULL || is_hopeful(chooser)))
			return true;
		chooser_retreat(chooser);
	}
	return false;
}

/* Each slot takes the items it can get; one that gets stuck stays short. */
static bool choose_quickly(struct chooser *chooser)
{
	while (chooser->turn < chooser->slot_count) {
		if (chooser->slots[chooser_slot(chooser)].left > 0 &&
			take_next(chooser))
			continue;
		chooser->turn++;
		chooser->cursor = 0;
	}
	return chooser_is_full(chooser);
}

static bool choose_thoroughly(struct chooser *chooser)
{
	if (!is_hopeful(chooser))
		return false;
	while (!chooser_is_full(chooser)) {
		if (chooser->slots[chooser_slot(chooser)].left == 0) {
			chooser->turn++;
			chooser->cursor = 0;
		} else if (!take_next(chooser)) {
			if (chooser->pick_count == chooser->pinned ||
				chooser->retreats >= RETREATS_MAX)
				return false;
			chooser_retreat(chooser);
		}
	}
	return true;
}

/* List the picks slot by slot: an item may have been brought into a later
 * section than the one that was being filled. */
static void give_drawn(struct arena *arena, struct chooser *chooser)
{
	const struct pool *pool = chooser->chosen.pool;
	uint32_t *drawn =
		arena_alloc(arena, chooser->pick_count, sizeof(*drawn));
	size_t *next =
		arena_alloc(arena, chooser->slot_count + 1, sizeof(*next));

	for (size_t i = 0; i < chooser->slot_count; i++) {
		const int *need = pool->sections[i % pool->section_count].need;

		next[i + 1] = next[i];
		for (int d = 0; d < STRATA; d++)
			next[i + 1] += (size_t)need[d];
	}
	for (size_t i = 0; i < chooser->pick_count; i++) {
		const struct pick *pick = &chooser->picks[i];

		drawn[next[pick->slot]++] =
			chooser_ranked_at(chooser, pick->slot, pick->at)->index;
	}
	chooser->chosen.drawn = drawn;
}

static bool try_thoroughly(struct arena *arena, struct chooser *chooser)
{
	struct chooser fresh = chooser_again(arena, chooser);

	fresh.supply = feasible_new(arena, chooser->chosen.pool);
	if (fresh.supply == NULL ||
		(fresh.with_named && !chooser_bring_for_pins(&fresh)) ||
		!choose_thoroughly(&fresh))
		return false;
	*chooser = fresh;
	return true;
}

/* Does a section leave fewer of its candidates undrawn than another? */
static bool is_scarcer(const struct pool *pool, size_t one, size_t other)
{
	size_t need[] = {0, 0};

	for (int d = 0; d < STRATA; d++) {
		need[0] += (size_t)pool->sections[one].need[d];
		need[1] += (size_t)pool->sections[other].need[d];
	}
	return need[0] * pool->sections[other].candidate_count >
	       need[1] * pool->sections[one].candidate_count;
}

/* The sections in the order of scarcity: those that must take nearly all that
 * they may have bring others, before these have filled their own sections. */
static const size_t *scarce_first(struct arena *arena, const struct pool *pool)
{
	size_t *order = arena_alloc(arena, pool->section_count, sizeof(*order));

	for (size_t s = 0; s < pool->section_count; s++) {
		size_t at = s;

		for (; at > 0 && is_scarcer(pool, s, order[at - 1]); at--)
			order[at] = order[at - 1];
		order[at] = s;
	}
	return order;
}

/*
 * Nearly always no item lacks those that it names, so they are brought only if
 * some does.  Where that cannot be, the choice stays as it was: the page then
 * says which question is missing.
 */
static void bring_dependencies(struct arena *arena, struct chooser *chooser)
{
	struct chooser fresh = chooser_again(arena, chooser);

	fresh.with_named = true;
	fresh.order = scarce_first(arena, chooser->chosen.pool);
	if ((chooser_bring_for_pins(&fresh) && choose_quickly(&fresh)) ||
		try_thoroughly(arena, &fresh))
		*chooser = fresh;
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
	if (found && pool->names && !dependency_complete(&chooser.chosen))
		bring_dependencies(arena, &chooser);
	if (found)
		give_drawn(arena, &chooser);
	*chosen = chooser.chosen;
	return found;
}
