#include "draw/chance/pool.h"

#include "bank/leak/leak.h"
#include "base/arena.h"
#include "draw/chance/dependency.h"
#include "worksheet/draw_read.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* A pair of enemies, by index. */
struct enmity {
	uint32_t item, enemy;
};

struct enmities {
	struct enmity *at;
	size_t count, room;
};

int pool_stratum(const struct draw *draw, const struct item *item)
{
	return draw->difficulty[item->difficulty] > 0 ? item->difficulty : 0;
}

uint32_t pool_index(const struct worksheet *worksheet, const struct item *item)
{
	size_t before = 0, i = 0;

	/* It is the bank's own, not a tier's reading of it. */
	assert(item >= item->bank->items &&
		item < item->bank->items + item->bank->count);
	for (; worksheet->banks[i] != item->bank; i++) {
		before += worksheet->banks[i]->count;
		assert(i + 1 < worksheet->bank_count);
	}
	return (uint32_t)(before + (size_t)(item - item->bank->items));
}

size_t pool_items(const struct worksheet *worksheet)
{
	size_t count = 0;

	for (size_t i = 0; i < worksheet->bank_count; i++)
		count += worksheet->banks[i]->count;
	return count;
}

/* Binary search: the names to avoid are sorted. */
static void mark_avoided(
	struct text_list avoid, struct pool_item *items, size_t count)
{
	if (avoid.count == 0)
		return;
	for (size_t i = 0; i < count; i++)
		items[i].avoided =
			bsearch(&items[i].item->name, avoid.at, avoid.count,
				sizeof(*avoid.at), text_compare) != NULL;
}

static struct pool_item *list_items(
	struct arena *arena, const struct worksheet *worksheet, size_t *count)
{
	struct pool_item *items;
	size_t n = 0;

	*count = pool_items(worksheet);
	assert(*count < UINT32_MAX);
	items = arena_alloc(arena, *count, sizeof(*items));
	for (size_t i = 0; i < worksheet->bank_count; i++)
		for (size_t k = 0; k < worksheet->banks[i]->count; k++)
			items[n++].item = &worksheet->banks[i]->items[k];
	return items;
}

static void add_enmity(struct arena *arena, struct enmities *enmities,
	uint32_t item, uint32_t enemy)
{
	enmities->at = arena_grow(arena, enmities->at, enmities->count,
		&enmities->room, sizeof(*enmities->at));
	enmities->at[enmities->count++] = (struct enmity){item, enemy};
}

/* Both ways: one item naming the other is enough. */
static void add_enemies_of(struct arena *arena, struct enmities *enmities,
	const struct item *item, uint32_t index)
{
	for (size_t i = 0; i < item->enemies.count; i++) {
		const struct item *enemy =
			bank_find(item->bank, item->enemies.at[i]);
		uint32_t other;

		if (enemy == NULL || enemy == item)
			continue;
		other = index + (uint32_t)(enemy - item->bank->items) -
			(uint32_t)(item - item->bank->items);
		add_enmity(arena, enmities, index, other);
		add_enmity(arena, enmities, other, index);
	}
}

/* What sections ask for: terms, or anything else. */
static unsigned asked_sides(const struct worksheet *worksheet)
{
	unsigned sides = 1U << LEAK_OF_ANSWER;

	for (size_t i = 0; i < worksheet->section_count; i++)
		sides |= 1U << (worksheet->sections[i].ask == ASK_TERM
					 ? LEAK_OF_TERM
					 : LEAK_OF_DATE);
	return sides;
}

static bool shows_rubrics(const struct worksheet *worksheet)
{
	for (size_t i = 0; i < worksheet->section_count; i++)
		if (worksheet->sections[i].rubric != RUBRIC_ON_KEY)
			return true;
	return false;
}

/* If the worksheet keeps leaks apart, items that give each other away become
 * enemies. */
static void add_leaks(struct arena *arena, struct enmities *enmities,
	const struct worksheet *worksheet, const struct pool_item *items)
{
	const unsigned sides = asked_sides(worksheet);
	const struct leak_scope scope = {.banks = worksheet->banks,
		.bank_count = worksheet->bank_count,
		.rubrics = shows_rubrics(worksheet),
		.clues = (sides >> LEAK_OF_TERM & 1) != 0};
	struct leak_list leaks;

	if (!worksheet->leaks_avoided)
		return;
	leaks = leak_find(arena, &scope);
	for (size_t i = 0; i < leaks.count; i++) {
		const struct leak *leak = &leaks.at[i];

		if ((sides >> leak->of & 1) == 0 ||
			items[leak->owner].avoided ||
			items[leak->giver].avoided)
			continue;
		add_enmity(arena, enmities, leak->owner, leak->giver);
		add_enmity(arena, enmities, leak->giver, leak->owner);
	}
}

