#include "draw/blueprint/item_class.h"

#include "base/arena.h"
#include "base/siphash.h"
#include "worksheet/draw_read.h"
#include "worksheet/section_print.h"

#include <stdlib.h>
#include <string.h>

enum {
	MEDIUM = 3 /* for an item without a difficulty */
};

/* An item being classified, and a hash of everything that demands see of it. */
struct seen {
	uint64_t hash[2];
	const struct item *item;
	uint32_t index;
};

/* The properties of an item that demands see. */
struct sight {
	struct arena *arena;
	int32_t *at;
	size_t count, room;
};

int item_class_likeness(const struct section *section, const struct item *item,
	enum likeness likeness)
{
	switch (likeness) {
	case LIKE_COUNT:
		return 1;
	case LIKE_DIFFICULTY:
		return item->difficulty == 0 ? MEDIUM : item->difficulty;
	case LIKE_POINTS:
		return section_print_is_bonus(section, item)
			       ? 0
			       : section_print_points(section, item);
	case LIKE_MINUTES:
		return item->seconds;
	case LIKENESSES:
		break;
	}
	return 0;
}

static bool is_enabled(const struct item_classes *stock, size_t demand)
{
	return stock->enabled == NULL || stock->enabled[demand];
}

bool item_class_is_demanded(const struct item_classes *stock, size_t demand)
{
	const enum constraint_type type =
		stock->demands.at[demand].constraint.type;

	return is_enabled(stock, demand) && type != CONSTRAINT_OVERLAP &&
	       type != CONSTRAINT_ENEMIES;
}

const struct demand *item_class_find_demand(
	const struct item_classes *stock, enum constraint_type type)
{
	for (size_t d = 0; d < stock->demands.count; d++)
		if (stock->demands.at[d].constraint.type == type &&
			is_enabled(stock, d))
			return &stock->demands.at[d];
	return NULL;
}

static void see(struct sight *sight, int32_t number)
{
	sight->at = arena_grow(sight->arena, sight->at, sight->count,
		&sight->room, sizeof(*sight->at));
	sight->at[sight->count++] = number;
}

/* The amounts of an item in the sections that may draw it: the first, then
 * those that differ from it. */
struct amounts {
	struct sight *sight;
	int first;
	bool any;
};

static void see_amount(struct amounts *amounts, size_t section, int amount)
{
	if (!amounts->any) {
		amounts->any = true;
		amounts->first = amount;
		see(amounts->sight, amount);
	} else if (amount != amounts->first) {
		see(amounts->sight, (int32_t)section);
		see(amounts->sight, amount);
	}
}

static void see_demanded(const struct item_classes *stock,
	const struct demand *demand, const struct item *item,
	const bool *sections, struct sight *sight)
{
	const struct pool *pool = stock->pool;
	struct amounts amounts = {.sight = sight};

	for (size_t s = 0; s < pool->section_count; s++)
		if (sections[s] && constraint_covers(demand, s))
			see_amount(&amounts, s,
				constraint_item_amount(demand,
					pool->sections[s].section, item));
}

static void see_likeness(const struct item_classes *stock,
	enum likeness likeness, const struct item *item, const bool *sections,
	struct sight *sight)
{
	const struct pool *pool = stock->pool;
	struct amounts amounts = {.sight = sight};

	for (size_t s = 0; s < pool->section_count; s++)
		if (sections[s])
			see_amount(&amounts, s,
				item_class_likeness(pool->sections[s].section,
					item, likeness));
}

/* Collect everything that demands see of an item that these sections may
 * draw. */
static void look(const struct item_classes *stock, const struct item *item,
	const bool *sections, bool balanced, struct sight *sight)
{
	sight->count = 0;
	for (size_t s = 0; s < stock->pool->section_count; s++)
		see(sight, sections[s]);
	for (size_t d = 0; d < stock->demands.count; d++) {
		const struct demand *demand = &stock->demands.at[d];

		if (item_class_is_demanded(stock, d))
			see_demanded(stock, demand, item, sections, sight);
	}
	for (int like = 0; like < LIKENESSES && balanced; like++)
		see_likeness(stock, (enum likeness)like, item, sections, sight);
}

