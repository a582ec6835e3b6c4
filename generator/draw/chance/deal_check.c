#include "draw/chance/deal_check.h"

#include "base/arena.h"
#include "base/message.h"
#include "draw/chance/deal.h"

#include <stdlib.h>
#include <string.h>

/* A list of an item, and the things that a record says were printed. */
struct printed {
	struct arena *arena;
	const size_t *at;
	size_t count;
	struct shuffle shuffle;
	bool *seen; /* for each thing, whether it is printed */
};

/* NULL, or what is wrong with the things */
static const char *check_things(const struct printed *printed)
{
	for (size_t i = 0; i < printed->count; i++) {
		const size_t thing = printed->at[i];

		if (thing >= printed->shuffle.count)
			return message_printf(printed->arena,
				"expected numbers below %zu, found %zu",
				printed->shuffle.count, thing);
		if (printed->seen[thing])
			return message_printf(
				printed->arena, "%zu occurs twice", thing);
		printed->seen[thing] = true;
	}
	return NULL;
}

static const char *check_count(const struct printed *printed, size_t expected)
{
	if (printed->count == expected)
		return NULL;
	return message_printf(printed->arena, "expected %zu of them, found %zu",
		expected, printed->count);
}

/* Things kept last must come last, all of them, in their own order. */
static const char *check_order(
	const struct item *item, const struct printed *printed)
{
	const struct shuffle *shuffle = &printed->shuffle;
	bool in_order = true;

	for (size_t i = 1; i < printed->count; i++) {
		const size_t before = printed->at[i - 1], own = printed->at[i];

		if (kind_stays_last(item, shuffle, before) &&
			(own < before || !kind_stays_last(item, shuffle, own)))
			return "things kept last must come last, in their "
			       "order";
		in_order = in_order && before < own;
	}
	if (shuffle->unsolved && printed->count > 2 && in_order)
		return "no sheet has them in the right order";
	return NULL;
}

static struct printed printed_of(struct arena *arena, const size_t *at,
	size_t count, struct shuffle shuffle)
{
	return (struct printed){arena, at, count, shuffle,
		arena_alloc(arena, shuffle.count, sizeof(bool))};
}

static const char *check_picked(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const struct shuffle shuffle = item->kind->pick(item);
	const struct printed printed =
		printed_of(arena, dealt->picked, dealt->picked_count, shuffle);
	const char *why = check_things(&printed);

	if (why != NULL)
		return why;
	return check_count(&printed,
		shuffle.draw < shuffle.count ? shuffle.draw : shuffle.count);
}

/* Mark the things that are always printed. */
static void mark_sure(
	const struct item *item, const struct dealt *dealt, bool *sure)
{
	const struct kind_rules *rules = item->kind;
	const size_t count = rules->shuffle(item).count;

	for (size_t i = 0; rules->partner != NULL && i < dealt->picked_count;
		i++)
		sure[rules->partner(item, dealt->picked[i])] = true;
	for (size_t i = 0; i < count; i++)
		if (rules->sure != NULL && rules->sure(item, i))
			sure[i] = true;
}

static const char *check_choices(
	struct arena *arena, const struct item *item, const struct dealt *dealt)
{
	const struct shuffle shuffle = item->kind->shuffle(item);
	const struct printed printed =
		printed_of(arena, dealt->choices, dealt->choice_count, shuffle);
	bool *sure = arena_alloc(arena, shuffle.count, sizeof(*sure));
	const char *why = check_things(&printed);
	size_t count = 0;

	if (why != NULL)
		return why;
	mark_sure(item, dealt, sure);
	for (size_t i = 0; i < shuffle.count; i++) {
		if (sure[i] && !printed.seen[i])
			return message_printf(arena,
				"%zu is missing, although every sheet has it",
				i);
		count += sure[i];
	}
	why = check_count(&printed, shuffle.draw < shuffle.count - count
					    ? count + shuffle.draw
					    : shuffle.count);
	return why != NULL ? why : check_order(item, &printed);
}

bool deal_check_picked(struct arena *arena, const struct item *item,
	const struct dealt *dealt, struct dealt_fault *fault)
{
	const char *why = NULL;

	if (item->content != NULL && item->kind->pick != NULL)
		why = check_picked(arena, item, dealt);
	*fault = (struct dealt_fault){"picked", why};
	return why == NULL;
}

bool deal_check(struct arena *arena, const struct item *item,
	const struct dealt *dealt, struct dealt_fault *fault)
{
	const struct kind_rules *rules = item->kind;
	const bool shuffles = rules->shuffle != NULL && item->content != NULL;
	const bool picks = shuffles && rules->pick != NULL;
	const char *why = NULL;

	if (picks)
		why = check_picked(arena, item, dealt);
	else if (dealt->picked_count > 0)
		why = "the item has nothing to pick from";
	if (why != NULL) {
		*fault = (struct dealt_fault){"picked", why};
		return false;
	}
	if (shuffles)
		why = check_choices(arena, item, dealt);
	else if (dealt->choice_count > 0)
		why = "the item has nothing to put into an order";
	if (why != NULL) {
		*fault = (struct dealt_fault){"choices", why};
		return false;
	}
	return true;
}

static const char **sorted(struct arena *arena, struct text_list texts)
{
	const char **at = arena_alloc(arena, texts.count, sizeof(*at));

	for (size_t i = 0; i < texts.count; i++)
		at[i] = texts.at[i];
	if (texts.count > 0)
		qsort(at, texts.count, sizeof(*at), text_compare);
	return at;
}

bool deal_check_words(struct arena *arena, struct text_list words,
	const struct text_list *lists, size_t count)
{
	const struct rank_key any = {.section = ""};
	const struct text_list dealt = deal_words(arena, &any, lists, count);
	const char **found = sorted(arena, words);
	const char **expected = sorted(arena, dealt);

	if (words.count != dealt.count)
		return false;
	for (size_t i = 0; i < words.count; i++)
		if (strcmp(found[i], expected[i]) != 0)
			return false;
	return true;
}
