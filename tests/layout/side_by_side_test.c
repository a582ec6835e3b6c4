/*
 * Cells side by side, and grids, which are made of them.
 */
#include "layout/block/side_by_side.h"

#include "desk.h"
#include "layout/block/grid.h"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

/* Rows of so many points, with a mark at the top left of each. */
static void fill(struct frame cell, const mpt *heights, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct row *row =
			galley_row(cell, 2 * MPT, heights[i] * MPT, CUT_FREE);

		galley_row_rule(cell, row,
			(struct mark){.type = MARK_RULE, .x = cell.x});
	}
}

static void low_cells_are_one_row_each_at_its_own_pace(void **state)
{
	struct test_desk *test = *state;
	struct galley cells[2] = {{0}};
	const struct beside beside = {cells, 2, 3 * MPT};
	const struct row *row;

	fill(galley_part(test->frame, 0, MPT, &cells[0]), (mpt[]){10, 20}, 2);
	fill(galley_part(test->frame, 9 * MPT, MPT, &cells[1]),
		(mpt[]){5, 5, 5}, 3);
	side_by_side_add(test->frame, &beside, 7 * MPT, CUT_BAD);
	assert_int_equal(test->galley.count, 1);
	row = &test->galley.rows[0];
	assert_int_equal(row->above, 7 * MPT);
	assert_int_equal(row->cut, CUT_BAD);
	assert_int_equal(row->height, (10 + 2 + 20 + 2 * 3) * MPT);
	/* The first cell is read to its end, then the second. */
	assert_int_equal(row->count, 5);
	assert_int_equal(row->marks[1].y, (3 + 10 + 2) * MPT);
	assert_int_equal(row->marks[2].x, 9 * MPT);
	assert_int_equal(row->marks[2].y, 3 * MPT);
	assert_int_equal(row->marks[4].y, (3 + 2 * (5 + 2)) * MPT);
}

static void high_cells_can_be_cut_between_lines(void **state)
{
	struct test_desk *test = *state;
	const mpt high = test->look.body / 8 / MPT;
	const mpt heights[] = {high, high, high};
	struct galley cells[2] = {{0}};
	const struct beside beside = {cells, 2, 3 * MPT};
	const struct row *rows;

	fill(galley_part(test->frame, 0, MPT, &cells[0]), heights, 3);
	fill(galley_part(test->frame, 9 * MPT, MPT, &cells[1]), (mpt[]){5, 5},
		2);
	cells[1].rows[1].cut = CUT_NEVER;
	side_by_side_add(test->frame, &beside, 7 * MPT, CUT_FREE);
	assert_int_equal(test->galley.count, 3);
	rows = test->galley.rows;
	assert_int_equal(rows[0].cut, CUT_FREE);
	assert_int_equal(rows[1].cut, CUT_NEVER);
	assert_int_equal(rows[2].cut, CUT_BAD);
	/* Padding above the first and below the last, space between. */
	assert_int_equal(rows[0].height, (3 + high) * MPT);
	assert_int_equal(rows[1].height, (2 + high) * MPT);
	assert_int_equal(rows[2].height, (2 + high + 3) * MPT);
	assert_int_equal(rows[1].count, 2);
	assert_int_equal(rows[1].marks[1].y, 2 * MPT);
	assert_int_equal(rows[2].count, 1);
}

static void nothing_beside_nothing_is_a_row(void **state)
{
	struct test_desk *test = *state;
	struct galley cells[2] = {{0}};
	const struct beside beside = {cells, 2, 3 * MPT};

	side_by_side_add(test->frame, &beside, 0, CUT_POOR);
	assert_int_equal(test->galley.count, 1);
	assert_int_equal(test->galley.rows[0].height, 6 * MPT);
}

/* Sets a thing as high as the table says. */
static void set_thing(struct frame cell, const void *of, size_t i)
{
	fill(cell, (const mpt *)of + i, 1);
	assert_int_equal(cell.measure, 90 * MPT);
}

static void a_grid_goes_across(void **state)
{
	static const mpt heights[] = {9, 10, 30, 20, 10};
	struct test_desk *test = *state;
	const struct grid grid = {test->frame, 3, 15 * MPT};
	const struct row *row;

	assert_int_equal(grid_column(&grid), 90 * MPT);
	grid_add(&grid, &(struct grid_row){1, 4, 4 * MPT, CUT_BAD}, set_thing,
		heights);
	grid_add(&grid, &(struct grid_row){4, 5, 0, CUT_NEVER}, set_thing,
		heights);
	assert_int_equal(test->galley.count, 2);
	row = &test->galley.rows[0];
	assert_int_equal(row->height, 30 * MPT);
	assert_int_equal(row->above, 4 * MPT);
	assert_int_equal(row->count, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(row->marks[i].x, i * (90 + 15) * MPT);
	row = &test->galley.rows[1];
	assert_int_equal(row->count, 1);
	assert_int_equal(row->cut, CUT_NEVER);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(low_cells_are_one_row_each_at_its_own_pace),
		TEST(high_cells_can_be_cut_between_lines),
		TEST(nothing_beside_nothing_is_a_row),
		TEST(a_grid_goes_across),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