/* If enemies need not be kept apart, nor others together, they are ordinary
 * items. */
static bool stands_alone(const struct item_classes *stock, uint32_t index)
{
	if (index >= stock->pool->item_count)
		return false;
	if (stock->with_named && stock->pool->items[index].linked)
		return true;
	return stock->pool->items[index].enemy_count > 0 &&
	       item_class_find_demand(stock, CONSTRAINT_ENEMIES) != NULL;
}

static void hash(const struct item_classes *stock, struct sight *sight,
	struct seen *seen)
{
	const struct siphash_key keys[] = {{1, 2}, {3, 4}};

	if (stands_alone(stock, seen->index)) {
		const char *name = seen->item->name;
		const uint64_t own = siphash(keys[0], name, strlen(name));

		see(sight, (int32_t)(own & INT32_MAX));
		see(sight, (int32_t)(own >> 32 & INT32_MAX));
	}
	for (size_t i = 0; i < LENGTH(keys); i++)
		seen->hash[i] = siphash(
			keys[i], sight->at, sight->count * sizeof(*sight->at));
}

static int compare_hashes(const struct seen *one, const struct seen *other)
{
	for (size_t i = 0; i < LENGTH(one->hash); i++)
		if (one->hash[i] != other->hash[i])
			return one->hash[i] < other->hash[i] ? -1 : 1;
	return 0;
}

/* Within a class by name, so that the order of the banks does not matter. */
static int compare_seen(const void *a, const void *b)
{
	const struct seen *one = a, *other = b;
	int order = compare_hashes(one, other);

	if (order == 0)
		order = strcmp(one->item->name, other->item->name);
	if (order == 0)
		order = (one->index > other->index) -
			(one->index < other->index);
	return order;
}

/* Find the sections that may draw an item of the pool, or a wished one. */
static bool find_sections(const struct item_classes *stock,
	const struct item *item, uint32_t index, bool *sections)
{
	const struct pool *pool = stock->pool;
	bool any = false;

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct draw *draw = &pool->sections[s].section->draw;

		sections[s] = draw_read_matches(draw, item);
		any = any || sections[s];
	}
	if (index >= pool->item_count)
		return any;
	return any && !pool->items[index].avoided &&
	       !pool->items[index].pinned && !pool->items[index].pin_enemy;
}

/* The items seen so far. */
struct seeing {
	struct arena *arena;
	struct item_classes *stock;
	bool balanced;
	struct sight sight;
	bool *sections; /* of the current item */
	struct seen *all;
	size_t count, room;
};

static void see_item(
	struct seeing *seeing, const struct item *item, uint32_t index)
{
	struct seen *seen;

	if (!find_sections(seeing->stock, item, index, seeing->sections))
		return;
	seeing->all = arena_grow(seeing->arena, seeing->all, seeing->count,
		&seeing->room, sizeof(*seeing->all));
	seen = &seeing->all[seeing->count++];
	*seen = (struct seen){.item = item, .index = index};
	look(seeing->stock, item, seeing->sections, seeing->balanced,
		&seeing->sight);
	hash(seeing->stock, &seeing->sight, seen);
}

/* See all items that can be drawn. */
static void see_all(struct seeing *seeing, const struct question *question)
{
	const struct pool *pool = question->pool;
	uint32_t index = 0;

	for (; index < pool->item_count; index++)
		see_item(seeing, pool->items[index].item, index);
	for (size_t i = 0; i < question->wished_count; i++)
		for (int k = 0; k < question->wished[i].count; k++)
			see_item(seeing, &question->wished[i].item, index++);
	if (seeing->count > 0)
		qsort(seeing->all, seeing->count, sizeof(*seeing->all),
			compare_seen);
}

