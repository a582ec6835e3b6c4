#include "layout/block/insets.h"

#include "desk.h"

static struct frame frame_of(const struct test_desk *test,
	const struct insets *insets, int depth, int quotes)
{
	const struct rich_block block = {.depth = depth, .quotes = quotes};

	return insets_frame(test->frame, insets, &block);
}

static void a_list_has_a_usual_indent(void **state)
{
	struct test_desk *test = *state;
	const mpt size = test->look.styles[USE_TEXT].size;
	const struct insets insets = insets_of(
		test->frame, rich_parse(test->arena, "- a\n  - b"), USE_TEXT);

	for (size_t i = 0; i < LIST_DEPTHS; i++)
		assert_int_equal(insets.at[i], size * 3 / 2);
}

static void a_wide_marker_widens_its_depth_alone(void **state)
{
	struct test_desk *test = *state;
	const mpt size = test->look.styles[USE_TEXT].size;
	const struct insets insets = insets_of(test->frame,
		rich_parse(test->arena, "- a\n\n  1000000. b"), USE_TEXT);
	const mpt marker =
		galley_set_line(test->frame, "1000000.", USE_TEXT).width;

	assert_int_equal(insets.at[0], size * 3 / 2);
	assert_int_equal(
		insets.at[1], marker + insets_gap(test->frame, USE_TEXT));
	assert_int_equal(insets.at[2], size * 3 / 2);
}

static void depths_add_up(void **state)
{
	static const struct insets insets = {{10, 20, 30, 40, 50, 60}};
	struct test_desk *test = *state;

	assert_int_equal(frame_of(test, &insets, 0, 0).x, 0);
	assert_int_equal(frame_of(test, &insets, 3, 0).x, 60);
	assert_int_equal(frame_of(test, &insets, 3, 0).measure, MEASURE - 60);
	assert_int_equal(frame_of(test, &insets, 9, 0).x, 210);
}

static void a_quote_is_indented_on_both_sides(void **state)
{
	static const struct insets none = {{0}};
	struct test_desk *test = *state;
	const mpt step = 2 * test->look.styles[USE_TEXT].size;

	assert_int_equal(frame_of(test, &none, 0, 2).x, 2 * step);
	assert_int_equal(
		frame_of(test, &none, 0, 2).measure, MEASURE - 4 * step);
}

static void half_of_the_measure_remains(void **state)
{
	static const struct insets insets = {
		{MEASURE / 4, MEASURE / 4, MEASURE / 4}};
	struct test_desk *test = *state;

	assert_int_equal(frame_of(test, &insets, 3, 0).measure, MEASURE / 2);
	assert_int_equal(frame_of(test, &insets, 3, 0).x, MEASURE / 2);
	assert_int_equal(frame_of(test, &insets, 3, 2).measure, MEASURE / 2);
}

static void lines_that_run_against_the_sheet_are_flush_at_its_end(void **state)
{
	struct test_desk *test = *state;
	struct line lines[] = {
		{.width = 100, .rtl = true}, {.width = 40, .rtl = true}};
	const struct lines one = {.at = lines, .count = 1};
	const struct lines two = {.at = lines, .count = 2};

	assert_int_equal(insets_line(test->frame, one, 0).x, 0);
	assert_int_equal(insets_line(test->frame, two, 1).x, MEASURE - 40);
	test->look.rtl = true;
	assert_int_equal(insets_line(test->frame, two, 1).x, 0);
}

static void a_column_of_numbers_stays_at_the_right(void **state)
{
	struct test_desk *test = *state;

	assert_int_equal(insets_halves(&test->look, CELL_LEFT), 0);
	assert_int_equal(insets_halves(&test->look, CELL_CENTER), 1);
	assert_int_equal(insets_halves(&test->look, CELL_RIGHT), 2);
	test->look.rtl = true; /* the right is where a line begins */
	assert_int_equal(insets_halves(&test->look, CELL_LEFT), 0);
	assert_int_equal(insets_halves(&test->look, CELL_CENTER), 1);
	assert_int_equal(insets_halves(&test->look, CELL_RIGHT), 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_list_has_a_usual_indent),
		TEST(a_wide_marker_widens_its_depth_alone),
		TEST(depths_add_up),
		TEST(a_quote_is_indented_on_both_sides),
		TEST(half_of_the_measure_remains),
		TEST(lines_that_run_against_the_sheet_are_flush_at_its_end),
		TEST(a_column_of_numbers_stays_at_the_right),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
