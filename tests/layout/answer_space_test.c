#include "layout/block/answer_space.h"

#include "desk.h"
#include "layout/block/reply.h"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

static struct galley *set(
	struct test_desk *test, enum space_type type, int lines, mpt height)
{
	const struct space space = {
		.type = type, .lines = lines, .height = height};

	answer_space_set(test->frame, &space);
	return &test->galley;
}

/* The widest rule at a row's foot. */
static mpt rule_width(const struct row *row)
{
	mpt width = 0;

	for (size_t i = 0; i < row->count; i++)
		if (row->marks[i].type == MARK_RULE &&
			row->marks[i].width > width)
			width = row->marks[i].width;
	return width;
}

static void lines_are_ruled_over_the_measure(void **state)
{
	static const enum cut cuts[] = {
		CUT_NEVER, CUT_BAD, CUT_BAD, CUT_BAD, CUT_POOR, CUT_POOR};
	struct test_desk *test = *state;
	const struct galley *galley = set(test, SPACE_LINES, 6, 0);

	assert_int_equal(galley->count, 6);
	for (size_t i = 0; i < galley->count; i++) {
		assert_int_equal(galley->rows[i].height, test->look.ruled);
		assert_int_equal(galley->rows[i].cut, cuts[i]);
		assert_int_equal(rule_width(&galley->rows[i]), MEASURE);
	}
}

static void blank_space_has_its_height_in_pieces(void **state)
{
	struct test_desk *test = *state;
	const struct galley *galley = set(test, SPACE_BLANK, 0, 100 * MPT);

	assert_int_equal(galley->count, 4);
	assert_int_equal(galley_height(galley, 0), 100 * MPT);
	assert_int_equal(galley->rows[0].cut, CUT_NEVER);
	assert_int_equal(galley->rows[3].cut, CUT_POOR);
	assert_int_equal(marks_of(galley, MARK_RULE), 0);
}

static void a_grid_is_of_squares_over_the_whole_measure(void **state)
{
	struct test_desk *test = *state;
	const struct galley *galley = set(test, SPACE_GRID, 0, 0);
	const mpt square = galley->rows[0].height;
	const mpt columns = MEASURE / square;

	assert_int_equal(galley->count, 12);
	assert_true(square >= test->look.ruling.square);
	assert_true(MEASURE - columns * square < columns);
	/* Upright rules left and right of each square, and two across. */
	assert_int_equal(galley->rows[5].count, columns + 1 + 2);
	for (size_t i = 1; i < galley->count; i++)
		assert_int_equal(galley->rows[i].above, 0);
}

static void a_grid_in_a_narrow_frame_is_one_square_wide(void **state)
{
	struct test_desk *test = *state;

	test->frame.measure = test->look.ruling.square / 2;
	assert_int_equal(set(test, SPACE_GRID, 0, 0)->rows[0].height,
		test->frame.measure);
}

static void guides_are_drawn_where_there_is_room_above_the_line(void **state)
{
	struct test_desk *test = *state;
	struct row *row;
	size_t dashed = 0;

	test->look.ruling.guide = test->look.ruled / 2;
	row = galley_row(test->frame, 0, test->look.ruled, CUT_FREE);
	answer_space_rule(test->frame, row, 0, MEASURE);
	assert_int_equal(marks_of(&test->galley, MARK_RULE), 3);
	for (size_t i = 0; i < row->count; i++)
		dashed += row->marks[i].type == MARK_RULE &&
			  row->marks[i].dash > 0;
	assert_int_equal(dashed, 1);
	row = galley_row(test->frame, 0, test->look.ruling.guide - 1, CUT_FREE);
	answer_space_rule(test->frame, row, 0, MEASURE);
	assert_int_equal(marks_of(&test->galley, MARK_RULE), 3 + 1);
}

/* No guides are drawn in blank space. */
static void rooms_of_blank_space_do_not_meet(void **state)
{
	struct test_desk *test = *state;
	struct replies replies = {
		.more = arena_alloc(test->arena, 1, sizeof(bool))};
	const struct galley *galley;

	test->look.ruling.guide = 2 * test->look.styles[USE_TEXT].size;
	test->desk.replies = &replies;
	reply_begin(&test->desk, 1);
	galley = set(test, SPACE_BLANK, 0, 100 * MPT);
	assert_true(marks_of(galley, MARK_ROOM) > 4);
	for (size_t i = 0; i < galley->count; i++) {
		const struct row *row = &galley->rows[i];

		for (size_t k = 0; k < row->count; k++)
			assert_int_equal(row->marks[k].height,
				row->height / (mpt)row->count);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lines_are_ruled_over_the_measure),
		TEST(blank_space_has_its_height_in_pieces),
		TEST(a_grid_is_of_squares_over_the_whole_measure),
		TEST(a_grid_in_a_narrow_frame_is_one_square_wide),
		TEST(guides_are_drawn_where_there_is_room_above_the_line),
		TEST(rooms_of_blank_space_do_not_meet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
