#include "draw/chance/values.h"

#include "bank/variation.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "yaml/write.h"

enum {
	TRIES_MAX = 200000, /* of one item on one form */
	TRIES_EACH = 40     /* for each combination */
};

/* Any key would do. */
static const struct siphash_key print_key = {
	0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1};

/* A search for a combination. */
struct hunt {
	struct arena *arena;
	const struct item *item;
	struct siphash_key chances;
	struct values_taken *taken; /* or NULL */
	const char *why;            /* a combination that is wrong */
};

/* Variants that print alike have the same YAML, whose hash stands for them. */
static uint64_t print_of(struct arena *arena, const struct item *item)
{
	struct buffer written = {.arena = arena};

	write_exact(&written, item->node);
	return siphash(print_key, written.at, written.length);
}

static bool is_new(struct hunt *hunt, const struct item *item)
{
	struct values_taken *taken = hunt->taken;
	uint64_t print;

	if (taken == NULL)
		return true;
	print = print_of(hunt->arena, item);
	for (size_t i = 0; i < taken->count; i++)
		if (taken->at[i] == print)
			return false;
	taken->at = arena_grow(hunt->arena, taken->at, taken->count,
		&taken->room, sizeof(*taken->at));
	taken->at[taken->count++] = print;
	return true;
}

/* The variant of combination number i, if it can be taken. */
static const struct item *try_one(
	struct hunt *hunt, struct combination *combination, uint64_t i)
{
	struct variation_try try = {.fate = VARIATION_GOOD};

	if (!variation_meets(combination, i, &try) &&
		try.fate != VARIATION_WRONG)
		return NULL;
	if (try.fate == VARIATION_GOOD)
		try = variation_of(combination, hunt->item);
	if (try.fate == VARIATION_WRONG)
		hunt->why = message_printf(hunt->arena,
			"item \"%s\" cannot be printed with %s: %s",
			hunt->item->name, try.values, try.what);
	return try.fate == VARIATION_GOOD && is_new(hunt, try.item) ? try.item
								    : NULL;
}

/* The rare combination of the lowest rank that is above `*rank`, or the first
 * of all; false if there is none. */
static bool next_rare(
	const struct hunt *hunt, bool first, uint64_t *rank, uint64_t *number)
{
	const struct variation *variation = hunt->item->variation;
	uint64_t lowest = UINT64_MAX;
	bool found = false;

	for (size_t i = 0; i < variation->rare_count; i++) {
		const uint64_t own =
			rank_of_part(hunt->chances, (size_t)variation->rare[i]);

		if ((first || own > *rank) && own < lowest) {
			lowest = own;
			*number = variation->rare[i];
			found = true;
		}
	}
	*rank = lowest;
	return found;
}

/* The rare combination of lowest rank that can be taken. */
static const struct item *search_rare(struct hunt *hunt,
	struct combination *combination, struct values_taken *state)
{
	const struct item *found = NULL;
	uint64_t number;

	while (found == NULL && hunt->why == NULL &&
		next_rare(hunt, state->tries == 0, &state->ranks, &number)) {
		state->tries++;
		found = try_one(hunt, combination, number);
	}
	return found;
}

/* The number of tries: below the limit, enough to leave any one combination
 * untried with a chance of 1 in 10^17. */
static size_t tries_for(uint64_t combinations)
{
	return combinations > TRIES_MAX / TRIES_EACH
		       ? TRIES_MAX
		       : (size_t)combinations * TRIES_EACH;
}

static const struct item *search_all(struct hunt *hunt,
	struct combination *combination, struct values_taken *state)
{
	const uint64_t combinations = hunt->item->variation->vary->combinations;
	const size_t most = tries_for(combinations);
	const struct item *found = NULL;

	for (; state->tries < most && found == NULL && hunt->why == NULL;
		state->tries++)
		found = try_one(hunt, combination,
			(uint64_t)((uwide)rank_of_part(
					   hunt->chances, state->tries) *
					   combinations >>
				   64));
	return found;
}

const struct item *values_draw(struct arena *arena, const struct rank_key *key,
	const struct item *item, struct values_taken *taken, const char **why)
{
	struct rank_key own = *key;
	struct hunt hunt = {.arena = arena, .item = item, .taken = taken};
	struct values_taken none = {.count = 0};
	struct values_taken *state = taken != NULL ? taken : &none;
	const struct item *found;
	struct combination *combination;

	if (item->variation == NULL)
		return item;
	own.purpose = RANK_VALUES;
	if (item->variation->vary->all)
		own.form = RANK_ALL_FORMS;
	hunt.chances = rank_chances_of_parts(&own, item->name);
	combination = combination_new(arena, item->variation->vary);
	found = item->variation->rare != NULL
			? search_rare(&hunt, combination, state)
			: search_all(&hunt, combination, state);
	if (found == NULL)
		*why = hunt.why != NULL
			       ? hunt.why
			       : message_printf(arena,
					 "no combination of item \"%s\" "
					 "was found that can be printed",
					 item->name);
	return found;
}
