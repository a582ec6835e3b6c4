#include "blocks/guide/guide_rank.h"

#include "base/arena.h"

#include <string.h>

enum {
	LONG = 200, /* bytes; lengths are compared in steps of this */
	SHARES = 60 /* of an item's load: divisible by most numbers of tags */
};

static size_t apart(size_t one, size_t other)
{
	return one > other ? one - other : other - one;
}

/* Update how far each term is from the nearest that has a rank. */
static void close_gaps(size_t *gaps, size_t count, size_t at)
{
	for (size_t i = 0; i < count; i++)
		if (apart(i, at) < gaps[i])
			gaps[i] = apart(i, at);
}

void guide_rank_terms(struct arena *arena, int *ranks, size_t count)
{
	size_t *gaps = arena_alloc(arena, count, sizeof(*gaps));
	size_t next = 0;

	for (size_t i = 0; i < count; i++)
		gaps[i] = SIZE_MAX;
	for (size_t n = 0; n < count && n < GUIDE_RANKED; n++) {
		ranks[next] = (int)n + 1;
		close_gaps(gaps, count, next);
		for (size_t i = 0; i < count; i++)
			if (gaps[i] > gaps[next])
				next = i;
	}
	for (size_t i = 0, n = GUIDE_RANKED; i < count; i++)
		if (ranks[i] == 0)
			ranks[i] = (int)++n;
}

static size_t length_of(const char *text)
{
	return text == NULL ? 0 : strlen(text);
}

/* The bytes of a lesson and its parts. */
static size_t bytes_of(const struct taught *taught)
{
	const struct lesson *lesson = &taught->lesson;
	size_t bytes = length_of(lesson->head);

	for (size_t i = 0; i < lesson->points.count; i++)
		bytes += length_of(lesson->points.at[i]);
	for (size_t i = 0; i < lesson->pair_count; i++)
		bytes += length_of(lesson->pairs[i].left) +
			 length_of(lesson->pairs[i].right);
	for (size_t i = 0; i < taught->part_count; i++)
		bytes += bytes_of(&taught->parts[i]);
	return bytes;
}

/* Numbers of the tags of an item. */
struct tag_set {
	size_t *at;
	size_t count;
};

/* State of ranking. */
struct ranking {
	struct arena *arena;
	struct taught_list taught;
	const int *groups;
	int *ranks;
	bool *repeats;   /* an item that was ranked before */
	size_t *lengths; /* of lessons, in steps of LONG */
	struct tag_set *tags;
	const char **names; /* of tags */
	int *loads;         /* of tags: items ranked */
	size_t name_count, name_room, load_room;
};

static size_t tag_number(struct ranking *ranking, const char *name)
{
	size_t i = 0;

	while (i < ranking->name_count && strcmp(ranking->names[i], name) != 0)
		i++;
	if (i < ranking->name_count)
		return i;
	ranking->names = arena_grow(ranking->arena, ranking->names, i,
		&ranking->name_room, sizeof(*ranking->names));
	ranking->loads = arena_grow(ranking->arena, ranking->loads, i,
		&ranking->load_room, sizeof(*ranking->loads));
	ranking->names[i] = name;
	ranking->loads[i] = 0;
	ranking->name_count++;
	return i;
}

static struct tag_set tags_of(struct ranking *ranking, const struct item *item)
{
	const size_t count = item->tags.count;
	struct tag_set set = {
		arena_alloc(ranking->arena, count, sizeof(*set.at)), count};

	for (size_t i = 0; i < count; i++)
		set.at[i] = tag_number(ranking, item->tags.at[i]);
	return set;
}

/* How many ranked items have one of an item's tags, on average, times SHARES.
 */
static int load_of(const struct ranking *ranking, size_t at)
{
	const struct tag_set *tags = &ranking->tags[at];
	int all = 0;

	for (size_t i = 0; i < tags->count; i++)
		all += ranking->loads[tags->at[i]];
	return tags->count == 0 ? 0 : all * SHARES / (int)tags->count;
}

/* Whether an item comes before another; in the order of the guide if nothing
 * else decides. */
static bool is_before(const struct ranking *ranking, size_t one, size_t other)
{
	const struct taught *at = ranking->taught.at;
	const size_t *lengths = ranking->lengths;
	const int loads[] = {load_of(ranking, one), load_of(ranking, other)};
	const size_t enemies[] = {
		at[one].item->enemies.count, at[other].item->enemies.count};

	if (ranking->repeats[one] != ranking->repeats[other])
		return ranking->repeats[other];
	if (lengths[one] != lengths[other])
		return lengths[one] < lengths[other];
	if (loads[0] != loads[1])
		return loads[0] < loads[1];
	return enemies[0] != enemies[1] ? enemies[0] > enemies[1] : one < other;
}

/* Note the tags and enemies of an item that has its rank.  Pairs are never
 * repeats: they connect what stands elsewhere on the page. */
static void count_ranked(struct ranking *ranking, size_t at)
{
	const struct item *item = ranking->taught.at[at].item;
	const struct tag_set *tags = &ranking->tags[at];

	for (size_t i = 0; i < ranking->taught.count; i++)
		if (ranking->ranks[i] == 0 &&
			ranking->taught.at[i].lesson.type != LESSON_PAIRS &&
			item_enemies(item, ranking->taught.at[i].item))
			ranking->repeats[i] = true;
	for (size_t i = 0; i < tags->count; i++)
		ranking->loads[tags->at[i]]++;
}

/* The next item of a group to rank; the number of all items if none is left. */
static size_t next_of(const struct ranking *ranking, int group)
{
	const size_t count = ranking->taught.count;
	size_t next = count;

	for (size_t i = 0; i < count; i++)
		if (ranking->groups[i] == group && ranking->ranks[i] == 0 &&
			(next == count || is_before(ranking, i, next)))
			next = i;
	return next;
}

static void rank_group(struct ranking *ranking, int group)
{
	const size_t count = ranking->taught.count;
	int rank = 0;

	while (rank < GUIDE_RANKED) {
		const size_t next = next_of(ranking, group);

		if (next == count)
			return;
		ranking->ranks[next] = ++rank;
		count_ranked(ranking, next);
	}
	for (size_t i = 0; i < count; i++)
		if (ranking->groups[i] == group && ranking->ranks[i] == 0)
			ranking->ranks[i] = ++rank;
}

void guide_rank(struct arena *arena, struct taught_list taught,
	const int *groups, int *ranks)
{
	struct ranking ranking = {
		.arena = arena,
		.taught = taught,
		.groups = groups,
		.repeats = arena_alloc(
			arena, taught.count, sizeof(*ranking.repeats)),
		.lengths = arena_alloc(
			arena, taught.count, sizeof(*ranking.lengths)),
		.tags = arena_alloc(arena, taught.count, sizeof(*ranking.tags)),
	};
	int last = 0;

	ranking.ranks = ranks;
	for (size_t i = 0; i < taught.count; i++) {
		ranking.tags[i] = tags_of(&ranking, taught.at[i].item);
		ranking.lengths[i] = bytes_of(&taught.at[i]) / LONG;
		last = groups[i] > last ? groups[i] : last;
	}
	for (size_t i = 0; i < taught.count; i++)
		if (ranks[i] > 0 && ranks[i] <= GUIDE_RANKED)
			count_ranked(&ranking, i);
	for (int group = 0; group <= last; group++)
		rank_group(&ranking, group);
}
