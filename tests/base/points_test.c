#include "base/points.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_prints(halves points, const char *expected)
{
	struct arena *arena = arena_new();

	assert_string_equal(points_print(arena, points), expected);
	arena_free(arena);
}

static void whole_points_have_no_fraction(void **state)
{
	(void)state;
	assert_prints(0, "0");
	assert_prints(4, "2");
	assert_prints(200, "100");
}

static void half_points_end_in_5(void **state)
{
	(void)state;
	assert_prints(1, "0.5");
	assert_prints(5, "2.5");
	assert_prints(INT32_MAX, "1073741823.5");
}

static void points_below_0_have_a_sign(void **state)
{
	(void)state;
	assert_prints(-1, "-0.5");
	assert_prints(-4, "-2");
	assert_prints(INT32_MIN, "-1073741824");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_points_have_no_fraction),
		cmocka_unit_test(half_points_end_in_5),
		cmocka_unit_test(points_below_0_have_a_sign),
	};

	return cmocka_run_group_tests_name("points", tests, NULL, NULL);
}
