/*
 * The values of an item that varies: each combination that meets the conditions
 * is equally likely, neighbours have nothing to do with each other, and a
 * condition that is added moves only the forms whose combination it forbids.
 */
#include "sample.h"

#include "bank/bank.h"
#include "bank/vary/vary.h"
#include "base/arena.h"
#include "draw/chance/values.h"

#include "draw/chi.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	SIDES = 9,
	CELLS = SIDES * SIDES,
	MET = SIDES * (SIDES - 1) / 2, /* a < b */
	FEW = 3,                       /* combinations of another item */
	RARE = 5
};

#define ITEM_OF(id, vars, where)                                               \
	"- {id: " id ", kind: numeric, stem: \"@{a}\", answer: 1, vars: "      \
	"{" vars "}, where: [" where "]}\n"

static const char text[] =
	"bank: b\n"
	"items:\n" ITEM_OF("pair", "a: 1..9, b: 1..9", "a < b")
		ITEM_OF("less", "a: 1..9, b: 1..9", "a < b, a + b != 10")
			ITEM_OF("few", "a: 1..3", "") ITEM_OF("rare",
				"a: 1..300, b: 1..300", "\"b = 7\", a <= 5");

/* Value i of a variant, as a number. */
static int value_of(const struct item *item, size_t i)
{
	return (int)strtol(item->values[i].text, NULL, 10);
}

/* The values of an item on a form. */
static const struct item *draw(struct arena *arena, const struct bank *bank,
	const char *id, uint64_t seed, uint32_t form)
{
	const struct rank_key key = {
		.seed = seed, .form = form, .section = "s"};
	const char *why = NULL;

	return values_draw(arena, &key, bank_find(bank, id), NULL, &why);
}

struct values {
	int pairs[CELLS], met[MET];
	int next[FEW * FEW]; /* of a form and the next */
	int rare[RARE];
	uint32_t wrong; /* forms that a condition forbids */
};

static void count_form(struct values *values, const struct bank *bank,
	uint64_t seed, uint32_t form)
{
	struct arena *arena = arena_new();
	const struct item *pair = draw(arena, bank, "pair", seed, form);
	const struct item *less = draw(arena, bank, "less", seed, form);
	const struct item *few = draw(arena, bank, "few", seed, form);
	const struct item *next = draw(arena, bank, "few", seed, form + 1);
	const struct item *rare = draw(arena, bank, "rare", seed, form);

	values->pairs[(value_of(pair, 0) - 1) * SIDES + value_of(pair, 1) -
		      1]++;
	values->next[(value_of(few, 0) - 1) * FEW + value_of(next, 0) - 1]++;
	values->rare[value_of(rare, 0) - 1]++;
	if (value_of(less, 0) + value_of(less, 1) == SIDES + 1)
		values->wrong++;
	arena_free(arena);
}

static bool show(const char *what, double found, int freedom)
{
	const double most = critical(freedom);

	printf("%-40s %10.1f %8d %10.1f  %s\n", what, found, freedom, most,
		found <= most ? "fair" : "UNFAIR");
	return found <= most;
}

static bool show_counts(struct values *values)
{
	size_t met = 0;
	bool right = true;

	for (int i = 0; i < CELLS; i++)
		if (i / SIDES < i % SIDES)
			values->met[met++] = values->pairs[i];
		else
			right = right && values->pairs[i] == 0;
	right &= show("combinations that meet a condition",
		statistic(values->met, MET), MET - 1);
	right &= show("combinations of a form and the next",
		statistic(values->next, FEW * FEW), FEW * FEW - 1);
	right &= show("combinations that are rare",
		statistic(values->rare, RARE), RARE - 1);
	return right;
}

/* Adding a condition to the item itself, with the same name. */
static bool show_condition(uint64_t seed, uint32_t forms)
{
	static const char *const texts[] = {
		"bank: b\nitems:\n" ITEM_OF("i", "a: 1..9, b: 1..9", "a < b"),
		"bank: b\nitems:\n" ITEM_OF(
			"i", "a: 1..9, b: 1..9", "a < b, a + b != 10")};
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	const struct bank *banks[2];
	uint32_t moved = 0, forbidden = 0, wrong = 0;

	for (size_t i = 0; i < 2; i++) {
		const struct source source = {"b", texts[i], strlen(texts[i])};
		struct source *kept = arena_alloc(arena, 1, sizeof(*kept));

		*kept = source;
		banks[i] = bank_read(&reading, kept);
	}
	for (uint32_t f = 0; f < forms; f++) {
		struct arena *own = arena_new();
		const struct item *before = draw(own, banks[0], "i", seed, f);
		const struct item *after = draw(own, banks[1], "i", seed, f);
		const int a = value_of(before, 0), b = value_of(before, 1);
		const bool same =
			value_of(after, 0) == a && value_of(after, 1) == b;

		forbidden += a + b == SIDES + 1;
		moved += !same;
		wrong += same == (a + b == SIDES + 1);
		arena_free(own);
	}
	arena_free(arena);
	printf("a condition more forbids the values of %u forms and moves "
	       "those of %u  %s\n",
		forbidden, moved, wrong == 0 ? "stable" : "UNSTABLE");
	return wrong == 0;
}

bool values_show(uint64_t seed, uint32_t forms)
{
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	const struct source source = {"b", text, strlen(text)};
	const struct bank *bank = bank_read(&reading, &source);
	struct values values = {.wrong = 0};
	bool right;

	for (uint32_t f = 0; f < forms; f++)
		count_form(&values, bank, seed, f);
	right = show_counts(&values) && values.wrong == 0;
	arena_free(arena);
	return show_condition(seed, forms) && right;
}