static void sort_into_classes(struct arena *arena, struct item_classes *stock,
	const struct seen *all, size_t count)
{
	uint32_t *found =
		arena_alloc(arena, stock->pool->item_count, sizeof(*found));

	for (size_t i = 0; i < stock->pool->item_count; i++)
		found[i] = ITEM_CLASS_NONE;
	stock->items = arena_alloc(arena, count, sizeof(*stock->items));
	stock->classes = arena_alloc(arena, count, sizeof(*stock->classes));
	stock->item_count = count;
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || compare_hashes(&all[i - 1], &all[i]) != 0)
			stock->classes[stock->class_count++].first = i;
		stock->classes[stock->class_count - 1].size++;
		stock->items[i] = (struct item_classed){all[i].item,
			all[i].index, (uint32_t)stock->class_count - 1};
		if (all[i].index < stock->pool->item_count)
			found[all[i].index] = (uint32_t)i;
	}
	stock->found = found;
}

/* Add up the pins for each demand. */
static void add_pins(struct arena *arena, struct item_classes *stock)
{
	const struct pool *pool = stock->pool;
	int64_t *sums = arena_alloc(arena, stock->demands.count, sizeof(*sums));
	int *counts = arena_alloc(arena, stock->demands.count, sizeof(*counts));

	for (size_t d = 0; d < stock->demands.count; d++)
		for (size_t s = 0; s < pool->section_count; s++) {
			const struct section *section =
				pool->sections[s].section;

			if (!constraint_covers(&stock->demands.at[d], s))
				continue;
			counts[d] += (int)section->pin_count;
			for (size_t i = 0; i < section->pin_count; i++)
				sums[d] += constraint_item_amount(
					&stock->demands.at[d], section,
					section->pins[i]);
		}
	stock->pinned = sums;
	stock->pin_counts = counts;
}

/* The number of items like this one that a demand allows in its sections. */
static size_t limit_by(const struct item_classes *stock, size_t d,
	size_t section, const struct item *item)
{
	const struct demand *demand = &stock->demands.at[d];
	const int amount = constraint_item_amount(
		demand, stock->pool->sections[section].section, item);
	const int64_t left = demand->constraint.most - stock->pinned[d];

	if (demand->constraint.soft || amount <= 0 ||
		demand->constraint.most == CONSTRAINT_ANY ||
		demand->constraint.type == CONSTRAINT_MEAN)
		return SIZE_MAX;
	return left < 0 ? 0 : (size_t)(left / amount);
}

/* The most items of a class that a section can draw. */
static size_t limit_in(const struct item_classes *stock,
	const struct item_class *class, size_t section)
{
	const struct item *item = stock->items[class->first].item;
	size_t limit = class->size;

	for (size_t d = 0; d < stock->demands.count; d++) {
		size_t own;

		if (!item_class_is_demanded(stock, d) ||
			!constraint_covers(&stock->demands.at[d], section))
			continue;
		own = limit_by(stock, d, section, item);
		limit = own < limit ? own : limit;
	}
	return limit;
}

static void limit_classes(struct item_classes *stock)
{
	for (size_t c = 0; c < stock->class_count; c++) {
		struct item_class *class = &stock->classes[c];

		for (size_t s = 0; s < stock->pool->section_count; s++)
			if (item_class_in_section(stock, class->first, s))
				class->limit += limit_in(stock, class, s);
		if (class->limit > class->size)
			class->limit = class->size;
	}
}

bool item_class_in_section(
	const struct item_classes *stock, size_t item, size_t section)
{
	return draw_read_matches(&stock->pool->sections[section].section->draw,
		stock->items[item].item);
}

struct item_classes item_class_sort(
	struct arena *arena, const struct question *question, bool balanced)
{
	struct item_classes stock = {.pool = question->pool,
		.demands = question->demands,
		.enabled = question->enabled,
		.counted = true,
		.with_named = question->with_named};
	struct seeing seeing = {.arena = arena,
		.stock = &stock,
		.balanced = balanced,
		.sight = {.arena = arena},
		.sections = arena_alloc(
			arena, question->pool->section_count, sizeof(bool))};

	see_all(&seeing, question);
	sort_into_classes(arena, &stock, seeing.all, seeing.count);
	add_pins(arena, &stock);
	limit_classes(&stock);
	for (size_t s = 0; s < stock.pool->section_count; s++)
		stock.counted =
			stock.counted &&
			!stock.pool->sections[s].section->draw.by_points;
	return stock;
}
