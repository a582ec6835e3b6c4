#include "bank/survey/survey.h"

#include "base/common.h"
#include "shelf.h"

#define NUMERIC(rest) "bank: b\nitems:\n- {id: a, kind: numeric, " rest "}\n"

static struct survey survey(struct shelf *shelf, const char *text)
{
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const struct item *item = good_bank(shelf, text)->items;
	const struct survey found = survey_item(&reading, item);

	assert_int_equal(error_count(reading.errors), 0);
	return found;
}

/* Of 36 pairs 15 have a < b; with b - a = 1 in the divisor, 5 of them fail. */
static void every_combination_has_one_fate(void **state)
{
	const struct survey found = survey(
		*state, NUMERIC("vars: {a: 1..6, b: 1..6}, where: [a < b], "
				"stem: \"@{1/(b - a - 1):2}\", answer: 1"));

	assert_int_equal(found.combinations, 36);
	assert_int_equal(found.drawn, 0);
	assert_int_equal(found.met, 15);
	assert_int_equal(found.tested, 15);
	assert_int_equal(found.fates[VARIATION_UNMET], 21);
	assert_int_equal(found.fates[VARIATION_ZERO], 5);
	assert_int_equal(found.fates[VARIATION_GOOD], 10);
	assert_int_equal(found.fates[VARIATION_WRONG], 0);
}

static void too_many_combinations_are_sampled(void **state)
{
	const struct survey all = survey(
		*state, NUMERIC("vars: {a: 1..400, b: 1..500}, where: [b = 1], "
				"stem: \"@{a}\", answer: 1"));
	const struct survey some = survey(*state,
		NUMERIC("vars: {a: 1..400, b: 1..501}, where: [b <= 250], "
			"stem: \"@{a}\", answer: 1"));

	assert_int_equal(all.drawn, 0);
	assert_int_equal(all.met, 400);
	assert_int_equal(some.drawn, 2000);
	assert_true(some.met > 800 && some.met < 1200);
	assert_int_equal(some.tested, some.met);
}

static void variants_are_in_order_and_differ(void **state)
{
	struct shelf *shelf = *state;
	const struct item *item =
		good_bank(shelf, NUMERIC("vars: {a: 1..50}, where: [a != 7], "
					 "stem: \"@{1/(a - 9):2}\", answer: 1"))
			->items;
	size_t few, all, again;
	const uint64_t *first = survey_variants(shelf->arena, item, 10, &few);
	const uint64_t *second =
		survey_variants(shelf->arena, item, 10, &again);
	const uint64_t *whole = survey_variants(shelf->arena, item, 1000, &all);

	assert_int_equal(few, 10);
	assert_int_equal(again, 10);
	assert_memory_equal(first, second, 10 * sizeof(*first));
	for (size_t i = 1; i < few; i++)
		assert_true(first[i - 1] < first[i]);
	assert_int_equal(all, 48);
	for (size_t i = 0; i < all; i++) {
		assert_int_not_equal(whole[i], 7 - 1);
		assert_int_not_equal(whole[i], 9 - 1);
		assert_true(whole[i] < 50);
	}
}

static void a_mistake_is_reported_once_for_its_place(void **state)
{
	struct shelf *shelf = *state;
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const struct item *item = good_bank(shelf,
		NUMERIC("vars: {a: 1..6}, stem: \"@{a}\", answer: \"= 1/a\""))
					  ->items;
	const struct survey found = survey_item(&reading, item);

	assert_int_equal(found.fates[VARIATION_WRONG], 2);
	assert_int_equal(found.fates[VARIATION_GOOD], 4);
	assert_int_equal(error_count(reading.errors), 1);
	assert_non_null(strstr(said(shelf->arena, reading.errors),
		"with a = 3 and 1 other combinations\n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_combination_has_one_fate),
		TEST(too_many_combinations_are_sampled),
		TEST(variants_are_in_order_and_differ),
		TEST(a_mistake_is_reported_once_for_its_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
