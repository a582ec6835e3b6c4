#include "layout/paper/matrix.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Two forms in a matrix made by hand: the second leaves number 2 out. */
struct made {
	struct matrix_cell cells[2][3];
	struct matrix_form forms[2];
	struct matrix matrix;
};

static struct made *made_new(struct arena *arena)
{
	struct made *made = arena_alloc(arena, 1, sizeof(*made));

	*made = (struct made){
		.cells = {{{"b/one", "A", "1", POINT},
				  {"b/two", "B", "2", 2 * POINT},
				  {"b/three", "C", "3", POINT}},
			{{"b/three", "D", "1", POINT}, {NULL, NULL, NULL, 0}}},
	};
	made->forms[0] = (struct matrix_form){
		.name = "A", .cells = made->cells[0], .count = 3};
	made->forms[1] = (struct matrix_form){
		.name = "B", .cells = made->cells[1], .count = 2};
	made->matrix = (struct matrix){
		.arena = arena, .forms = made->forms, .count = 2, .numbers = 3};
	return made;
}

static void a_form_may_leave_a_number_out(void **state)
{
	const struct matrix *matrix = &made_new(*state)->matrix;

	assert_string_equal(matrix_cell(matrix, 0, 1)->answer, "B");
	assert_string_equal(matrix_cell(matrix, 1, 0)->answer, "D");
	assert_null(matrix_cell(matrix, 1, 1));
	assert_null(matrix_cell(matrix, 1, 2));
}

static void points_are_those_of_all_forms_that_have_the_number(void **state)
{
	struct made *made = made_new(*state);
	twelfths points = 7;

	assert_true(matrix_points(&made->matrix, 0, &points));
	assert_int_equal(points, POINT);
	assert_true(matrix_points(&made->matrix, 1, &points));
	assert_int_equal(points, 2 * POINT);
	made->cells[1][0].points = 3 * POINT;
	assert_false(matrix_points(&made->matrix, 0, &points));
	made->forms[0].count = 2;
	assert_false(matrix_points(&made->matrix, 2, &points));
	assert_int_equal(points, 2 * POINT);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_form_may_leave_a_number_out),
		TEST(points_are_those_of_all_forms_that_have_the_number),
	};

	return cmocka_run_group_tests_name("matrix", tests, NULL, NULL);
}
