#include "bank/vary/function.h"

#include "../base/with_arena.h"
#include "bank/vary/evaluate.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

enum {
	MOST = 3
};

struct call {
	const char *name;
	struct rational of[MOST];
	size_t count;
	struct rational result;
};

static bool run(struct evaluation *evaluation, const struct call *call,
	struct value *result)
{
	const struct function *function =
		function_named(call->name, strlen(call->name));
	struct value values[MOST];

	assert_non_null(function);
	assert_in_range(call->count, function->least, function->most);
	for (size_t i = 0; i < call->count; i++)
		values[i] = (struct value){
			.type = VALUE_NUMBER, .number = call->of[i]};
	return function->call(evaluation,
		&(struct arguments){values, call->count, 11}, result);
}

static void exact_arguments_have_exact_results(void **state)
{
	static const struct call calls[] = {
		{"abs", {{-7, 2}}, 1, {7, 2}},
		{"min", {{1, 2}, {1, 3}, {2, 5}}, 3, {1, 3}},
		{"max", {{1, 2}, {1, 3}, {2, 5}}, 3, {1, 2}},
		{"gcd", {{-12, 1}, {18, 1}}, 2, {6, 1}},
		{"gcd", {{0, 1}, {5, 1}}, 2, {5, 1}},
		{"gcd", {{0, 1}}, 1, {0, 1}},
		{"lcm", {{4, 1}, {-6, 1}, {10, 1}}, 3, {60, 1}},
		{"lcm", {{4, 1}, {0, 1}, {10, 1}}, 3, {0, 1}},
		{"mod", {{-7, 1}, {3, 1}}, 2, {2, 1}},
		{"mod", {{7, 1}, {-3, 1}}, 2, {-2, 1}},
		{"mod", {{11, 2}, {2, 1}}, 2, {3, 2}},
		{"floor", {{-5, 2}}, 1, {-3, 1}},
		{"ceil", {{-5, 2}}, 1, {-2, 1}},
		{"ceil", {{4, 1}}, 1, {4, 1}},
		{"round", {{-5, 2}}, 1, {-3, 1}},
		{"round", {{25, 1}, {-1, 1}}, 2, {30, 1}},
		{"round", {{2, 3}, {2, 1}}, 2, {67, 100}},
		{"sign", {{0, 1}}, 1, {0, 1}},
		{"sign", {{-1, 9}}, 1, {-1, 1}},
		{"factorial", {{0, 1}}, 1, {1, 1}},
		{"factorial", {{10, 1}}, 1, {3628800, 1}},
		{"binomial", {{10, 1}, {3, 1}}, 2, {120, 1}},
		{"binomial", {{10, 1}, {7, 1}}, 2, {120, 1}},
		{"binomial", {{10, 1}, {0, 1}}, 2, {1, 1}},
		{"binomial", {{10, 1}, {11, 1}}, 2, {0, 1}},
		{"binomial", {{10, 1}, {-1, 1}}, 2, {0, 1}},
		{"sum", {{1, 2}, {1, 3}, {1, 6}}, 3, {1, 1}},
	};

	for (size_t i = 0; i < LENGTH(calls); i++) {
		struct evaluation evaluation = {.arena = *state};
		struct value result;

		assert_true(run(&evaluation, &calls[i], &result));
		assert_int_equal(result.type, VALUE_NUMBER);
		assert_int_equal(
			rational_compare(result.number, calls[i].result), 0);
	}
}

static void what_has_no_result_is_a_fault(void **state)
{
	static const struct call calls[] = {
		{"gcd", {{1, 2}}, 1, {0, 1}},
		{"lcm", {{1, 2}}, 1, {0, 1}},
		{"round", {{1, 1}, {1, 2}}, 2, {0, 1}},
		{"round", {{1, 1}, {39, 1}}, 2, {0, 1}},
		{"factorial", {{-1, 1}}, 1, {0, 1}},
		{"factorial", {{34, 1}}, 1, {0, 1}},
		{"binomial", {{-1, 1}, {1, 1}}, 2, {0, 1}},
		{"binomial", {{200, 1}, {100, 1}}, 2, {0, 1}},
	};
	static const struct call zero = {"mod", {{1, 1}, {0, 1}}, 2, {0, 1}};
	struct evaluation evaluation = {.arena = *state};
	struct value result;

	assert_false(run(&evaluation, &zero, &result));
	assert_int_equal(evaluation.fault.kind, FAULT_ZERO);
	for (size_t i = 0; i < LENGTH(calls); i++) {
		assert_false(run(&evaluation, &calls[i], &result));
		assert_int_equal(evaluation.fault.kind, FAULT_VALUE);
		assert_int_equal(evaluation.fault.at, 11);
	}
}

static void whole_numbers_are_told_from_others(void **state)
{
	static const struct call whole = {"integer", {{-4, 1}}, 1, {0, 1}};
	static const struct call half = {"integer", {{1, 2}}, 1, {0, 1}};
	struct evaluation evaluation = {.arena = *state};
	struct value result;

	assert_true(run(&evaluation, &whole, &result));
	assert_int_equal(result.type, VALUE_TRUTH);
	assert_true(result.truth);
	assert_true(run(&evaluation, &half, &result));
	assert_false(result.truth);
}

/* sqrt(2) + 1/2 - sqrt(2) is near 1/2, but never known to be it. */
static void approximate_numbers_stay_approximate(void **state)
{
	static const struct call root = {"sqrt", {{2, 1}}, 1, {0, 1}};
	struct evaluation evaluation = {.arena = *state};
	struct value values[MOST], result;
	const struct arguments arguments = {values, MOST, 0};

	assert_true(run(&evaluation, &root, &values[0]));
	values[1] = (struct value){.type = VALUE_NUMBER, .number = {1, 2}};
	values[2] = values[0];
	values[2].approx.sign = -1;
	assert_true(function_named("sum", 3)->call(
		&evaluation, &arguments, &result));
	assert_int_equal(result.type, VALUE_APPROX);
	assert_true(function_named("min", 3)->call(
		&evaluation, &arguments, &result));
	assert_int_equal(result.approx.sign, -1);
	assert_true(function_named("abs", 3)->call(
		&evaluation, &(struct arguments){&values[2], 1, 0}, &result));
	assert_int_equal(result.approx.sign, 1);
	assert_true(function_named("floor", 5)
			    ->call(&evaluation,
				    &(struct arguments){&values[2], 1, 0},
				    &result));
	assert_int_equal(result.type, VALUE_NUMBER);
	assert_true(result.number.top == -2);
	assert_false(function_named("integer", 7)
			     ->call(&evaluation,
				     &(struct arguments){&values[0], 1, 0},
				     &result));
}

static void functions_are_found_by_their_whole_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < function_count(); i++) {
		const char *name = function_name(i);

		assert_string_equal(
			function_named(name, strlen(name))->name, name);
		assert_null(function_named(name, strlen(name) - 1));
	}
	assert_null(function_named("sinh", 4));
	assert_non_null(function_named("sinh", 3));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(exact_arguments_have_exact_results),
		TEST(what_has_no_result_is_a_fault),
		TEST(whole_numbers_are_told_from_others),
		TEST(approximate_numbers_stay_approximate),
		cmocka_unit_test(functions_are_found_by_their_whole_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
