#include "draw/explain/demand_cells.h"

#include "base/arena.h"
#include "base/message.h"

#include <stdlib.h>
#include <string.h>

enum {
	MEDIUM_HUNDREDTHS = 300
};

/* The possible sums of the items of a section or a form. */
struct range {
	int64_t low, high; /* pins with the drawn items */
	int64_t pinned;    /* of the pins alone */
	int64_t drawable;  /* of all others that may be drawn */
	int64_t items;     /* drawn and pinned; 0 if only points limit them */
};

struct ledger {
	struct arena *arena;
	const struct pool *pool;
	struct cell *at;
	size_t count, room;
};

static int compare_amounts(const void *a, const void *b)
{
	const int one = *(const int *)a, other = *(const int *)b;

	return (one > other) - (one < other);
}

static int drawn_count(const struct pool_section *section)
{
	int count = 0;

	for (int d = 0; d < STRATA; d++)
		count += section->need[d];
	return count > 0 ? count : 0;
}

/* If only points limit the number, one item or all items may be drawn. */
static struct range range_of_section(struct arena *arena,
	const struct pool *pool, size_t s, const struct demand *demand)
{
	const struct pool_section *section = &pool->sections[s];
	const size_t n = section->candidate_count;
	const bool open = section->section->draw.by_points;
	const size_t drawn = open ? n : (size_t)drawn_count(section);
	const size_t k = drawn < n ? drawn : n;
	struct range range = {0};
	int *amounts = arena_alloc(arena, n, sizeof(*amounts));

	for (size_t i = 0; i < section->section->pin_count; i++)
		range.pinned += constraint_item_amount(
			demand, section->section, section->section->pins[i]);
	for (size_t i = 0; i < n; i++) {
		amounts[i] = constraint_item_amount(demand, section->section,
			pool->items[section->candidates[i]].item);
		range.drawable += amounts[i];
	}
	if (n > 0)
		qsort(amounts, n, sizeof(*amounts), compare_amounts);
	range.low = range.pinned;
	range.high = range.pinned;
	for (size_t i = 0; i < k; i++) {
		range.low += open ? 0 : amounts[i];
		range.high += amounts[n - 1 - i];
	}
	range.items = (int64_t)(k + section->section->pin_count);
	return range;
}

/* For all sections together; an item that several may draw counts once as
 * drawable. */
static struct range range_of_whole(struct arena *arena, const struct pool *pool,
	const struct demand *demand)
{
	struct range sum = {0};
	bool *seen = arena_alloc(arena, pool->item_count, sizeof(*seen));

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct pool_section *section = &pool->sections[s];
		const struct range own =
			range_of_section(arena, pool, s, demand);

		sum.low += own.low;
		sum.high += own.high;
		sum.pinned += own.pinned;
		sum.items += own.items;
		for (size_t i = 0; i < section->candidate_count; i++) {
			const uint32_t item = section->candidates[i];

			if (!seen[item])
				sum.drawable += constraint_item_amount(demand,
					section->section,
					pool->items[item].item);
			seen[item] = true;
		}
	}
	return sum;
}

static int clamp(int64_t number)
{
	return number > INT32_MAX ? INT32_MAX : (int)number;
}

/* The number of forms without overlap that can each have at least `least`. */
static int forms_of(const struct range *range, int least)
{
	const int64_t need = least - range->pinned;

	return need <= 0 ? CELL_ANY : clamp(range->drawable / need);
}

static const char *print_range(struct arena *arena, const struct demand *demand,
	int64_t low, int64_t high)
{
	const char *least = constraint_print_sum(arena, demand, clamp(low));
	const char *most = constraint_print_sum(arena, demand, clamp(high));

	return strcmp(least, most) == 0
		       ? least
		       : message_printf(arena, "%s to %s", least, most);
}

/* Set the supply and the number of forms that it suffices for. */
static void weigh_supply(
	struct arena *arena, struct cell *cell, const struct range *range)
{
	const struct constraint *asked = &cell->demand.constraint;

	cell->have = constraint_print_sum(
		arena, &cell->demand, clamp(range->pinned + range->drawable));
	cell->forms =
		range->pinned > asked->most ? 0 : forms_of(range, asked->least);
}

/* Set the lowest and highest possible sums. */
static void weigh_range(
	struct arena *arena, struct cell *cell, const struct range *range)
{
	const struct constraint *asked = &cell->demand.constraint;

