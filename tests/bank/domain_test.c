#include "bank/vary/domain.h"

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

/* Read the first variable of a mapping. */
static bool read(
	struct reading *reading, const char *text, struct variable *variable)
{
	static const struct names none = {.at = NULL};
	const struct node *vars = node_of(reading, text);

	*variable = (struct variable){
		.key = vars->pairs[0].key, .node = vars->pairs[0].value};
	return domain_read(reading, vars, 0, &none, variable);
}

static struct variable good(struct arena *arena, const char *text)
{
	struct reading reading = reading_in(arena);
	struct variable variable;

	assert_true(read(&reading, text, &variable));
	assert_int_equal(error_count(reading.errors), 0);
	return variable;
}

static void assert_number(
	const struct variable *variable, uint64_t i, int top, int bottom)
{
	const struct value value = domain_value(variable, i);

	assert_int_equal(value.type, VALUE_NUMBER);
	assert_true(value.number.top == top);
	assert_true(value.number.bottom == bottom);
}

static void dots_are_whole_numbers(void **state)
{
	const struct variable small = good(*state, "{a: 2..9}");
	const struct variable below = good(*state, "{a: -3 .. 3}");
	const struct variable one = good(*state, "{a: 7..7}");

	assert_int_equal(small.count, 8);
	assert_number(&small, 0, 2, 1);
	assert_number(&small, 7, 9, 1);
	assert_int_equal(below.count, 7);
	assert_number(&below, 0, -3, 1);
	assert_number(&below, 6, 3, 1);
	assert_int_equal(one.count, 1);
}

static void steps_end_at_or_before_the_end(void **state)
{
	const struct variable tens =
		good(*state, "{a: {from: 5, to: 32, step: 10}}");
	const struct variable quarters =
		good(*state, "{a: {to: 1, from: -1, step: 1/4}}");
	const struct variable ones = good(*state, "{a: {from: 0.5, to: 3}}");

	assert_int_equal(tens.count, 3);
	assert_number(&tens, 2, 25, 1);
	assert_int_equal(quarters.count, 9);
	assert_number(&quarters, 1, -3, 4);
	assert_number(&quarters, 8, 1, 1);
	assert_int_equal(ones.count, 3);
	assert_number(&ones, 2, 5, 2);
}

static void a_list_is_of_numbers_or_of_texts(void **state)
{
	const struct variable numbers = good(*state, "{a: [3/4, -2, 1.5]}");
	const struct variable texts = good(*state, "{a: [1, two, 3]}");

	assert_int_equal(numbers.count, 3);
	assert_int_equal(numbers.type, VALUE_NUMBER);
	assert_number(&numbers, 0, 3, 4);
	assert_number(&numbers, 2, 3, 2);
	assert_int_equal(texts.type, VALUE_TEXT);
	assert_string_equal(domain_value(&texts, 0).text, "1");
	assert_string_equal(domain_value(&texts, 1).text, "two");
}

static void a_single_value_is_a_domain(void **state)
{
	const struct variable number = good(*state, "{a: 9.81}");
	const struct variable text = good(*state, "{a: Anna}");
	const struct variable dots = good(*state, "{a: wait..what}");

	assert_int_equal(number.count, 1);
	assert_number(&number, 0, 981, 100);
	assert_int_equal(text.type, VALUE_TEXT);
	assert_string_equal(domain_value(&text, 0).text, "Anna");
	assert_string_equal(domain_value(&dots, 0).text, "wait..what");
}

static void a_formula_has_the_type_of_its_value(void **state)
{
	const struct variable number = good(*state, "{a: '= 6/4'}");
	const struct variable truth = good(*state, "{a: '= 1 < 2'}");

	assert_non_null(number.formula);
	assert_int_equal(number.type, VALUE_NUMBER);
	assert_int_equal(number.count, 1);
	assert_int_equal(truth.type, VALUE_TRUTH);
}

static void mistakes_have_their_place(void **state)
{
	static const struct saying sayings[] = {
		{"{a: {from: 1, step: 2}}",
			"b:1:5: error: a: a range needs \"to\"\n"},
		{"{a: {to: 1}}", "b:1:5: error: a: a range needs \"from\"\n"},
		{"{a: {from: 1, to: x}}",
			"b:1:19: error: a: to: expected a number, found "
			"\"x\"\n"},
		{"{a: 0..2147483648}",
			"b:1:5: error: a: the range has too many values\n"},
		{"{a: {from: 0, to: 1, step: -1}}",
			"b:1:5: error: a: expected a step above 0\n"},
		{"{a: [1, [2]]}",
			"b:1:9: error: a: expected a number or a text, found "
			"a list\n"},
		{"{a: [1/2, 0.5]}",
			"b:1:11: error: a: \"0.5\" is in the list twice\n"},
		{"{a: '= [1, 2]'}",
			"b:1:5: error: a: expected a value, found a list\n"},
		{"{a: 1..}",
			"b:1:5: error: a: expected two whole numbers, as in "
			"2..9, found \"1..\"\n"
			"= a range of others is {from: 0.5, to: 2, step: "
			"0.5}\n"},
	};

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		struct reading reading = reading_in(*state);
		struct variable variable;

		assert_false(read(&reading, sayings[i].text, &variable));
		assert_string_equal(
			said(*state, reading.errors), sayings[i].said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(dots_are_whole_numbers),
		TEST(steps_end_at_or_before_the_end),
		TEST(a_list_is_of_numbers_or_of_texts),
		TEST(a_single_value_is_a_domain),
		TEST(a_formula_has_the_type_of_its_value),
		TEST(mistakes_have_their_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
