/*
 * A ground behind rows, and marks that are put before others.
 */
#include "layout/guide/tint.h"

#include "desk.h"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

static void add_rows(struct frame frame, int count)
{
	for (int i = 0; i < count; i++) {
		struct row *row =
			galley_row(frame, 4 * MPT, 10 * MPT, CUT_FREE);

		galley_row_rule(frame, row,
			(struct mark){.type = MARK_STROKE, .y = 3 * MPT});
	}
}

static void a_ground_is_behind_all_rows_without_gaps(void **state)
{
	struct test_desk *test = *state;
	mpt y = 0, end = 0;

	add_rows(test->frame, 4);
	tint_rows(test->frame, 1, 2 * MPT, 200);
	assert_int_equal(test->galley.rows[0].count, 1);
	for (size_t i = 1; i < 4; i++) {
		const struct row *row = &test->galley.rows[i];
		const struct mark *ground = &row->marks[0];

		assert_int_equal(row->count, 2);
		assert_int_equal(ground->type, MARK_RULE);
		assert_int_equal(ground->gray, 200);
		assert_int_equal(ground->width, MEASURE);
		y += i > 1 ? row->above : 0;
		if (i > 1)
			assert_int_equal(y + ground->y, end);
		end = y + ground->y + ground->height;
		y += row->height;
	}
	/* As much above the first row and below the last as asked for. */
	assert_int_equal(end, y);
	assert_int_equal(y, (3 * 10 + 2 * 4 + 2 * 2) * MPT);
	assert_int_equal(test->galley.rows[1].above, 4 * MPT);
	assert_int_equal(test->galley.rows[1].marks[1].y, 5 * MPT);
	assert_int_equal(test->galley.rows[2].marks[1].y, 7 * MPT);
}

static void marks_can_be_put_before_the_others(void **state)
{
	struct test_desk *test = *state;
	struct row *row = galley_row(test->frame, 0, MPT, CUT_FREE);

	for (int i = 0; i < 4; i++)
		galley_row_rule(test->frame, row, (struct mark){.x = i * MPT});
	tint_marks_first(&test->desk, row, 3);
	assert_int_equal(row->marks[0].x, 3 * MPT);
	assert_int_equal(row->marks[1].x, 0);
	assert_int_equal(row->marks[3].x, 2 * MPT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_ground_is_behind_all_rows_without_gaps),
		TEST(marks_can_be_put_before_the_others),
	};

	return cmocka_run_group_tests_name("tint", tests, NULL, NULL);
}
