#include "draw/chance/deal.h"

#include "bank/text/look_alike.h"
#include "base/arena.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum {
	DEALS_MAX = 64 /* all in the list's own order: 1 in 2^165 for three
			  things */
};

/* A thing and its rank. */
struct part {
	uint64_t rank;
	size_t index;
};

/* The item whose things are dealt, and the key. */
struct dealer {
	struct arena *arena;
	struct rank_key pick, order;
	const struct item *item;
	const struct kind_rules *rules;
};

static int compare_numbers(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int by_rank(const void *a, const void *b)
{
	const struct part *one = a, *other = b;
	const int order = compare_numbers(one->rank, other->rank);

	return order == 0 ? compare_numbers(one->index, other->index) : order;
}

static void sort(struct part *parts, size_t count)
{
	if (count > 0)
		qsort(parts, count, sizeof(*parts), by_rank);
}

/* Give things their ranks; each deal has its own. */
static void rank_parts(const struct dealer *dealer, const struct rank_key *key,
	struct part *parts, size_t count, size_t offset)
{
	const struct siphash_key chances =
		rank_chances_of_parts(key, dealer->item->name);

	for (size_t i = 0; i < count; i++)
		parts[i].rank = rank_of_part(chances, parts[i].index + offset);
}

static size_t *indexes(
	struct arena *arena, const struct part *parts, size_t count)
{
	size_t *at = arena_alloc(arena, count, sizeof(*at));

	for (size_t i = 0; i < count; i++)
		at[i] = parts[i].index;
	return at;
}

/* Pick things from a list, in the order of their ranks. */
static const size_t *pick(const struct dealer *dealer, size_t *count)
{
	const struct shuffle shuffle = dealer->rules->pick(dealer->item);
	struct part *parts =
		arena_alloc(dealer->arena, shuffle.count, sizeof(*parts));

	for (size_t i = 0; i < shuffle.count; i++)
		parts[i].index = i;
	rank_parts(dealer, &dealer->pick, parts, shuffle.count, 0);
	sort(parts, shuffle.count);
	*count = shuffle.draw < shuffle.count ? shuffle.draw : shuffle.count;
	return indexes(dealer->arena, parts, *count);
}

/* Mark the things that are always printed. */
static void mark_sure(const struct dealer *dealer, const struct dealt *dealt,
	bool *printed, size_t count)
{
	const struct kind_rules *rules = dealer->rules;

	for (size_t i = 0; rules->partner != NULL && i < dealt->picked_count;
		i++)
		printed[rules->partner(dealer->item, dealt->picked[i])] = true;
	for (size_t i = 0; i < count; i++)
		if (rules->sure != NULL && rules->sure(dealer->item, i))
			printed[i] = true;
}

/* Mark as many of the others as are drawn, lowest ranks first. */
static void mark_drawn(const struct dealer *dealer, bool *printed,
	const struct shuffle *shuffle)
{
	struct part *open =
		arena_alloc(dealer->arena, shuffle->count, sizeof(*open));
	size_t count = 0;

	for (size_t i = 0; i < shuffle->count; i++)
		if (!printed[i])
			open[count++].index = i;
	if (shuffle->draw < count) {
		rank_parts(dealer, &dealer->pick, open, count, 0);
		sort(open, count);
		count = shuffle->draw;
	}
	for (size_t i = 0; i < count; i++)
		printed[open[i].index] = true;
}

static bool in_order(const struct part *parts, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (parts[i].index < parts[i - 1].index)
			return false;
	return true;
}

/* Put those kept last after the others, both in their order.  Returns the
 * number of others. */
static size_t part_last(const struct dealer *dealer, struct part *parts,
	size_t count, const struct shuffle *shuffle)
{
	struct part *last = arena_alloc(dealer->arena, count, sizeof(*last));
	size_t loose = 0, n = 0;

	for (size_t i = 0; i < count; i++) {
		if (kind_stays_last(dealer->item, shuffle, parts[i].index))
			last[n++] = parts[i];
		else
			parts[loose++] = parts[i];
	}
	for (size_t i = 0; i < n; i++)
		parts[loose + i] = last[i];
	return loose;
}

/* Put things into random order, except those kept last. */
static void order_parts(const struct dealer *dealer, struct part *parts,
	size_t count, const struct shuffle *shuffle)
{
	const size_t loose = part_last(dealer, parts, count, shuffle);
	size_t deals = 0;

	do {
		rank_parts(dealer, &dealer->order, parts, loose,
			deals++ * shuffle->count);
		sort(parts, loose);
	} while (shuffle->unsolved && count > 2 && in_order(parts, count) &&
		 deals < DEALS_MAX);
}

static void deal_list(const struct dealer *dealer, struct dealt *dealt)
{
	const struct shuffle shuffle = dealer->rules->shuffle(dealer->item);
	bool *printed =
		arena_alloc(dealer->arena, shuffle.count, sizeof(*printed));
	struct part *parts =
		arena_alloc(dealer->arena, shuffle.count, sizeof(*parts));
	size_t count = 0;

	if (shuffle.count == 0)
		return;
	assert(shuffle.fixed <= shuffle.count);
	mark_sure(dealer, dealt, printed, shuffle.count);
	mark_drawn(dealer, printed, &shuffle);
	for (size_t i = 0; i < shuffle.count; i++)
		if (printed[i])
			parts[count++].index = i;
	order_parts(dealer, parts, count, &shuffle);
	dealt->choices = indexes(dealer->arena, parts, count);
	dealt->choice_count = count;
}

struct dealt deal_picked(struct arena *arena, const struct rank_key *key,
	const struct item *item)
{
	struct dealer dealer = {arena, *key, *key, item, item->kind};
	struct dealt dealt = {0};

	dealer.pick.purpose = RANK_PICK;
	if (dealer.rules->pick != NULL)
		dealt.picked = pick(&dealer, &dealt.picked_count);
	return dealt;
}

struct dealt deal_things(struct arena *arena, const struct rank_key *key,
	const struct item *item)
{
	struct dealer dealer = {arena, *key, *key, item, item->kind};
	struct dealt dealt = deal_picked(arena, key, item);

	dealer.pick.purpose = RANK_PICK;
	dealer.order.purpose = RANK_CHOICE;
	if (dealer.rules->shuffle != NULL)
		deal_list(&dealer, &dealt);
	return dealt;
}

static int by_text(const void *a, const void *b)
{
	const char *const *one = a, *const *other = b;

	return strcmp(*one, *other);
}

/* Sort all texts, and keep the first of those that print alike. */
static struct text_list merged(
	struct arena *arena, const struct text_list *lists, size_t count)
{
	const char **texts;
	size_t all = 0, n = 0;

	for (size_t i = 0; i < count; i++)
		all += lists[i].count;
	texts = arena_alloc(arena, all, sizeof(*texts));
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < lists[i].count; k++)
			texts[n++] = lists[i].at[k];
	if (n > 0)
		qsort(texts, n, sizeof(*texts), by_text);
	return look_alike_once(arena, (struct text_list){texts, n});
}

struct text_list deal_words(struct arena *arena, const struct rank_key *key,
	const struct text_list *lists, size_t count)
{
	const struct text_list words = merged(arena, lists, count);
	struct rank_key own = *key;
	struct part *parts = arena_alloc(arena, words.count, sizeof(*parts));
	const char **dealt = arena_alloc(arena, words.count, sizeof(*dealt));
	struct siphash_key chances;

	own.purpose = RANK_WORDS;
	chances = rank_chances(&own);
	for (size_t i = 0; i < words.count; i++)
		parts[i] = (struct part){rank_by(chances, words.at[i]), i};
	sort(parts, words.count);
	for (size_t i = 0; i < words.count; i++)
		dealt[i] = words.at[parts[i].index];
	return (struct text_list){dealt, words.count};
}
