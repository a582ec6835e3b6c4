#include "bank/survey/survey.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/siphash.h"
#include "words/wording.h"

#include <stdlib.h>
#include <string.h>

enum {
	DRAWN = 2000, /* combinations, if there are too many to count */
	PLACES = 10   /* of mistakes in an item */
};

/* A fixed key: the sample is the same in every run. */
static const struct siphash_key chance_key = {
	0x510e527fade682d1, 0x1f83d9abfb41bd6b};

/* The mistakes of an item, each with its first combination. */
struct wrongs {
	struct variation_try first[PLACES];
	uint64_t count[PLACES];
	size_t places;
};

struct surveying {
	struct reading *reading;
	const struct item *item;
	struct combination *combination;
	struct survey found;
	uint64_t *met; /* numbers of combinations that meet the conditions */
	size_t count, room;
	struct wrongs wrongs;
};

static void note_wrong(
	struct surveying *surveying, const struct variation_try *try)
{
	struct wrongs *wrongs = &surveying->wrongs;
	struct arena *arena = surveying->reading->arena;
	size_t i = 0;

	while (i < wrongs->places &&
		(wrongs->first[i].at.line != try->at.line ||
			wrongs->first[i].at.col != try->at.col))
		i++;
	if (i == PLACES)
		return;
	wrongs->count[i]++;
	if (i < wrongs->places)
		return;
	/* Copy the texts, whose arena ends with the test. */
	wrongs->first[i] = *try;
	wrongs->first[i].what = arena_printf(arena, "%s", try->what);
	wrongs->first[i].values = arena_printf(arena, "%s", try->values);
	if (try->hint != NULL)
		wrongs->first[i].hint = arena_printf(arena, "%s", try->hint);
	wrongs->places++;
}

static void note_met(struct surveying *surveying, uint64_t i)
{
	struct variation_try try = {.fate = VARIATION_GOOD};

	if (variation_meets(surveying->combination, i, &try)) {
		surveying->met = arena_grow(surveying->reading->arena,
			surveying->met, surveying->count, &surveying->room,
			sizeof(*surveying->met));
		surveying->met[surveying->count++] = i;
		return;
	}
	surveying->found.fates[try.fate]++;
	if (try.fate == VARIATION_WRONG)
		note_wrong(surveying, &try);
}

/* Find the combinations that meet the conditions, among all or a sample. */
static void count_met(struct surveying *surveying)
{
	const uint64_t all = surveying->found.combinations;
	const bool few = all <= VARY_COUNTED;

	surveying->found.drawn = few ? 0 : DRAWN;
	for (uint64_t i = 0; i < (few ? all : DRAWN); i++)
		note_met(surveying, few ? i
					: (uint64_t)((uwide)siphash(chance_key,
							     &i, sizeof(i)) *
							     all >>
						     64));
	surveying->found.met = surveying->count;
}

/* A combination and its rank. */
struct ranked {
	uint64_t rank, number;
};

static int by_rank(const void *a, const void *b)
{
	const struct ranked *one = a, *other = b;

	return one->rank != other->rank
		       ? (one->rank > other->rank) - (one->rank < other->rank)
		       : (one->number > other->number) -
				 (one->number < other->number);
}

/* Shuffle the combinations that meet the conditions. */
static void shuffle(struct surveying *surveying)
{
	struct ranked *ranked = arena_alloc(
		surveying->reading->arena, surveying->count, sizeof(*ranked));

	for (size_t i = 0; i < surveying->count; i++) {
		ranked[i].number = surveying->met[i];
		ranked[i].rank = siphash(chance_key, &surveying->met[i],
			sizeof(*surveying->met));
	}
	if (surveying->count > 0)
		qsort(ranked, surveying->count, sizeof(*ranked), by_rank);
	for (size_t i = 0; i < surveying->count; i++)
		surveying->met[i] = ranked[i].number;
}

/* Reduce them to a sample of SURVEY_TESTED. */
static void thin(struct surveying *surveying)
{
	if (surveying->count <= SURVEY_TESTED)
		return;
	shuffle(surveying);
	surveying->count = SURVEY_TESTED;
}

static void test(struct surveying *surveying)
{
	for (size_t i = 0; i < surveying->count; i++) {
		struct arena *arena = arena_new();
		const struct variation_try try = variation_make(
			arena, surveying->item, surveying->met[i]);

		surveying->found.fates[try.fate]++;
		if (try.fate == VARIATION_WRONG)
			note_wrong(surveying, &try);
		arena_free(arena);
	}
	surveying->found.tested = surveying->count;
}

