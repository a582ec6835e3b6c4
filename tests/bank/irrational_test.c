#include "bank/vary/irrational.h"

#include "../base/with_arena.h"
#include "bank/vary/evaluate.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

struct call {
	irrational *function;
	struct rational of[2];
	size_t count;
	struct rational result;
};

static bool run(struct evaluation *evaluation, const struct call *call,
	struct value *result)
{
	const struct value values[] = {
		{.type = VALUE_NUMBER, .number = call->of[0]},
		{.type = VALUE_NUMBER, .number = call->of[1]}};

	return call->function(evaluation,
		&(struct arguments){values, call->count, 0}, result);
}

static void a_rational_value_is_exact(void **state)
{
	static const struct call calls[] = {
		{irrational_sqrt, {{9, 4}}, 1, {3, 2}},
		{irrational_sqrt, {{0, 1}}, 1, {0, 1}},
		{irrational_log, {{8, 1}, {2, 1}}, 2, {3, 1}},
		{irrational_log, {{1, 8}, {2, 1}}, 2, {-3, 1}},
		{irrational_log, {{9, 4}, {3, 2}}, 2, {2, 1}},
		{irrational_log, {{1, 1}, {7, 1}}, 2, {0, 1}},
		{irrational_log, {{1, 1}}, 1, {0, 1}},
		{irrational_exp, {{0, 1}}, 1, {1, 1}},
		{irrational_sin, {{0, 1}}, 1, {0, 1}},
		{irrational_cos, {{0, 1}}, 1, {1, 1}},
		{irrational_tan, {{0, 1}}, 1, {0, 1}},
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

/* Each to five decimals. */
static void other_values_are_approximate(void **state)
{
	static const struct call calls[] = {
		{irrational_sqrt, {{1, 2}}, 1, {70711, 100000}},
		{irrational_log, {{10, 1}, {2, 1}}, 2, {332193, 100000}},
		{irrational_log, {{8, 1}, {1, 2}}, 2, {-3, 1}},
		{irrational_log, {{10, 1}}, 1, {230259, 100000}},
		{irrational_exp, {{-1, 1}}, 1, {36788, 100000}},
		{irrational_sin, {{1, 1}}, 1, {84147, 100000}},
		{irrational_cos, {{2, 1}}, 1, {-41615, 100000}},
		{irrational_tan, {{1, 1}}, 1, {155741, 100000}},
		{irrational_pi, {{0, 1}}, 0, {314159, 100000}},
	};

	for (size_t i = 0; i < LENGTH(calls); i++) {
		struct evaluation evaluation = {.arena = *state};
		struct value result;
		struct rational number;

		assert_true(run(&evaluation, &calls[i], &result));
		assert_int_equal(result.type, VALUE_APPROX);
		assert_true(evaluate_decimal(&evaluation, &result, 0, &number));
		assert_true(rational_round(number, 5, &number));
		assert_int_equal(rational_compare(number, calls[i].result), 0);
	}
}

static void some_arguments_have_no_value(void **state)
{
	static const struct call calls[] = {
		{irrational_sqrt, {{-1, 4}}, 1, {0, 1}},
		{irrational_log, {{0, 1}}, 1, {0, 1}},
		{irrational_log, {{-2, 1}, {2, 1}}, 2, {0, 1}},
		{irrational_log, {{2, 1}, {-2, 1}}, 2, {0, 1}},
	};
	static const struct call base_1 = {
		irrational_log, {{2, 1}, {1, 1}}, 2, {0, 1}};
	struct evaluation evaluation = {.arena = *state};
	struct value result;

	for (size_t i = 0; i < LENGTH(calls); i++) {
		assert_false(run(&evaluation, &calls[i], &result));
		assert_int_equal(evaluation.fault.kind, FAULT_VALUE);
	}
	assert_false(run(&evaluation, &base_1, &result));
	assert_int_equal(evaluation.fault.kind, FAULT_ZERO);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_rational_value_is_exact),
		TEST(other_values_are_approximate),
		TEST(some_arguments_have_no_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
