#include "worksheet/page_setup.h"

#include "../bank/said.h"
#include "worksheet/frame/short_sheet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct opened {
	struct arena *arena;
	struct errors *errors;
	struct page_setup page;
	bool read;
};

/* Read a page's set-up, written in one line. */
static struct opened open_page(const char *text)
{
	static const struct field field = {.name = "page"};
	struct arena *arena = arena_new();
	struct reading reading = {arena, error_list_new(arena)};
	struct opened opened = {
		arena, reading.errors, page_setup_default(), false};
	struct source *source = arena_alloc(arena, 1, sizeof(*source));

	*source = source_of("w", text);
	opened.read = read_page_setup(&reading,
		node_read(arena, source, reading.errors), &field, &opened.page);
	return opened;
}

static void assert_size(const char *text, mpt width, mpt height)
{
	const struct opened opened = open_page(text);

	assert_true(opened.read);
	assert_int_equal(opened.page.width, width);
	assert_int_equal(opened.page.height, height);
	arena_free(opened.arena);
}

static void assert_said(const char *text, const char *expected)
{
	const struct opened opened = open_page(text);

	assert_false(opened.read);
	assert_string_equal(said(opened.arena, opened.errors), expected);
	assert_int_equal(opened.page.size, page_setup_default().size);
	arena_free(opened.arena);
}

static void the_default_is_letter(void **state)
{
	const struct page_setup page = page_setup_default();

	(void)state;
	assert_int_equal(page.width, 612 * MPT);
	assert_int_equal(page.height, 792 * MPT);
	assert_int_equal(page.margin, 57600);
	assert_string_equal(page.font, "serif");
	assert_int_equal(page.size, 11);
	assert_int_equal(page.columns, 1);
	assert_false(page.duplex);
}

static void papers_have_their_sizes(void **state)
{
	(void)state;
	assert_size("{paper: letter}", 612000, 792000);
	assert_size("{paper: legal}", 612000, 1008000);
	assert_size("{paper: a4}", 595276, 841890);
	assert_size("{paper: a5}", 419528, 595276);
	assert_size("{paper: b5}", 498898, 708661);
	assert_size("{paper: {width: 5in, height: 8in}}", 360000, 576000);
}

static bool hyphenates(const char *text)
{
	const struct opened opened = open_page(text);
	const bool does = page_setup_hyphenates(&opened.page);

	assert_true(opened.read);
	arena_free(opened.arena);
	return does;
}

static void words_are_broken_in_narrow_columns(void **state)
{
	(void)state;
	assert_false(hyphenates("{paper: letter}"));
	assert_true(hyphenates("{columns: 2}"));
	assert_true(hyphenates("{size: 21}"));
	assert_false(hyphenates("{size: 20}"));
	assert_false(hyphenates("{size: 24, large_print: true}"));
	assert_false(hyphenates("{columns: 2, spacing: wide}"));
	assert_true(hyphenates("{hyphenate: true}"));
	assert_true(hyphenates("{hyphenate: yes, large_print: true}"));
	assert_false(hyphenates("{columns: 3, hyphenate: false}"));
	assert_said("{hyphenate: narrow}",
		"w:1:13: error: hyphenate: expected true or false, found "
		"\"narrow\"\n");
}

static void all_that_is_given_is_kept(void **state)
{
	const struct opened opened = open_page("{margin: 2cm, font: Noto Sans, "
					       "size: 12, duplex: true, "
					       "columns: 2}");

	(void)state;
	assert_true(opened.read);
	assert_int_equal(opened.page.margin, 2 * MPT_CM);
	assert_string_equal(opened.page.font, "Noto Sans");
	assert_int_equal(opened.page.font_at.line, 1);
	assert_int_equal(opened.page.font_at.col, 21);
	assert_int_equal(opened.page.size, 12);
	assert_true(opened.page.duplex);
	assert_int_equal(opened.page.columns, 2);
	arena_free(opened.arena);
}

static void accommodations_are_kept(void **state)
{
	const struct opened opened = open_page(
		"{large_print: true, qr: true, spacing: wide, lines: primary, "
		"tint: \"#FDF6e3\", columns: 3, size: 10}");
	const struct page_setup printed = page_setup_printed(&opened.page);

	(void)state;
	assert_true(opened.read);
	assert_true(opened.page.large_print);
	assert_true(opened.page.qr);
	assert_int_equal(opened.page.spacing, SPACING_WIDE);
	assert_int_equal(opened.page.lines, GUIDES_PRIMARY);
	assert_int_equal(opened.page.tint, 0xfdf6e3);
	assert_int_equal(opened.page.size, 10);
	assert_int_equal(opened.page.columns, 3);
	assert_int_equal(printed.size, 18);
	assert_int_equal(printed.columns, 1);
	arena_free(opened.arena);
}

static void pages_of_a_booklet_are_half_its_paper(void **state)
{
	const struct opened opened =
		open_page("{paper: half-letter, booklet: yes}");

	(void)state;
	assert_true(opened.read);
	assert_true(opened.page.booklet);
	assert_int_equal(opened.page.width, 11 * MPT_INCH / 2);
	assert_int_equal(opened.page.height, 17 * MPT_INCH / 2);
	assert_int_equal(
		short_sheet_unfolded(opened.page.width, opened.page.height),
		11 * MPT_INCH);
	/* A4 is some thousandths wider than twice A5. */
	assert_int_equal(short_sheet_unfolded(419528, 595276), 841890);
	assert_int_equal(short_sheet_unfolded(595276, 841890), 1190551);
	assert_false(page_setup_default().booklet);
	assert_said("{up: 2, paper: a4, booklet: true}",
		"w:1:29: error: booklet: sheets that are cut apart (`up: 2`) "
		"cannot be folded as well: leave out one of the two\n");
	assert_said("{paper: {width: 101in, height: 9in}, booklet: true}",
		"w:1:47: error: booklet: expected pages of at most 100in, so "
		"that two are on one paper, found 101.0in\n");
	arena_free(opened.arena);
}

