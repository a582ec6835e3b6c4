#include "bank/vary/evaluate.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	X, /* 3 */
	Y, /* 5 */
	NONE,
	VARIABLES
};

static const char *const at[VARIABLES] = {"x", "y", "none"};
static const enum value_type types[VARIABLES] = {
	VALUE_NUMBER, VALUE_NUMBER, VALUE_NUMBER};
static const struct names names = {at, types, VARIABLES, NULL};

/* Counts each use of a variable. */
static bool fetch(
	struct evaluation *evaluation, size_t variable, struct value *value)
{
	size_t *fetched = evaluation->context;

	fetched[variable]++;
	*value = (struct value){.type = VALUE_NUMBER,
		.number = rational_whole(variable == X ? 3 : 5)};
	return variable != NONE ||
	       evaluate_fail(evaluation, FAULT_VALUE, 0, "it has no value");
}

struct outcome {
	bool known;
	struct value value;
	struct fault fault;
	size_t fetched[VARIABLES];
};

static struct outcome compute(struct arena *arena, const char *text)
{
	struct outcome outcome = {.known = false};
	struct evaluation evaluation = {
		.arena = arena, .fetch = fetch, .context = outcome.fetched};
	const struct expression *root = expression_parse(
		arena, text, strlen(text), &names, &outcome.fault);

	assert_non_null(root);
	outcome.known = evaluate(&evaluation, root, &outcome.value);
	outcome.fault = evaluation.fault;
	return outcome;
}

static void assert_fraction(
	struct arena *arena, const char *text, int64_t top, int64_t bottom)
{
	const struct outcome outcome = compute(arena, text);

	assert_true(outcome.known);
	assert_int_equal(outcome.value.type, VALUE_NUMBER);
	assert_true(outcome.value.number.top == top);
	assert_true(outcome.value.number.bottom == bottom);
}

static void fractions_stay_exact(void **state)
{
	assert_fraction(*state, "x/y + y/x", 34, 15);
	assert_fraction(*state, "-(x - y)", 2, 1);
	assert_fraction(*state, "(x/y)^-3", 125, 27);
	assert_fraction(*state, "(27/8)^(2/3)", 9, 4);
	assert_fraction(*state, "0^0", 1, 1);
	assert_fraction(*state, "(-2)^3", -8, 1);
	assert_fraction(*state, "0*sqrt(2)", 0, 1);
	assert_fraction(*state, "max(x, [y, 7, 1])", 7, 1);
	assert_fraction(*state, "pick(x, [10, 20, 30])", 30, 1);
	assert_fraction(*state, "(2^126)^(1/126)", 2, 1);
}

static void roots_that_are_no_fraction_are_approximate(void **state)
{
	static const char *const texts[] = {"sqrt(2)", "2^(1/2)", "8^(1/2)",
		"(4/3)^(1/2)", "2^(1/3)", "sqrt(2)*3", "sqrt(2)/x", "2^sqrt(2)",
		"3^(1/128)"};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		const struct outcome outcome = compute(*state, texts[i]);

		assert_true(outcome.known);
		assert_int_equal(outcome.value.type, VALUE_APPROX);
	}
}

/* Its lowest 64 bits are those of 2, which would make it a square root. */
static void a_root_of_a_huge_degree_is_approximate(void **state)
{
	const struct outcome outcome =
		compute(*state, "4^(1/18446744073709551618)");

	assert_true(outcome.known);
	assert_int_equal(outcome.value.type, VALUE_APPROX);
}

static void operands_that_cannot_matter_are_not_computed(void **state)
{
	static const char *const texts[] = {"x = 3 or none = 1",
		"not (x = 4 and none = 1)", "if(x < y, 1, none) = 1",
		"if(x > y, none, 1) = 1", "pick(2, [none, 1, none]) = 1"};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		const struct outcome outcome = compute(*state, texts[i]);

		assert_true(outcome.known);
		assert_int_equal(outcome.value.type, VALUE_TRUTH);
		assert_true(outcome.value.truth);
		assert_int_equal(outcome.fetched[NONE], 0);
	}
	assert_false(compute(*state, "x = 3 and none = 1").known);
	assert_int_equal(compute(*state, "x*x*x").fetched[X], 3);
}

static void comparisons_hold_or_not(void **state)
{
	static const struct {
		const char *text;
		bool holds;
	} examples[] = {{"x < 3", false}, {"x <= 3", true}, {"x >= 3", true},
		{"x > 3", false}, {"1/3 < 0.3334", true},
		{"1/3 > 0.3333", true}, {"sqrt(2) < 1.41422", true},
		{"1.41421 >= sqrt(2)", false}, {"'a' != 'b'", true},
		{"'a' = 'A'", false}, {"(x < y) = (y > x)", true},
		{"2 < x < y", true}, {"2 < x < 3", false}};

	for (size_t i = 0; i < LENGTH(examples); i++)
		assert_int_equal(compute(*state, examples[i].text).value.truth,
			examples[i].holds);
}

static void a_fault_has_its_kind_and_place(void **state)
{
	static const struct {
		const char *text;
		enum fault_kind kind;
		size_t at;
	} examples[] = {
		{"x/(y - 5)", FAULT_ZERO, 1},
		{"1 + 0^-2", FAULT_ZERO, 5},
		{"x + mod(1, y - 5)", FAULT_ZERO, 4},
		{"(-x)^(1/2)", FAULT_VALUE, 4},
		{"2^127", FAULT_VALUE, 1},
		{"2^5000", FAULT_VALUE, 1},
		{"10^20*10^20", FAULT_VALUE, 5},
		{"sqrt(2) = 1", FAULT_VALUE, 8},
		{"pick(0, [1])", FAULT_VALUE, 0},
		{"pick(2, [1])", FAULT_VALUE, 0},
		{"pick(3/2, [1, 2])", FAULT_VALUE, 0},
		{"none + 1", FAULT_VALUE, 0},
	};

	for (size_t i = 0; i < LENGTH(examples); i++) {
		const struct outcome outcome =
			compute(*state, examples[i].text);

		assert_false(outcome.known);
		assert_int_equal(outcome.fault.kind, examples[i].kind);
		assert_int_equal(outcome.fault.at, examples[i].at);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(fractions_stay_exact),
		TEST(roots_that_are_no_fraction_are_approximate),
		TEST(a_root_of_a_huge_degree_is_approximate),
		TEST(operands_that_cannot_matter_are_not_computed),
		TEST(comparisons_hold_or_not),
		TEST(a_fault_has_its_kind_and_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
