/*
 * Chance is fair: shown by Pearson's chi-square on many forms of a made-up
 * bank.
 *
 * Seeds are fixed, so the test gives the same answer every time: it does not
 * fail by chance, it fails when somebody makes the draw unfair.  The level of
 * significance is one in a million for each statistic: a fair draw would have
 * passed with any seeds, save one in a million.
 */
#include "draw/chance/arrange.h"
#include "draw/form.h"

#include "chi.h"
#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	FORMS = 20000,
	ITEMS = 10,
	COUNT = 4,
	CHOICES = 4,
	ORDERS = 24 /* of COUNT items, and of CHOICES choices */
};

/* What is counted over all forms. */
struct tally {
	int drawn[2][ITEMS];       /* by section */
	int pairs[ITEMS * ITEMS];  /* drawn together by the first section,
				       in both orders */
	int places[ITEMS * COUNT]; /* where the first section printed it */
	int orders[ORDERS];        /* of the first section's items */
	int choices[ITEMS * ORDERS];
	int first_choice[CHOICES * CHOICES]; /* of neighbours on a form */
	int next[ITEMS * ITEMS]; /* drawn by this form and the next */
};

/* The same for items drawn COUNT at a time: without replacement, counts vary
 * less than a die's by (N - n) / (N - 1). */
static double drawn_statistic(const int *drawn)
{
	return statistic(drawn, ITEMS) * (ITEMS - 1) / (ITEMS - COUNT);
}

static size_t index_of(const struct drawn *drawn)
{
	return (size_t)(drawn->item - drawn->item->bank->items);
}

static void count_choices(struct tally *tally, const struct drawn *drawn)
{
	tally->choices[index_of(drawn) * ORDERS +
		       order_of_values(drawn->dealt.choices, 4)]++;
}

static void count_first(struct tally *tally, const struct form_section *section)
{
	size_t values[COUNT];

	for (size_t i = 0; i < COUNT; i++) {
		values[i] = index_of(&section->items[i]);
		tally->places[values[i] * COUNT + i]++;
		count_choices(tally, &section->items[i]);
	}
	for (size_t i = 0; i < COUNT; i++)
		for (size_t k = 0; k < COUNT; k++)
			if (i != k)
				tally->pairs[values[i] * ITEMS + values[k]]++;
	tally->orders[order_of_values(values, 4)]++;
	tally->first_choice[section->items[0].dealt.choices[0] * CHOICES +
			    section->items[1].dealt.choices[0]]++;
}

static void count_form(struct tally *tally, const struct form *form)
{
	for (size_t s = 0; s < 2; s++)
		for (size_t i = 0; i < COUNT; i++)
			tally->drawn[s]
				    [index_of(&form->sections[s].items[i])]++;
	count_first(tally, &form->sections[0]);
}

static void count_neighbours(struct tally *tally,
	const struct form_section *one, const struct form_section *other)
{
	for (size_t i = 0; i < COUNT; i++)
		for (size_t k = 0; k < COUNT; k++)
			tally->next[index_of(&one->items[i]) * ITEMS +
				    index_of(&other->items[k])]++;
}

/* Ten questions of four choices. */
static const struct bank *made_questions(struct arena *arena)
{
	static const struct choice choices[CHOICES] = {[0] = {.correct = true}};
	static const struct multiple_choice content = {
		.choices = choices, .choice_count = CHOICES};
	struct item items[ITEMS];

	for (size_t i = 0; i < ITEMS; i++)
		items[i] = (struct item){.id = arena_printf(arena, "q%zu", i),
			.kind = &multiple_choice_rules,
			.content = &content};
	return made_bank(arena, "questions", items, ITEMS);
}

