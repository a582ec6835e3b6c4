#include "draw/explain/shortfall.h"

#include "base/arena.h"
#include "base/message.h"
#include "draw/explain/capacity.h"

#include <string.h>

/* A pool whose sections need less. */
struct lesser {
	struct pool pool;
	struct pool_section *sections;
	int *more; /* the reduction, for each stratum of each section */
};

static struct lesser lesser_new(struct arena *arena, const struct pool *pool)
{
	struct lesser lesser = {.pool = *pool};

	lesser.sections = arena_alloc(
		arena, pool->section_count, sizeof(*lesser.sections));
	memcpy(lesser.sections, pool->sections,
		pool->section_count * sizeof(*lesser.sections));
	lesser.pool.sections = lesser.sections;
	lesser.more = arena_alloc(
		arena, pool->section_count, STRATA * sizeof(*lesser.more));
	return lesser;
}

static void need_less(struct lesser *lesser, size_t s, int stratum, int less)
{
	lesser->sections[s].need[stratum] -= less;
	lesser->pool.need -= less;
	lesser->more[s * STRATA + (size_t)stratum] += less;
}

static bool can_draw(const struct lesser *lesser)
{
	const struct rank_key key = {.purpose = RANK_DRAW};
	struct arena *arena = arena_new();
	struct chosen chosen;
	const bool can = choose(arena, &lesser->pool, key, 1, &chosen);

	arena_free(arena);
	return can;
}

/* Reduce the need only as far as necessary; fewer items are never harder to
 * draw. */
static void give_back(struct lesser *lesser, size_t s, int stratum)
{
	int low = 0, high = lesser->more[s * STRATA + (size_t)stratum];

	need_less(lesser, s, stratum, -high);
	while (low < high) {
		const int tried = low + (high - low) / 2;

		need_less(lesser, s, stratum, tried);
		if (can_draw(lesser))
			high = tried;
		else
			low = tried + 1;
		need_less(lesser, s, stratum, -tried);
	}
	need_less(lesser, s, stratum, low);
}

const int *shortfall_items(struct arena *arena, const struct chosen *chosen)
{
	struct lesser lesser = lesser_new(arena, chosen->pool);

	for (size_t s = 0; s < chosen->pool->section_count; s++)
		for (int d = 0; d < STRATA; d++)
			need_less(&lesser, s, d, chosen->slots[s].need[d]);
	if (!can_draw(&lesser))
		return NULL;
	for (size_t s = 0; s < chosen->pool->section_count; s++)
		for (int d = 0; d < STRATA; d++)
			give_back(&lesser, s, d);
	return lesser.more;
}

void shortfall_put_forms(
	struct buffer *out, const struct pool *pool, size_t forms)
{
	const int enough = capacity_forms(pool, (int)forms - 1).least;

	if (enough > 0)
		message_put(out,
			message_count((uint64_t)enough,
				"\n  this would be enough: %d form; or "
				"overlap: any",
				"\n  this would be enough: %d forms; or "
				"overlap: any"),
			enough);
}