static void report(const struct surveying *surveying)
{
	const struct wrongs *wrongs = &surveying->wrongs;
	struct errors *errors = surveying->reading->errors;

	for (size_t i = 0; i < wrongs->places; i++) {
		const struct variation_try *try = &wrongs->first[i];

		if (wrongs->count[i] > 1)
			error_at(errors, try->at,
				"%s, with %s and %llu other combinations",
				try->what, try->values,
				(unsigned long long)wrongs->count[i] - 1);
		else
			error_at(errors, try->at, "%s, with %s", try->what,
				try->values);
		if (try->hint != NULL)
			error_hint(errors, "%s", try->hint);
	}
}

struct survey survey_item(struct reading *reading, const struct item *item)
{
	struct surveying surveying = {.reading = reading, .item = item};

	surveying.found.combinations = item->variation->vary->combinations;
	surveying.combination =
		combination_new(reading->arena, item->variation->vary);
	count_met(&surveying);
	thin(&surveying);
	test(&surveying);
	report(&surveying);
	return surveying.found;
}

static int by_number(const void *a, const void *b)
{
	const uint64_t *one = a, *other = b;

	return (*one > *other) - (*one < *other);
}

static bool is_good(const struct item *item, uint64_t number)
{
	struct arena *arena = arena_new();
	const enum variation_fate fate =
		variation_make(arena, item, number).fate;

	arena_free(arena);
	return fate == VARIATION_GOOD;
}

const uint64_t *survey_variants(struct arena *arena, const struct item *item,
	size_t most, size_t *count)
{
	struct reading reading = {arena, error_list_new(arena)};
	struct surveying surveying = {.reading = &reading, .item = item};
	size_t kept = 0;

	surveying.found.combinations = item->variation->vary->combinations;
	surveying.combination = combination_new(arena, item->variation->vary);
	count_met(&surveying);
	shuffle(&surveying);
	for (size_t i = 0; i < surveying.count && kept < most; i++)
		if (is_good(item, surveying.met[i]))
			surveying.met[kept++] = surveying.met[i];
	if (kept > 0)
		qsort(surveying.met, kept, sizeof(*surveying.met), by_number);
	*count = 0;
	for (size_t i = 0; i < kept; i++)
		/* A sample may hold a combination twice. */
		if (i == 0 || surveying.met[i] != surveying.met[i - 1])
			surveying.met[(*count)++] = surveying.met[i];
	return surveying.met;
}

/* "1,083" */
static const char *grouped(struct arena *arena, uint64_t number)
{
	static const struct wording english = {.tag = NULL};

	return wording_grouped(arena, &english,
		arena_printf(arena, "%llu", (unsigned long long)number));
}

static void put_left_out(struct buffer *out, const struct survey *survey)
{
	static const char *const why[VARIATION_FATES] = {
		[VARIATION_ALIKE] = MESSAGE("whose choices print alike"),
		[VARIATION_ZERO] = MESSAGE("that divide by zero")};
	bool any = false;

	for (size_t i = 0; i < VARIATION_FATES; i++) {
		if (why[i] == NULL || survey->fates[i] == 0)
			continue;
		buffer_printf(out, "%s%s %s",
			any ? ", " : message_text("; left out: "),
			grouped(out->arena, survey->fates[i]),
			message_text(why[i]));
		any = true;
	}
	if (any && survey->tested == survey->met)
		message_put(out, "; %s remain",
			grouped(out->arena, survey->fates[VARIATION_GOOD]));
}

static void put_line(struct buffer *out, const struct item *item,
	const struct survey *survey)
{
	struct arena *arena = out->arena;

	buffer_printf(out, "  %s: ", item->id);
	if (survey->drawn > 0)
		message_put(out,
			"of %s combinations %s were taken by chance; %s of "
			"them meet the conditions",
			grouped(arena, survey->combinations),
			grouped(arena, survey->drawn),
			grouped(arena, survey->met));
	else
		message_put(out, "%s of %s combinations meet the conditions",
			grouped(arena, survey->met),
			grouped(arena, survey->combinations));
	if (survey->tested < survey->met)
		message_put(out, "; %s, taken by chance, were tested",
			grouped(arena, survey->tested));
	put_left_out(out, survey);
	buffer_putc(out, '\n');
}

void survey_bank(
	struct reading *reading, const struct bank *bank, struct buffer *out)
{
	for (size_t i = 0; i < bank->count; i++) {
		const struct item *item = &bank->items[i];
		struct survey survey;

		if (item->variation == NULL ||
			item->variation->vary->combinations == 1)
			continue;
		survey = survey_item(reading, item);
		if (out != NULL)
			put_line(out, item, &survey);
	}
}
