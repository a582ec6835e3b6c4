#include "layout/galley.h"

#include "../bank/said.h"
#include "desk.h"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup, test_desk_teardown)

/* The space above the first row is dropped at the top of a page. */
static void a_height_is_rows_and_the_space_between_them(void **state)
{
	struct test_desk *test = *state;

	assert_int_equal(galley_height(&test->galley, 0), 0);
	assert_null(galley_last(&test->galley));
	galley_row(test->frame, 5 * MPT, 10 * MPT, CUT_FREE);
	galley_row(test->frame, 3 * MPT, 20 * MPT, CUT_BAD);
	galley_row(test->frame, 1 * MPT, 30 * MPT, CUT_NEVER);
	assert_int_equal(galley_height(&test->galley, 0), 64 * MPT);
	assert_int_equal(galley_height(&test->galley, 1), 51 * MPT);
	assert_int_equal(galley_height(&test->galley, 3), 0);
	assert_int_equal(galley_last(&test->galley)->cut, CUT_NEVER);
}

static void a_height_of_very_many_rows_does_not_overflow(void **state)
{
	struct test_desk *test = *state;

	for (int i = 0; i < 4; i++)
		galley_row(test->frame, 0, INT32_MAX / 2, CUT_FREE);
	assert_int_equal(galley_height(&test->galley, 0), 1000 * 1000 * MPT);
}

static void a_frame_never_gets_narrower_than_a_letter(void **state)
{
	struct test_desk *test = *state;
	const mpt letter = test->look.styles[USE_TEXT].size;
	struct frame frame = galley_inset(test->frame, 100 * MPT);

	assert_int_equal(frame.x, 100 * MPT);
	assert_int_equal(frame.measure, MEASURE - 100 * MPT);
	frame = galley_inset(frame, MEASURE);
	assert_int_equal(frame.measure, letter);
}

static void elements_are_numbered_from_1(void **state)
{
	struct test_desk *test = *state;

	assert_int_equal(galley_add_element(&test->desk, ROLE_TITLE), 1);
	assert_int_equal(galley_add_element(&test->desk, ROLE_FIGURE), 2);
	assert_int_equal(test->desk.elements[1].role, ROLE_FIGURE);
}

static void a_missing_letter_is_named_where_the_item_is(void **state)
{
	static const struct source source = {"b.yaml", "", 0};
	struct test_desk *test = *state;

	test->desk.at = (struct where){&source, 3, 5};
	galley_report_missing(&test->desk, 0);
	assert_int_equal(error_count(test->desk.errors), 0);
	galley_report_missing(&test->desk, 0x1f98a);
	assert_string_equal(said(test->arena, test->desk.errors),
		"b.yaml:3:5: error: no font has the letter \xf0\x9f\xa6\x8a "
		"(U+1F98A)\n");
}

/* Rows of an item in Hebrew change sides once, though a row is repeated over
 * several others. */
static void rows_of_the_other_direction_change_sides(void **state)
{
	struct test_desk *test = *state;
	const struct frame frame = galley_inset(test->frame, 100 * MPT);
	const struct mark rule = {
		.type = MARK_RULE, .x = 100 * MPT, .width = 20 * MPT};
	struct row head = {0};
	const struct look *before;

	galley_row_rule(frame, galley_row(frame, 0, MPT, CUT_FREE), rule);
	before = galley_speak(&test->desk, "he");
	assert_true(test->desk.look->rtl);
	galley_row_rule(frame, &head, rule);
	for (int i = 0; i < 2; i++) {
		struct row *row = galley_row(frame, 0, MPT, CUT_FREE);

		galley_row_rule(frame, row, rule);
		row->over = &head;
	}
	galley_turn(frame, 1, before);
	assert_int_equal(test->galley.rows[0].marks[0].x, 100 * MPT);
	assert_int_equal(test->galley.rows[1].marks[0].x, MEASURE - 20 * MPT);
	assert_int_equal(test->galley.rows[2].marks[0].x, MEASURE - 20 * MPT);
	assert_int_equal(head.marks[0].x, MEASURE - 20 * MPT);
}

/* Set from the right, a line is mirrored now, and again with its page. */
static void the_runs_of_a_line_keep_their_order(void **state)
{
	static const struct run runs[] = {{.width = 10}, {.width = 30}};
	static const struct box boxes[] = {
		{.type = BOX_RUN, .x = 30, .width = 10, .run = &runs[0]},
		{.type = BOX_RUN, .x = 0, .width = 30, .run = &runs[1]},
	};
	static const struct line line = {
		.boxes = boxes, .count = 2, .width = 40, .rtl = true};
	struct test_desk *test = *state;
	struct row row = {0};

	galley_row_line(test->frame, &row, &line, (struct spot){100, 0, 0});
	assert_int_equal(row.marks[0].x, 130);
	assert_int_equal(row.marks[1].x, 100);
	galley_speak(&test->desk, "he");
	galley_row_line(test->frame, &row, &line, (struct spot){100, 0, 0});
	assert_int_equal(row.marks[2].x, 100);
	assert_int_equal(row.marks[3].x, 110);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_height_is_rows_and_the_space_between_them),
		TEST(a_height_of_very_many_rows_does_not_overflow),
		TEST(a_frame_never_gets_narrower_than_a_letter),
		TEST(elements_are_numbered_from_1),
		TEST(rows_of_the_other_direction_change_sides),
		TEST(the_runs_of_a_line_keep_their_order),
		TEST(a_missing_letter_is_named_where_the_item_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