static void large_print_leaves_larger_type(void **state)
{
	const struct opened opened = open_page("{large_print: true, size: 24}");

	(void)state;
	assert_true(opened.read);
	assert_int_equal(page_setup_printed(&opened.page).size, 24);
	arena_free(opened.arena);
}

static void every_mistake_is_reported(void **state)
{
	(void)state;
	assert_said("{paper: a3, margin: 4in, size: 8, columns: 4, "
		    "duplex: maybe, font: , large_print: huge}",
		"w:1:9: error: unknown paper \"a3\"\n"
		"= did you mean \"a4\"?\n"
		"w:1:32: error: size: expected a whole number from 9 to 32, "
		"found \"8\"\n"
		"w:1:44: error: columns: expected a whole number from 1 to 3, "
		"found \"4\"\n"
		"w:1:55: error: duplex: expected true or false, found "
		"\"maybe\"\n"
		"w:1:68: error: font: expected text, found nothing\n"
		"w:1:83: error: large_print: expected true or false, found "
		"\"huge\"\n");
	assert_said("{spacing: broad, lines: secondary}",
		"w:1:11: error: unknown spacing \"broad\"\n"
		"= known: normal, wide\n"
		"w:1:25: error: unknown lines \"secondary\"\n"
		"= known: ruled, primary\n");
	assert_said("{tint: #fff\n}",
		"w:2:1: error: tint: expected a colour such as cream or "
		"\"#fdf6e3\", found nothing\n"
		"= put a colour that begins with # in quotes\n");
	assert_said("{paper: {width: 1in, height: x, depth: 2in}}",
		"w:1:17: error: width: expected a length of 2.5in to 200in, "
		"found \"1in\"\n"
		"w:1:30: error: height: expected a length such as 4cm or "
		"1.5in, found \"x\"\n"
		"w:1:33: error: unknown field \"depth\" in a paper\n");
	assert_said("x", "w:1:1: error: expected the fields of a page, found "
			 "\"x\"\n= write page: {paper: x}\n");
}

static void margins_leave_room_to_print_on(void **state)
{
	(void)state;
	assert_size("{margin: 3in}", 612000, 792000);
	assert_said("{margin: 3.1in, size: 12}",
		"w:1:10: error: margins must leave 2.5in of the paper's width "
		"and height, found 2.30in\n");
	assert_said("{paper: {width: 9in, height: 4in}}",
		"w:1:9: error: margins must leave 2.5in of the paper's width "
		"and height, found 2.40in\n");
}

static void assert_sheet(const char *text, mpt width, mpt height)
{
	const struct opened opened = open_page(text);
	const struct page_setup sheet = page_setup_printed(&opened.page);

	assert_true(opened.read);
	assert_int_equal(sheet.width, width);
	assert_int_equal(sheet.height, height);
	arena_free(opened.arena);
}

static void sheets_share_the_paper(void **state)
{
	(void)state;
	assert_sheet("{up: 2}", 396000, 612000);
	assert_sheet("{up: 4}", 306000, 396000);
	assert_sheet(
		"{up: 2, paper: {width: 12in, height: 8in}}", 432000, 576000);
	assert_size("{up: 4, paper: a4}", 595276, 841890);
	assert_said("{up: 3}", "w:1:6: error: up: expected 2 or 4, found "
			       "\"3\"\n");
	assert_said("{up: 4, margin: 1in}",
		"w:1:6: error: margins must leave 2.5in of the width and "
		"height of each of 4 sheets on a page, found 2.25in: a smaller "
		"margin, larger paper or fewer sheets leave more\n");
	assert_said("{up: 4, size: 32, columns: 2}",
		"w:1:28: error: type of 32 points needs columns 4.0in wide "
		"and high, found 1.5in by 4.5in\n");
}

static void columns_leave_room_for_words(void **state)
{
	const struct opened fine =
		open_page("{columns: 3, size: 12, spacing: wide}");

	(void)state;
	assert_true(fine.read);
	arena_free(fine.arena);
	assert_said("{columns: 3, size: 17}",
		"w:1:11: error: type of 17 points needs columns 2.1in wide "
		"and high, found 2.1in by 9.4in\n");
	assert_said("{columns: 3, size: 13, spacing: wide}",
		"w:1:11: error: type of 13 points set wide needs columns "
		"2.2in wide and high, found 2.1in by 9.4in\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_default_is_letter),
		cmocka_unit_test(papers_have_their_sizes),
		cmocka_unit_test(words_are_broken_in_narrow_columns),
		cmocka_unit_test(all_that_is_given_is_kept),
		cmocka_unit_test(accommodations_are_kept),
		cmocka_unit_test(pages_of_a_booklet_are_half_its_paper),
		cmocka_unit_test(large_print_leaves_larger_type),
		cmocka_unit_test(every_mistake_is_reported),
		cmocka_unit_test(margins_leave_room_to_print_on),
		cmocka_unit_test(sheets_share_the_paper),
		cmocka_unit_test(columns_leave_room_for_words),
	};

	return cmocka_run_group_tests_name("page_setup", tests, NULL, NULL);
}
