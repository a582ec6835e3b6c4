#include "layout/block/staves.h"

#include "layout/block/reply.h"

#include "desk.h"

enum {
	LINES = 5
};

static void set(struct test_desk *test, int staves, mpt height)
{
	const struct space space = {
		.type = SPACE_STAVES, .staves = staves, .height = height};

	staves_set(test->frame, &space);
}

static mpt pitch_of(const struct row *row)
{
	return row->marks[1].y - row->marks[0].y;
}

static void a_staff_is_five_lines_at_equal_distances(void **state)
{
	struct test_desk *test = *state;
	const struct row *row;

	set(test, 1, 0);
	row = &test->galley.rows[0];
	assert_int_equal(row->count, LINES);
	assert_in_range(pitch_of(row), 2 * MPT_CM / 10 - 2, 2 * MPT_CM / 10);
	for (size_t i = 1; i < LINES; i++)
		assert_int_equal(
			row->marks[i].y - row->marks[i - 1].y, pitch_of(row));
	assert_true(row->marks[0].y > 0);
	assert_true(row->marks[LINES - 1].y < row->height);
	assert_int_equal(row->height, 9 * pitch_of(row));
}

static void staves_share_the_height_that_was_asked_for(void **state)
{
	struct test_desk *test = *state;

	set(test, 3, 12 * MPT_CM);
	assert_int_equal(test->galley.count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(test->galley.rows[i].height, 4 * MPT_CM);
}

static void a_staff_is_never_too_low_to_write_on(void **state)
{
	struct test_desk *test = *state;

	set(test, 4, MPT_CM);
	assert_int_equal(test->galley.rows[0].height,
		6 * pitch_of(&test->galley.rows[0]));
}

static void a_page_may_end_between_staves_but_not_before_the_first(void **state)
{
	struct test_desk *test = *state;

	set(test, 2, 0);
	assert_int_equal(test->galley.rows[0].cut, CUT_NEVER);
	assert_int_equal(test->galley.rows[1].cut, CUT_POOR);
	assert_int_equal(test->galley.rows[1].above, 0);
}

static void an_answer_has_room_below_its_staff(void **state)
{
	struct test_desk *test = *state;
	struct replies replies = {.count = 0};
	const struct row *row;
	const struct mark *room;

	test->desk.replies = &replies;
	reply_begin(&test->desk, 1);
	set(test, 1, 0);
	row = &test->galley.rows[0];
	room = &row->marks[LINES];
	assert_int_equal(row->count, LINES + 1);
	assert_int_equal(room->type, MARK_ROOM);
	assert_true(room->y - room->height >= row->marks[LINES - 1].y);
	assert_true(room->y < row->height);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_staff_is_five_lines_at_equal_distances),
		TEST(staves_share_the_height_that_was_asked_for),
		TEST(a_staff_is_never_too_low_to_write_on),
		TEST(a_page_may_end_between_staves_but_not_before_the_first),
		TEST(an_answer_has_room_below_its_staff),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
