#include "bank/vary/combination.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static struct combination *combination_of(struct arena *arena, const char *item)
{
	struct reading reading = reading_in(arena);
	const struct vary *vary =
		vary_read(&reading, node_of(&reading, item), true);

	assert_string_equal(said(arena, reading.errors), "");
	return combination_new(arena, vary);
}

static const char item[] =
	"vars: {a: 2..4, name: [Ana, Bo], g: 9.81, half: \"= a/2\", "
	"big: \"= half > 1\", root: \"= sqrt(a)\"}";

static void the_last_variable_changes_first(void **state)
{
	static const char *const texts[] = {
		"a = 2, name = Ana, half = 1, big = false, root = 1.41421",
		"a = 2, name = Bo, half = 1, big = false, root = 1.41421",
		"a = 3, name = Ana, half = 1.5, big = true, root = 1.73205",
		"a = 3, name = Bo, half = 1.5, big = true, root = 1.73205",
		"a = 4, name = Ana, half = 2, big = true, root = 2",
	};
	struct combination *combination = combination_of(*state, item);

	assert_int_equal(combination->vary->combinations, 6);
	for (size_t i = 0; i < LENGTH(texts); i++) {
		combination_choose(combination, i);
		assert_string_equal(combination_text(combination), texts[i]);
	}
}

static void values_are_written_as_fractions(void **state)
{
	struct combination *combination = combination_of(*state, item);

	combination_choose(combination, 3);
	assert_string_equal(combination_write(combination, 0), "3");
	assert_string_equal(combination_write(combination, 1), "Bo");
	assert_string_equal(combination_write(combination, 2), "981/100");
	assert_string_equal(combination_write(combination, 3), "3/2");
	assert_string_equal(combination_write(combination, 4), "true");
	assert_string_equal(combination_write(combination, 5),
		"1.73205080756887729352744634151");
	assert_string_equal(
		combination_number(*state, (struct rational){-3, 4}), "-3/4");
}

static void written_values_are_found_again(void **state)
{
	struct combination *combination = combination_of(*state, item);

	for (uint64_t i = 0; i < combination->vary->combinations; i++) {
		const char *texts[6] = {NULL};
		uint64_t found = 0;
		size_t wrong;

		combination_choose(combination, i);
		for (size_t k = 0; k < 3; k++)
			texts[k] = combination_write(combination, k);
		assert_true(
			combination_find(combination, texts, &found, &wrong));
		assert_int_equal(found, i);
	}
}

static void a_value_outside_its_domain_is_not_found(void **state)
{
	static const struct {
		const char *texts[6];
		size_t wrong;
	} examples[] = {{{"5", "Bo", "981/100"}, 0},
		{{"1", "Bo", "981/100"}, 0}, {{"5/2", "Bo", "981/100"}, 0},
		{{"3x", "Bo", "981/100"}, 0}, {{"3/0", "Bo", "981/100"}, 0},
		{{"3", "bo", "981/100"}, 1}, {{"3", "Bo", "9.81"}, 2},
		{{"3", "Bo", NULL}, 2}};
	struct combination *combination = combination_of(*state, item);

	for (size_t i = 0; i < LENGTH(examples); i++) {
		uint64_t number;
		size_t wrong = 9;

		assert_false(combination_find(
			combination, examples[i].texts, &number, &wrong));
		assert_int_equal(wrong, examples[i].wrong);
	}
}

static void conditions_are_met_or_not(void **state)
{
	struct combination *combination = combination_of(*state,
		"{vars: {a: 0..3, b: 0..3}, where: [a < 3, \"6/b > a\"]}");
	size_t condition = 9;

	combination_choose(combination, 4 * 1 + 2);
	assert_int_equal(
		combination_meets(combination, &condition), MEETING_YES);
	combination_choose(combination, 4 * 3 + 2);
	assert_int_equal(
		combination_meets(combination, &condition), MEETING_NO);
	assert_int_equal(condition, 0);
	combination_choose(combination, 4 * 2 + 3);
	assert_int_equal(
		combination_meets(combination, &condition), MEETING_NO);
	assert_int_equal(condition, 1);
	combination_choose(combination, 4 * 1 + 0);
	assert_int_equal(
		combination_meets(combination, &condition), MEETING_FAULT);
	assert_int_equal(combination->evaluation.fault.kind, FAULT_ZERO);
}

static void the_innermost_formula_has_the_fault(void **state)
{
	struct combination *combination = combination_of(*state,
		"{vars: {a: 0..1, inner: \"= 1/a\", outer: \"= inner + 1\"}}");
	const struct variable *variables = combination->vary->variables;
	struct value value;

	combination_choose(combination, 0);
	assert_null(combination_write(combination, 2));
	assert_false(
		combination_value(combination, variables[2].formula, &value));
	assert_ptr_equal(combination->faulty, variables[1].formula);
	combination_choose(combination, 1);
	assert_true(
		combination_value(combination, variables[2].formula, &value));
	assert_true(value.number.top == 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_last_variable_changes_first),
		TEST(values_are_written_as_fractions),
		TEST(written_values_are_found_again),
		TEST(a_value_outside_its_domain_is_not_found),
		TEST(conditions_are_met_or_not),
		TEST(the_innermost_formula_has_the_fault),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