/* Draw all forms of one run, a pair of neighbours at a time. */
static void count_run(struct tally *tally, const struct form_plan *plan)
{
	for (uint32_t i = 0; i < FORMS; i += 2) {
		struct arena *arena = arena_new();
		const char *why = NULL;
		const struct form *one =
			form_draw(arena, plan, i, TIER_CORE, &why);
		const struct form *other =
			form_draw(arena, plan, i + 1, TIER_CORE, &why);

		assert_null(why);
		count_form(tally, one);
		count_form(tally, other);
		count_neighbours(tally, &one->sections[0], &other->sections[0]);
		arena_free(arena);
	}
}

static int count_all(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_questions(arena);
	const struct section sections[] = {
		made_section("one", COUNT), made_section("two", COUNT)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);
	struct tally *tally = test_calloc(1, sizeof(*tally));

	sheet.form_count = FORMS;
	count_run(tally, plan_new(arena, &sheet, 2015));
	arena_free(arena);
	*state = tally;
	return 0;
}

static int forget(void **state)
{
	test_free(*state);
	return 0;
}

static void every_item_is_drawn_equally_often(void **state)
{
	const struct tally *tally = *state;

	assert_fair(drawn_statistic(tally->drawn[0]), ITEMS - 1);
	assert_fair(drawn_statistic(tally->drawn[1]), ITEMS - 1);
}

static void every_pair_is_drawn_equally_often(void **state)
{
	const struct tally *tally = *state;

	assert_fair(pairs_statistic(tally->pairs, ITEMS, COUNT, FORMS), 35);
}

static void every_item_is_in_every_place_equally_often(void **state)
{
	const struct tally *tally = *state;

	for (size_t i = 0; i < ITEMS; i++)
		assert_fair(
			statistic(tally->places + i * COUNT, COUNT), COUNT - 1);
}

static void every_order_of_items_is_equally_likely(void **state)
{
	const struct tally *tally = *state;

	assert_fair(statistic(tally->orders, ORDERS), ORDERS - 1);
}

static void every_order_of_choices_is_equally_likely(void **state)
{
	const struct tally *tally = *state;

	for (size_t i = 0; i < ITEMS; i++)
		assert_fair(statistic(tally->choices + i * ORDERS, ORDERS),
			ORDERS - 1);
}

static void two_items_shuffle_their_choices_apart(void **state)
{
	const struct tally *tally = *state;

	assert_fair(statistic(tally->first_choice, CHOICES * CHOICES),
		CHOICES * CHOICES - 1);
}

/*
 * Counts of an item on a form and an item on the next, less the means of both
 * items.  What is left has 9 * 9 dimensions, and in each a pair of forms has
 * the product of the two forms' variances, n (N - n) / N (N - 1) each.
 */
static void a_form_does_not_depend_on_the_one_before(void **state)
{
	const struct tally *tally = *state;
	const int *next = tally->next;
	const double variance = 4.0 * 6 / (10 * 9);
	const double mean = mean_of(next, ITEMS * ITEMS, 1);
	double square = 0;

	for (size_t i = 0; i < ITEMS; i++)
		for (size_t k = 0; k < ITEMS; k++) {
			const double rest =
				next[i * ITEMS + k] -
				mean_of(next + i * ITEMS, ITEMS, 1) -
				mean_of(next + k, ITEMS, ITEMS) + mean;

			square += rest * rest;
		}
	assert_fair(square / (FORMS / 2 * variance * variance), 81);
}

/* Items arranged in a section: three on one stimulus, two on another, and one
 * on none. */
enum {
	SET_ITEMS = 6,
	SET_ORDERS = 6 * 6 * 2 /* of the three, within the one and the other */
};

/*
 * Which of the orders this is, where at[i] is the place of item i: that of
 * the three units, of the first unit's items and of the second's, each as
 * one that a fourth value, larger than all, does not change.
 */
static size_t set_order_of(const size_t *at)
{
	const size_t units[] = {at[0], at[3], at[5], SET_ITEMS};
	const size_t first[] = {at[0], at[1], at[2], SET_ITEMS};
	const size_t second = at[3] < at[4];

	return (order_of_values(units, 4) * ORDERS +
		       order_of_values(first, 4)) *
		       2 +
	       second;
}

