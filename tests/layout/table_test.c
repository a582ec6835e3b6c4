#include "layout/block/table.h"

#include "../bank/said.h"
#include "desk.h"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, test_desk_setup_font, test_desk_teardown)

/* Set a Markdown table. */
static const struct galley *set(struct test_desk *test, const char *markdown)
{
	const struct rich rich = rich_parse(test->arena, markdown);

	assert_int_equal(rich.count, 1);
	assert_non_null(rich.blocks[0].table);
	table_set_rich(test->frame, rich.blocks[0].table, 8 * MPT);
	return &test->galley;
}

/* Of a row, the lowest x and the highest of all rules. */
static mpt table_width(const struct row *row)
{
	mpt right = 0;

	for (size_t i = 0; i < row->count; i++) {
		const struct mark *mark = &row->marks[i];

		if (mark->type == MARK_RULE && mark->x + mark->width > right)
			right = mark->x + mark->width;
	}
	return right;
}

/* Where the first run of each cell of a row begins. */
static size_t run_places(const struct row *row, mpt *places, size_t room)
{
	size_t count = 0;

	for (size_t i = 0; i < row->count && count < room; i++)
		if (row->marks[i].type == MARK_RUN)
			places[count++] = row->marks[i].x;
	return count;
}

static void a_narrow_table_is_as_wide_as_its_text(void **state)
{
	struct test_desk *test = *state;
	const struct galley *galley =
		set(test, "|a|bbbbbbbbbbbbbbbb|\n|-|-|\n|c|d|\n|e|f|\n");
	const mpt width = table_width(&galley->rows[0]);

	/* Three table rows, and the space below them. */
	assert_int_equal(galley->count, 4);
	assert_true(width > 60 * MPT && width < MEASURE / 2);
	assert_int_equal(table_width(&galley->rows[2]), width);
	assert_int_equal(galley->rows[0].above, 8 * MPT);
	assert_int_equal(galley->rows[1].above, 0);
	/* The heading stays with the first row below it. */
	assert_int_equal(galley->rows[0].cut, CUT_NEVER);
	assert_int_equal(galley->rows[1].cut, CUT_NEVER);
	assert_int_equal(galley->rows[2].cut, CUT_POOR);
}

static void a_wide_table_takes_from_its_widest_column(void **state)
{
	struct test_desk *test = *state;
	struct buffer text = {.arena = test->arena};
	const struct galley *galley;
	mpt places[2];

	buffer_puts(&text, "|short|long|\n|-|-|\n|short|");
	for (int i = 0; i < 40; i++)
		buffer_puts(&text, "many words ");
	buffer_puts(&text, "|\n");
	galley = set(test, buffer_text(&text));
	assert_true(table_width(&galley->rows[0]) <= MEASURE);
	assert_true(table_width(&galley->rows[0]) > MEASURE - 2 * MPT);
	assert_int_equal(run_places(&galley->rows[0], places, 2), 2);
	/* The first column still holds its word on one line. */
	assert_true(places[1] - places[0] < 60 * MPT);
	assert_true(galley->rows[1].height > 4 * test->look.leading[USE_TEXT]);
}

static void cells_are_left_centred_or_right(void **state)
{
	struct test_desk *test = *state;
	const struct galley *galley = set(
		test, "|wwwwwwww|wwwwwwww|wwwwwwww|\n|:-|:-:|-:|\n|i|i|i|\n");
	mpt heads[3], places[3];

	assert_int_equal(run_places(&galley->rows[0], heads, 3), 3);
	assert_int_equal(run_places(&galley->rows[1], places, 3), 3);
	assert_int_equal(places[0] - heads[0], 0);
	assert_true(places[1] - heads[1] > 20 * MPT);
	assert_true(places[2] - heads[2] >= 2 * (places[1] - heads[1]) - 2);
}

static void an_empty_row_leaves_room_for_a_line(void **state)
{
	struct test_desk *test = *state;
	const struct galley *galley =
		set(test, "|a|b|\n|-|-|\n|c|d|\n| | |\n|e||\n");

	assert_int_equal(galley->count, 5);
	assert_int_equal(galley->rows[2].height, galley->rows[1].height);
	assert_int_equal(galley->rows[3].height, galley->rows[1].height);
}

static void a_table_too_wide_for_its_words_is_refused(void **state)
{
	static const struct source source = {"b.yaml", "", 0};
	struct test_desk *test = *state;

	test->desk.at = (struct where){&source, 3, 5};
	test->frame.measure = 35 * MPT;
	assert_int_equal(set(test, "|a|b|c|\n|-|-|-|\n")->count, 0);
	assert_string_equal(said(test->arena, test->desk.errors),
		"b.yaml:3:5: error: a table of 3 columns is wider than the "
		"page\n"
		"= shorten the longest words and numbers, take fewer "
		"columns, a smaller size or wider paper, or let words be "
		"broken, with hyphenate: true in page\n");
	test->frame.measure = 36 * MPT;
	assert_int_equal(set(test, "|a|b|c|\n|-|-|-|\n")->count, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_narrow_table_is_as_wide_as_its_text),
		TEST(a_wide_table_takes_from_its_widest_column),
		TEST(cells_are_left_centred_or_right),
		TEST(an_empty_row_leaves_room_for_a_line),
		TEST(a_table_too_wide_for_its_words_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
