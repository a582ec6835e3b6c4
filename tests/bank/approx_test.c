/* Digits as in the tables of any mathematical handbook; OEIS A002193, A000796,
 * A001113, A002392, A049469. */
#include "bank/vary/approx.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static const struct approx_library *library_in(struct arena *arena)
{
	const struct approx_library *library = approx_load(arena);

	assert_non_null(library);
	return library;
}

static struct approx_operand operand(const struct rational *exact)
{
	return (struct approx_operand){.exact = exact};
}

static void assert_digits(const struct approx_library *library,
	const struct approx *number, const char *digits)
{
	struct rational found, expected;

	assert_true(*rational_parse(digits, &expected) == '\0');
	assert_true(approx_decimal(library, number, &found));
	assert_int_equal(rational_compare(found, expected), 0);
}

static void known_constants_have_thirty_digits(void **state)
{
	static const struct {
		enum approx_function function;
		int64_t of;
		const char *digits;
	} known[] = {
		{APPROX_SQRT, 2, "1.41421356237309504880168872421"},
		{APPROX_EXP, 1, "2.71828182845904523536028747135"},
		{APPROX_LOG, 10, "2.30258509299404568401799145468"},
		{APPROX_SIN, 1, "0.841470984807896506652502321630"},
		{APPROX_COS, 1, "0.540302305868139717400936607443"},
		{APPROX_TAN, 1, "1.55740772465490223050697480746"},
	};
	const struct approx_library *library = library_in(*state);
	const struct approx pi = approx_pi(library);

	assert_digits(library, &pi, "3.14159265358979323846264338328");
	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		const struct rational of = rational_whole(known[i].of);
		struct approx made;

		assert_true(approx_call(library, known[i].function,
			operand(&of), operand(&of), &made));
		assert_digits(library, &made, known[i].digits);
	}
}

static void two_numbers_are_combined(void **state)
{
	static const struct rational third = {1, 3}, seven = {7, 1};
	static const struct {
		enum approx_function function;
		const char *digits;
	} known[] = {
		{APPROX_ADD, "7.33333333333333333333333333333"},
		{APPROX_SUBTRACT, "-6.66666666666666666666666666667"},
		{APPROX_MULTIPLY, "2.33333333333333333333333333333"},
		{APPROX_DIVIDE, "0.0476190476190476190476190476190"},
		{APPROX_POWER, "0.000457247370827617741197988111568"},
	};
	const struct approx_library *library = library_in(*state);

	for (size_t i = 0; i < sizeof(known) / sizeof(*known); i++) {
		struct approx made;

		assert_true(approx_call(library, known[i].function,
			operand(&third), operand(&seven), &made));
		assert_digits(library, &made, known[i].digits);
	}
}

static void a_result_is_never_zero_infinite_or_no_number(void **state)
{
	static const struct rational none = {0, 1}, one = {1, 1},
				     minus = {-1, 1}, huge = {INT64_MAX, 1};
	const struct approx_library *library = library_in(*state);
	struct approx made;

	assert_false(approx_call(
		library, APPROX_LOG, operand(&one), operand(&one), &made));
	assert_false(approx_call(
		library, APPROX_LOG, operand(&none), operand(&one), &made));
	assert_false(approx_call(
		library, APPROX_SQRT, operand(&minus), operand(&one), &made));
	assert_false(approx_call(
		library, APPROX_EXP, operand(&huge), operand(&one), &made));
	assert_false(approx_call(
		library, APPROX_SUBTRACT, operand(&one), operand(&one), &made));
}

static void exact_and_approximate_numbers_compare(void **state)
{
	static const struct rational two = {2, 1}, below = {141421, 100000},
				     above = {141422, 100000};
	const struct approx_library *library = library_in(*state);
	struct approx root;
	struct approx_operand operand_of_root = {.approx = &root};

	assert_true(approx_call(
		library, APPROX_SQRT, operand(&two), operand(&two), &root));
	assert_true(
		approx_compare(library, operand(&below), operand_of_root) < 0);
	assert_true(
		approx_compare(library, operand(&above), operand_of_root) > 0);
	assert_int_equal(
		approx_compare(library, operand_of_root, operand_of_root), 0);
}

/* 2^126 - 1 has more bits than a double, but fewer than an approximation. */
static void large_whole_numbers_keep_their_digits(void **state)
{
	const struct rational large = {((wide)1 << 126) - 1, 1};
	const struct rational smaller = {((wide)1 << 126) - 2, 1};
	const struct approx_library *library = library_in(*state);

	assert_true(approx_compare(
			    library, operand(&large), operand(&smaller)) > 0);
	assert_true(approx_compare(
			    library, operand(&smaller), operand(&large)) < 0);
}

static void a_number_that_is_too_small_has_no_decimals(void **state)
{
	static const struct rational minus = {-100, 1}, some = {-80, 1};
	const struct approx_library *library = library_in(*state);
	struct approx tiny, small;
	struct rational number;

	assert_true(approx_call(
		library, APPROX_EXP, operand(&minus), operand(&minus), &tiny));
	assert_false(approx_decimal(library, &tiny, &number));
	assert_true(approx_call(
		library, APPROX_EXP, operand(&some), operand(&some), &small));
	assert_true(approx_decimal(library, &small, &number));
	assert_int_equal(rational_magnitude(number), -35);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(known_constants_have_thirty_digits),
		TEST(two_numbers_are_combined),
		TEST(a_result_is_never_zero_infinite_or_no_number),
		TEST(exact_and_approximate_numbers_compare),
		TEST(large_whole_numbers_keep_their_digits),
		TEST(a_number_that_is_too_small_has_no_decimals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