	cell->have = print_range(arena, &cell->demand, range->low, range->high);
	if (range->low > asked->most || range->high < asked->least)
		cell->forms = 0;
	else
		cell->forms = forms_of(range, asked->least);
}

/* A mean uses up no supply: it can be reached or not. */
static void weigh_mean(
	struct arena *arena, struct cell *cell, const struct range *range)
{
	const struct constraint *asked = &cell->demand.constraint;
	const int64_t items = range->items > 0 ? range->items : 1;
	const int64_t low =
		range->items > 0 ? range->low / items : MEDIUM_HUNDREDTHS;
	const int64_t high = range->items > 0
				     ? (range->high + items - 1) / items
				     : MEDIUM_HUNDREDTHS;

	cell->have = print_range(arena, &cell->demand, low, high);
	cell->forms = low > asked->most || high < asked->least ? 0 : CELL_ANY;
}

typedef void weigh(
	struct arena *arena, struct cell *cell, const struct range *range);

static weigh *const weighers[CONSTRAINT_TYPES] = {
	[CONSTRAINT_COUNT] = weigh_supply,
	[CONSTRAINT_POINTS] = weigh_supply,
	[CONSTRAINT_MINUTES] = weigh_range,
	[CONSTRAINT_MEAN] = weigh_mean,
	[CONSTRAINT_DIFFICULTY] = weigh_supply,
	[CONSTRAINT_TAG] = weigh_supply,
	[CONSTRAINT_STANDARD] = weigh_supply,
	[CONSTRAINT_BLOOM] = weigh_supply,
};

static struct cell *add_cell(struct ledger *ledger, struct demand demand)
{
	ledger->at = arena_grow(ledger->arena, ledger->at, ledger->count,
		&ledger->room, sizeof(*ledger->at));
	ledger->at[ledger->count].demand = demand;
	ledger->at[ledger->count].asked =
		constraint_print_limits(ledger->arena, &demand);
	return &ledger->at[ledger->count++];
}

static void add_demand(struct ledger *ledger, const struct demand *demand)
{
	struct arena *arena = arena_new();
	const bool whole = demand->section == DEMAND_WHOLE;
	const struct range range =
		whole ? range_of_whole(arena, ledger->pool, demand)
		      : range_of_section(
				arena, ledger->pool, demand->section, demand);

	weighers[demand->constraint.type](
		ledger->arena, add_cell(ledger, *demand), &range);
	arena_free(arena);
}

/* Add a cell for other difficulties, if a section lists some but draws others
 * too. */
static void add_others(struct ledger *ledger, size_t s)
{
	const struct pool_section *section = &ledger->pool->sections[s];
	const struct draw *draw = &section->section->draw;
	struct range range = {0};
	struct demand demand = {.constraint = {.type = CONSTRAINT_DIFFICULTY},
		.section = s,
		.label = "difficulty other"};
	bool quotas = false;

	for (size_t i = 0; i < section->section->pin_count; i++)
		range.pinned +=
			pool_stratum(draw, section->section->pins[i]) == 0;
	for (size_t i = 0; i < section->candidate_count; i++)
		range.drawable +=
			pool_stratum(draw,
				ledger->pool->items[section->candidates[i]]
					.item) == 0;
	for (int d = 1; d < STRATA; d++)
		quotas = quotas || draw->difficulty[d] > 0;
	demand.constraint.least = section->need[0] + (int)range.pinned;
	demand.constraint.most = demand.constraint.least;
	if (quotas && !draw->by_points && demand.constraint.least > 0)
		weigh_supply(ledger->arena, add_cell(ledger, demand), &range);
}

/* Is a demand the last difficulty of its section? */
static bool ends_difficulties(const struct demands *demands, size_t d)
{
	const struct demand *next = &demands->at[d + 1];

	return demands->at[d].constraint.type == CONSTRAINT_DIFFICULTY &&
	       (d + 1 == demands->count ||
		       next->section != demands->at[d].section ||
		       next->constraint.type != CONSTRAINT_DIFFICULTY);
}

struct cell_list demand_cells_of(struct arena *arena, const struct pool *pool)
{
	struct ledger ledger = {.arena = arena, .pool = pool};
	const struct demands demands = constraint_demands(arena, pool);

	for (size_t d = 0; d < demands.count; d++) {
		const struct demand *demand = &demands.at[d];

		if (weighers[demand->constraint.type] != NULL)
			add_demand(&ledger, demand);
		if (ends_difficulties(&demands, d))
			add_others(&ledger, demand->section);
	}
	return (struct cell_list){ledger.at, ledger.count};
}
