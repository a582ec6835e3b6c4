#include "worksheet/frame/short_sheet.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"
#include "text/length.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	INCH = 72 * MPT
};

static void sheets_divide_the_longer_side(void **state)
{
	static const struct {
		int up;
		mpt width, height, cut_width, cut_height;
	} cases[] = {
		{1, 8 * INCH, 11 * INCH, 8 * INCH, 11 * INCH},
		{2, 8 * INCH, 11 * INCH, 11 * INCH / 2, 8 * INCH},
		{2, 11 * INCH, 8 * INCH, 11 * INCH / 2, 8 * INCH},
		{4, 8 * INCH, 11 * INCH, 4 * INCH, 11 * INCH / 2},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		mpt width = cases[i].width, height = cases[i].height;

		short_sheet_cut(cases[i].up, &width, &height);
		assert_int_equal(width, cases[i].cut_width);
		assert_int_equal(height, cases[i].cut_height);
	}
}

/* A length in whole millimetres, to the nearest thousandth of a point. */
static mpt millimetres(int64_t count)
{
	return (mpt)((count * INCH * 10 + 127) / 254);
}

static void iso_pages_unfold_to_iso_paper(void **state)
{
	/* ISO 216: width and height, and the next larger size's width. */
	static const int sizes[][3] = {
		{148, 210, 297}, {210, 297, 420}, {176, 250, 353}};

	(void)state;
	for (size_t i = 0; i < LENGTH(sizes); i++)
		assert_int_equal(short_sheet_unfolded(millimetres(sizes[i][0]),
					 millimetres(sizes[i][1])),
			millimetres(sizes[i][2]));
	assert_int_equal(
		short_sheet_unfolded(11 * INCH / 2, 17 * INCH / 2), 11 * INCH);
}

static void a_sheet_of_paper_has_one_two_or_four_pages(void **state)
{
	(void)state;
	assert_int_equal(short_sheet_pages(false, false), 1);
	assert_int_equal(short_sheet_pages(true, false), 2);
	assert_int_equal(short_sheet_pages(false, true), 4);
	assert_int_equal(short_sheet_pages(true, true), 4);
}

static const struct node *page_of(
	struct arena *arena, struct reading *reading, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));

	*source = source_of("w", text);
	*reading = (struct reading){arena, error_list_new(arena)};
	return node_read(arena, source, reading->errors);
}

static void what_is_cut_or_too_wide_is_not_folded(void **state)
{
	struct reading reading;
	const struct node *page =
		page_of(*state, &reading, "booklet: true\nup: 2\n");

	assert_true(short_sheet_fold(&reading, page, 1, 100 * INCH));
	assert_string_equal(said(*state, reading.errors), "");
	assert_false(short_sheet_fold(&reading, page, 2, 8 * INCH));
	assert_false(short_sheet_fold(&reading, page, 1, 101 * INCH));
	assert_string_equal(said(*state, reading.errors),
		"w:1:10: error: booklet: sheets that are cut apart (`up: 2`) "
		"cannot be folded as well: leave out one of the two\n"
		"w:1:10: error: booklet: expected pages of at most 100in, so "
		"that two are on one paper, found 101.0in\n");
}

static void two_or_four_sheets_are_up(void **state)
{
	const struct field field = {.name = "up"};
	struct reading reading;
	const struct node *page =
		page_of(*state, &reading, "a: 2\nb: 4\nc: 3\nd: 8\n");
	int up = 0;

	assert_true(read_up(&reading, node_get(page, "a"), &field, &up));
	assert_int_equal(up, 2);
	assert_true(read_up(&reading, node_get(page, "b"), &field, &up));
	assert_int_equal(up, 4);
	assert_false(read_up(&reading, node_get(page, "c"), &field, &up));
	assert_false(read_up(&reading, node_get(page, "d"), &field, &up));
	assert_int_equal(up, 4);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sheets_divide_the_longer_side),
		TEST(iso_pages_unfold_to_iso_paper),
		TEST(a_sheet_of_paper_has_one_two_or_four_pages),
		TEST(what_is_cut_or_too_wide_is_not_folded),
		TEST(two_or_four_sheets_are_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
