#include "base/points.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_prints(twelfths points, const char *expected)
{
	struct arena *arena = arena_new();

	assert_string_equal(points_print(arena, points), expected);
	arena_free(arena);
}

static void assert_written(
	twelfths points, const char *written, const char *decimal)
{
	struct arena *arena = arena_new();
	twelfths read = 0;

	assert_string_equal(points_write(arena, points), written);
	assert_string_equal(points_decimal(arena, points), decimal);
	assert_true(points_parse(written, &read));
	assert_int_equal(read, points);
	arena_free(arena);
}

static void whole_points_have_no_fraction(void **state)
{
	(void)state;
	assert_prints(0, "0");
	assert_prints(2 * POINT, "2");
	assert_prints(100 * POINT, "100");
}

static void halves_are_fractions_as_thirds_are(void **state)
{
	(void)state;
	assert_prints(POINT / 2, "½");
	assert_prints(5 * POINT / 2, "2½");
}

static void other_fractions_are_exact(void **state)
{
	(void)state;
	assert_prints(3, "¼");
	assert_prints(4, "⅓");
	assert_prints(28, "2⅓");
	assert_prints(33, "2¾");
	assert_prints(10, "⅚");
	assert_prints(1, "1/12");
	assert_prints(29, "2 5/12");
}

static void points_below_0_have_a_sign(void **state)
{
	(void)state;
	assert_prints(-POINT / 2, "-½");
	assert_prints(-2 * POINT, "-2");
	assert_prints(-3, "-¼");
}

static void written_data_is_read_back(void **state)
{
	(void)state;
	assert_written(24, "2", "2");
	assert_written(30, "2.5", "2.5");
	assert_written(27, "2.25", "2.25");
	assert_written(28, "7/3", "2.333333");
	assert_written(10, "5/6", "0.833333");
	assert_written(29, "29/12", "2.416667");
	for (twelfths points = 0; points < 200; points++) {
		struct arena *arena = arena_new();
		twelfths read = -1;

		assert_true(points_parse(points_write(arena, points), &read));
		assert_int_equal(read, points);
		assert_true(points_parse(points_print(arena, points), &read));
		assert_int_equal(read, points);
		arena_free(arena);
	}
}

static void points_are_dealt_in_what_divides_them(void **state)
{
	(void)state;
	assert_int_equal(points_unit(24), 6);
	assert_int_equal(points_unit(30), 6);
	assert_int_equal(points_unit(28), 4);
	assert_int_equal(points_unit(27), 3);
	assert_int_equal(points_unit(10), 2);
	assert_int_equal(points_unit(29), 1);
	assert_string_equal(points_sign(points_unit(24)), "½");
	assert_string_equal(points_noun(12), "point");
	assert_string_equal(points_noun(3), "point");
	assert_string_equal(points_noun(6), "point");
	assert_string_equal(points_noun(13), "points");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_points_have_no_fraction),
		cmocka_unit_test(halves_are_fractions_as_thirds_are),
		cmocka_unit_test(other_fractions_are_exact),
		cmocka_unit_test(points_below_0_have_a_sign),
		cmocka_unit_test(written_data_is_read_back),
		cmocka_unit_test(points_are_dealt_in_what_divides_them),
	};

	return cmocka_run_group_tests_name("points", tests, NULL, NULL);
}
