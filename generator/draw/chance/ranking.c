#include "draw/chance/ranking.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* Ties, which SipHash makes at 2^-64, go by name. */
static int compare_ranked(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;
	int order = (one->rank > other->rank) - (one->rank < other->rank);

	if (order == 0)
		order = strcmp(one->item->name, other->item->name);
	if (order == 0)
		order = (one->index > other->index) -
			(one->index < other->index);
	return order;
}

static const struct ranked *rank_section(struct arena *arena,
	const struct pool *pool, size_t s, struct rank_key key)
{
	const struct pool_section *section = &pool->sections[s];
	struct ranked *ranking =
		arena_alloc(arena, section->candidate_count, sizeof(*ranking));
	struct siphash_key chances;

	key.section = section->section->id;
	chances = rank_chances(&key);
	for (size_t i = 0; i < section->candidate_count; i++) {
		const uint32_t index = section->candidates[i];
		const struct item *item = pool->items[index].item;

		ranking[i] = (struct ranked){rank_by(chances, item->name), item,
			index, pool_stratum(&section->section->draw, item)};
	}
	if (section->candidate_count > 0)
		qsort(ranking, section->candidate_count, sizeof(*ranking),
			compare_ranked);
	return ranking;
}

const struct ranked *const *ranking_new(
	struct arena *arena, const struct pool *pool, struct rank_key key)
{
	const struct ranked **rankings =
		arena_alloc(arena, pool->section_count, sizeof(*rankings));

	for (size_t s = 0; s < pool->section_count; s++)
		if (pool->sections[s].candidate_count > 0)
			rankings[s] = rank_section(arena, pool, s, key);
	return rankings;
}