static void arrange_set(const struct bank *bank, uint32_t form, size_t *at)
{
	const struct rank_key key = {2015, form, "s", RANK_ORDER};
	struct arena *arena = arena_new();
	struct placed placed[SET_ITEMS];

	for (size_t i = 0; i < SET_ITEMS; i++)
		placed[i] = (struct placed){
			.item = &bank->items[i], .at = (uint32_t)i};
	arrange_items(arena, &key, ORDER_SHUFFLE, placed, SET_ITEMS);
	for (size_t i = 0; i < SET_ITEMS; i++)
		at[placed[i].at] = i;
	arena_free(arena);
}

static const struct bank *made_sets(struct arena *arena)
{
	static const struct stimulus one = {.name = "b/one"};
	static const struct stimulus two = {.name = "b/two"};
	static const struct stimulus *const on[SET_ITEMS] = {
		&one, &one, &one, &two, &two, NULL};
	struct item items[SET_ITEMS];

	for (size_t i = 0; i < SET_ITEMS; i++)
		items[i] = (struct item){
			.id = arena_printf(arena, "%zu", i), .stimulus = on[i]};
	return made_bank(arena, "b", items, SET_ITEMS);
}

static void every_order_of_sets_and_within_them_is_equally_likely(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_sets(arena);
	int counts[SET_ORDERS], all[ORDERS * ORDERS * 2] = {0};
	size_t found = 0;

	(void)state;
	for (uint32_t form = 0; form < FORMS; form++) {
		size_t at[SET_ITEMS];

		arrange_set(bank, form, at);
		all[set_order_of(at)]++;
	}
	for (size_t i = 0; i < LENGTH(all); i++) {
		if (all[i] == 0)
			continue;
		assert_true(found < SET_ORDERS);
		counts[found++] = all[i];
	}
	assert_int_equal(found, SET_ORDERS);
	assert_fair(statistic(counts, SET_ORDERS), SET_ORDERS - 1);
	arena_free(arena);
}

/* Exact values, from the incomplete gamma function. */
static void the_critical_values_are_near_the_exact_ones(void **state)
{
	static const double exact[][2] = {{3, 30.665}, {9, 44.811},
		{23, 70.550}, {35, 89.947}, {81, 156.452}};

	(void)state;
	for (size_t i = 0; i < LENGTH(exact); i++) {
		assert_true(critical(exact[i][0]) > exact[i][1]);
		assert_true(critical(exact[i][0]) < exact[i][1] * 1.08);
	}
}

/* One item drawn 11 times for every 10 of the others. */
static void an_unfair_draw_would_be_seen(void **state)
{
	const struct tally *tally = *state;
	int drawn[ITEMS];

	memcpy(drawn, tally->drawn[0], sizeof(drawn));
	drawn[0] += drawn[0] / 10;
	assert_true(drawn_statistic(drawn) > critical(ITEMS - 1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_item_is_drawn_equally_often),
		cmocka_unit_test(every_pair_is_drawn_equally_often),
		cmocka_unit_test(every_item_is_in_every_place_equally_often),
		cmocka_unit_test(every_order_of_items_is_equally_likely),
		cmocka_unit_test(every_order_of_choices_is_equally_likely),
		cmocka_unit_test(two_items_shuffle_their_choices_apart),
		cmocka_unit_test(a_form_does_not_depend_on_the_one_before),
		cmocka_unit_test(
			every_order_of_sets_and_within_them_is_equally_likely),
		cmocka_unit_test(the_critical_values_are_near_the_exact_ones),
		cmocka_unit_test(an_unfair_draw_would_be_seen),
	};

	return cmocka_run_group_tests_name(
		"fairness", tests, count_all, forget);
}
