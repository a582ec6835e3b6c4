#include "layout/paper/card_grid.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_grid(const char *text, int columns, int rows)
{
	struct card_grid grid = {7, 7};

	assert_true(card_grid_read(text, &grid));
	assert_int_equal(grid.columns, columns);
	assert_int_equal(grid.rows, rows);
}

static void a_grid_is_columns_by_rows(void **state)
{
	(void)state;
	assert_grid("2x4", 2, 4);
	assert_grid("3x3", 3, 3);
	assert_grid("1X1", 1, 1);
	assert_grid("8×12", 8, 12);
	assert_grid("02x010", 2, 10);
}

static void other_texts_are_no_grids(void **state)
{
	static const char *const texts[] = {"", "x", "3", "3x", "x3", "0x3",
		"3x0", "9x1", "1x13", "3x3 ", " 3x3", "3x3x3", "-3x3", "3y3",
		"99999999999999999999x1", "1x99999999999999999999"};
	struct card_grid grid = {7, 9};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_false(card_grid_read(texts[i], &grid));
	assert_int_equal(grid.columns, 7);
	assert_int_equal(grid.rows, 9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_grid_is_columns_by_rows),
		cmocka_unit_test(other_texts_are_no_grids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