static int compare_enmities(const void *a, const void *b)
{
	const struct enmity *one = a, *other = b;

	if (one->item != other->item)
		return one->item < other->item ? -1 : 1;
	return (one->enemy > other->enemy) - (one->enemy < other->enemy);
}

/* Two items that name each other are listed twice, which is harmless. */
static void find_enemies(struct arena *arena, const struct worksheet *worksheet,
	struct pool_item *items, size_t count)
{
	struct enmities enmities = {0};
	uint32_t *enemies;

	for (size_t i = 0; i < count; i++)
		add_enemies_of(arena, &enmities, items[i].item, (uint32_t)i);
	add_leaks(arena, &enmities, worksheet, items);
	if (enmities.count == 0)
		return;
	qsort(enmities.at, enmities.count, sizeof(*enmities.at),
		compare_enmities);
	enemies = arena_alloc(arena, enmities.count, sizeof(*enemies));
	for (size_t i = 0; i < enmities.count; i++) {
		struct pool_item *item = &items[enmities.at[i].item];

		enemies[i] = enmities.at[i].enemy;
		if (item->enemy_count++ == 0)
			item->enemies = &enemies[i];
	}
}

static void mark_pins(const struct worksheet *worksheet,
	const struct section *section, struct pool_item *items)
{
	for (size_t i = 0; i < section->pin_count; i++) {
		struct pool_item *pin =
			&items[pool_index(worksheet, section->pins[i])];

		pin->pinned = true;
		for (size_t k = 0; k < pin->enemy_count; k++)
			items[pin->enemies[k]].pin_enemy = true;
	}
}

static void find_candidates(struct arena *arena, const struct pool *pool,
	struct pool_section *section)
{
	uint32_t *candidates =
		arena_alloc(arena, pool->item_count, sizeof(*candidates));

	for (size_t i = 0; i < pool->item_count; i++) {
		const struct pool_item *item = &pool->items[i];

		if (!item->avoided && !item->pinned && !item->pin_enemy &&
			draw_read_matches(&section->section->draw, item->item))
			candidates[section->candidate_count++] = (uint32_t)i;
	}
	section->candidates = candidates;
}

static void find_need(struct arena *arena, const struct worksheet *worksheet,
	struct pool_section *section)
{
	const struct section *asked = section->section;
	uint32_t *pins = arena_alloc(arena, asked->pin_count, sizeof(*pins));

	for (size_t i = 0; i < asked->pin_count; i++)
		pins[i] = pool_index(worksheet, asked->pins[i]);
	section->pins = pins;
	if (asked->draw.by_points)
		return;
	section->need[0] = asked->draw.count;
	for (int d = 1; d < STRATA; d++) {
		section->need[d] = asked->draw.difficulty[d];
		section->need[0] -= section->need[d];
	}
	for (size_t i = 0; i < asked->pin_count; i++)
		section->need[pool_stratum(&asked->draw, asked->pins[i])]--;
}

static int sum_need(const struct pool *pool)
{
	int sum = 0;

	for (size_t s = 0; s < pool->section_count; s++)
		for (int d = 0; d < STRATA; d++)
			sum += pool->sections[s].need[d];
	return sum;
}

const struct pool *pool_new(
	struct arena *arena, const struct worksheet *worksheet)
{
	struct pool *pool = arena_alloc(arena, 1, sizeof(*pool));
	struct pool_item *items =
		list_items(arena, worksheet, &pool->item_count);
	struct pool_section *sections =
		arena_alloc(arena, worksheet->section_count, sizeof(*sections));

	pool->worksheet = worksheet;
	pool->items = items;
	pool->sections = sections;
	pool->section_count = worksheet->section_count;
	mark_avoided(worksheet->avoid, items, pool->item_count);
	find_enemies(arena, worksheet, items, pool->item_count);
	pool->names =
		dependency_find(arena, worksheet, items, pool->item_count);
	for (size_t s = 0; s < pool->section_count; s++)
		mark_pins(worksheet, &worksheet->sections[s], items);
	for (size_t s = 0; s < pool->section_count; s++) {
		sections[s].section = &worksheet->sections[s];
		find_candidates(arena, pool, &sections[s]);
		find_need(arena, worksheet, &sections[s]);
	}
	pool->need = sum_need(pool);
	return pool;
}
