#include "worksheet/amount.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "worksheet/blueprint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What was read, or the messages. */
struct outcome {
	bool fine;
	struct amount amount;
	const char *said;
};

static struct outcome read_text_as(
	struct arena *arena, const char *text, enum measure measure)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	struct outcome outcome = {.amount = {-7, -7, false}};
	const struct node *node;

	*source = source_of("w", arena_printf(arena, "a: %s\n", text));
	node = node_get(node_read(arena, source, reading.errors), "a");
	assert_non_null(node);
	outcome.fine =
		amount_read(&reading, node, "a", measure, &outcome.amount);
	outcome.said = said(arena, reading.errors);
	assert_int_equal(outcome.fine, *outcome.said == '\0');
	return outcome;
}

static void each_measure_has_its_numbers_and_limits(void **state)
{
	static const struct {
		const char *text;
		enum measure measure;
		int least, most;
		bool soft;
	} cases[] = {
		{"3", MEASURE_ITEMS, 3, 3, false},
		{"0", MEASURE_ITEMS, 0, 0, false},
		{"{exactly: 3, soft: true}", MEASURE_ITEMS, 3, 3, true},
		{"{min: 2}", MEASURE_ITEMS, 2, CONSTRAINT_ANY, false},
		{"{max: 2}", MEASURE_ITEMS, 0, 2, false},
		{"{min: 2, max: 2}", MEASURE_ITEMS, 2, 2, false},
		{"2.5", MEASURE_POINTS, 5 * POINT / 2, 5 * POINT / 2, false},
		{"{min: 1.5, max: 20}", MEASURE_POINTS, 3 * POINT / 2,
			20 * POINT, false},
		{"2.5", MEASURE_MINUTES, 0, 150, false},
		{"{exactly: 2.5}", MEASURE_MINUTES, 150, 150, false},
		{"3", MEASURE_MEAN, 275, 325, false},
		{"{target: 2.75}", MEASURE_MEAN, 250, 300, false},
		{"{target: 3, tolerance: 0}", MEASURE_MEAN, 300, 300, false},
		{"{min: 2, max: 3.5, soft: true}", MEASURE_MEAN, 200, 350,
			true},
		{"2", MEASURE_SHARED, 0, 2, false},
		{"{most: 2, soft: true}", MEASURE_SHARED, 0, 2, true},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct outcome outcome =
			read_text_as(*state, cases[i].text, cases[i].measure);

		assert_string_equal(outcome.said, "");
		assert_int_equal(outcome.amount.least, cases[i].least);
		assert_int_equal(outcome.amount.most, cases[i].most);
		assert_int_equal(outcome.amount.soft, cases[i].soft);
	}
}

static void what_makes_no_sense_is_refused(void **state)
{
	static const struct {
		const char *text;
		enum measure measure;
		const char *said;
	} cases[] = {
		{"", MEASURE_ITEMS,
			"a: expected a number or {min: 1, max: 3}, found "
			"nothing"},
		{"{}", MEASURE_POINTS,
			"a: expected a number or {min: 18, max: 22}, found "
			"a mapping"},
		{"{soft: true}", MEASURE_ITEMS, "a needs exactly, min or max"},
		{"{tolerance: 1}", MEASURE_MEAN, "a needs target, min or max"},
		{"{exactly: 2, min: 1}", MEASURE_ITEMS,
			"a: expected exactly, or min and max, found both"},
		{"{max: 2, tolerance: 1}", MEASURE_MEAN,
			"a: tolerance needs a target"},
		{"{min: 3, max: 2}", MEASURE_POINTS,
			"a: min must be at most max, 2, found 3"},
		{"{most: 2, min: 1}", MEASURE_SHARED,
			"unknown field \"min\" in a limit of overlap"},
		{"-1", MEASURE_ITEMS,
			"a: expected a whole number from 0 to 1000, found "
			"\"-1\""},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct outcome outcome =
			read_text_as(*state, cases[i].text, cases[i].measure);

		assert_false(outcome.fine);
		if (strstr(outcome.said, cases[i].said) == NULL)
			fail_msg("%s: %s", cases[i].text, outcome.said);
		assert_int_equal(outcome.amount.least, -7);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_measure_has_its_numbers_and_limits),
		TEST(what_makes_no_sense_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
