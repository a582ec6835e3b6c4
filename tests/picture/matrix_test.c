#include "picture/svg/matrix.h"

#include "base/common.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_near(double a, double b)
{
	if (fabs(a - b) > 1e-12)
		fail_msg("%.17g is not %.17g", a, b);
}

/* Where a transform takes a place. */
static struct vector taken(const char *transform, double x, double y)
{
	struct matrix matrix;

	assert_true(matrix_parse(transform, &matrix));
	return matrix_apply(&matrix, (struct vector){x, y});
}

static void transforms_are_done_from_the_right(void **state)
{
	static const struct {
		const char *transform;
		double x, y; /* where 1, 2 goes */
	} cases[] = {
		{"", 1, 2},
		{"translate(10)", 11, 2},
		{"translate(10, 20) scale(2)", 12, 24},
		{"scale(2) translate(10 20)", 22, 44},
		{"scale(3,-1)", 3, -2},
		{"rotate(90)", -2, 1},
		{"rotate(90 1 2)", 1, 2},
		{"rotate(-90, 1, 1)", 2, 1},
		{"matrix(1 2 3 4 5 6)", 12, 16},
		{"skewX(45)", 3, 2},
		{"skewY(45)", 1, 3},
		{"translate ( 1 ) , translate(1)", 3, 2},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct vector at = taken(cases[i].transform, 1, 2);

		assert_near(at.x, cases[i].x);
		assert_near(at.y, cases[i].y);
	}
}

static void a_wrong_transform_changes_nothing(void **state)
{
	static const char *const wrong[] = {"translate", "translate()",
		"translate(1 2 3)", "translate(1", "rotate(1 2)", "scale(1)x",
		"matrix(1 2 3 4 5)", "matrix(1 2 3 4 5 6 7)", "skewX(1 2)",
		"skewX(90)", "skewY(-90)", "turn(1)", "Scale(1)",
		"perspective(100)", "translate(1,,2)"};
	struct matrix matrix = {9, 9, 9, 9, 9, 9};

	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		if (matrix_parse(wrong[i], &matrix))
			fail_msg("\"%s\" is taken", wrong[i]);
		assert_true(matrix.a == 9 && matrix.f == 9);
	}
}

static void a_product_does_the_inner_one_first(void **state)
{
	const struct matrix move = {1, 0, 0, 1, 5, 7};
	const struct matrix turn = {0, 1, -1, 0, 0, 0};
	const struct matrix both = matrix_times(&turn, &move);
	const struct vector v = {1, 2};
	const struct vector moved = matrix_apply(&move, v);
	const struct vector one = matrix_apply(&turn, moved);
	const struct vector other = matrix_apply(&both, v);

	(void)state;
	assert_true(one.x == other.x && one.y == other.y);
	assert_true(other.x == -9 && other.y == 6);
}

static void quarter_turns_are_exact(void **state)
{
	static const struct {
		double degrees, x, y;
	} cases[] = {
		{0, 1, 0},
		{90, 0, 1},
		{180, -1, 0},
		{-90, 0, -1},
		{450, 0, 1},
		{-720, 1, 0},
		{3.6e11, 1, 0},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct vector u = matrix_direction(cases[i].degrees);

		assert_true(u.x == cases[i].x && u.y == cases[i].y);
	}
}

static void directions_are_sine_and_cosine(void **state)
{
	(void)state;
	for (int degrees = -400; degrees <= 400; degrees += 7) {
		const double radians = degrees * 3.14159265358979323846 / 180;
		const struct vector u = matrix_direction(degrees);

		assert_near(u.x, cos(radians));
		assert_near(u.y, sin(radians));
	}
}

static void a_circle_stays_one_where_all_is_stretched_alike(void **state)
{
	static const struct {
		const char *transform;
		bool even;
		double scale;
	} cases[] = {
		{"rotate(30) scale(3)", true, 3},
		{"scale(-2, 2)", true, 2},
		{"scale(2, 8)", false, 4},
		{"skewX(20)", false, 1},
		{"scale(0)", true, 0},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct matrix matrix;

		assert_true(matrix_parse(cases[i].transform, &matrix));
		assert_int_equal(matrix_is_even(&matrix), cases[i].even);
		assert_near(matrix_scale(&matrix), cases[i].scale);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(transforms_are_done_from_the_right),
		cmocka_unit_test(a_wrong_transform_changes_nothing),
		cmocka_unit_test(a_product_does_the_inner_one_first),
		cmocka_unit_test(quarter_turns_are_exact),
		cmocka_unit_test(directions_are_sine_and_cosine),
		cmocka_unit_test(
			a_circle_stays_one_where_all_is_stretched_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
