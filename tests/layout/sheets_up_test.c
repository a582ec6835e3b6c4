#include "layout/paper/sheets_up.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	WIDTH = 400,
	HEIGHT = 600,
	MARK_X = 10,
	MARK_Y = 20,
	SHEETS = 5
};

/* A sheet whose pages have one mark each, as high as the sheet's number.  It
 * belongs to the sheet's second element, a child of the first. */
static const struct document *sheet_of(
	struct arena *arena, int number, size_t pages, const char *language)
{
	static const struct element elements[] = {
		{.role = ROLE_SECTION}, {.role = ROLE_PARAGRAPH, .parent = 1}};
	struct document *sheet = arena_alloc(arena, 1, sizeof(*sheet));
	struct page *page = arena_alloc(arena, pages, sizeof(*page));
	struct mark *mark = arena_alloc(arena, 1, sizeof(*mark));

	*mark = (struct mark){.type = MARK_BOX,
		.x = MARK_X,
		.y = MARK_Y,
		.height = number,
		.element = 2};
	for (size_t i = 0; i < pages; i++)
		page[i] = (struct page){mark, 1};
	*sheet = (struct document){
		.title = number % 2 == 1 ? "Form A" : "Form B",
		.language = language,
		.width = WIDTH,
		.height = HEIGHT,
		.pages = page,
		.page_count = pages,
		.elements = elements,
		.element_count = LENGTH(elements)};
	return sheet;
}

static const struct document **sheets_of(
	struct arena *arena, size_t count, size_t pages, const char *language)
{
	const struct document **sheets =
		arena_alloc(arena, count, sizeof(*sheets));

	for (size_t i = 0; i < count; i++)
		sheets[i] = sheet_of(arena, (int)i + 1, pages, language);
	return sheets;
}

/* The number of the sheet at a place of a page; 0 for none. */
static int sheet_at(const struct page *page, int column, int row)
{
	for (size_t i = 0; i < page->count; i++)
		if (page->marks[i].type == MARK_BOX &&
			page->marks[i].x == MARK_X + column * WIDTH &&
			page->marks[i].y == MARK_Y + row * HEIGHT)
			return page->marks[i].height;
	return 0;
}

static void assert_page(
	const struct document *laid, size_t page, const int *numbers, int up)
{
	for (int i = 0; i < up; i++)
		assert_int_equal(
			sheet_at(&laid->pages[page], i % 2, i / 2), numbers[i]);
}

static void sheets_go_on_pages_in_reading_order(void **state)
{
	struct arena *arena = arena_new();
	const struct sheets_up laying = {
		sheets_of(arena, SHEETS, 1, "en"), SHEETS, 4, false};
	size_t count;
	const struct document **laid = sheets_up_lay(arena, &laying, &count);

	(void)state;
	assert_int_equal(count, 2);
	assert_page(laid[0], 0, (const int[]){1, 2, 3, 4}, 4);
	assert_page(laid[1], 0, (const int[]){5, 0, 0, 0}, 4);
	assert_int_equal(laid[0]->width, 2 * WIDTH);
	assert_int_equal(laid[0]->height, 2 * HEIGHT);
	arena_free(arena);
}

static void the_last_page_is_filled_from_the_first_sheet_on(void **state)
{
	struct arena *arena = arena_new();
	const struct sheets_up laying = {
		sheets_of(arena, 3, 1, "en"), 3, 2, true};
	size_t count;
	const struct document **laid = sheets_up_lay(arena, &laying, &count);

	(void)state;
	assert_int_equal(count, 2);
	assert_page(laid[0], 0, (const int[]){1, 2}, 2);
	assert_page(laid[1], 0, (const int[]){3, 1}, 2);
	assert_int_equal(laid[0]->height, HEIGHT);
	arena_free(arena);
}

static void two_sheets_on_four_places_have_no_equal_neighbours(void **state)
{
	struct arena *arena = arena_new();
	const struct sheets_up laying = {
		sheets_of(arena, 2, 1, "en"), 2, 4, true};
	size_t count;
	const struct document **laid = sheets_up_lay(arena, &laying, &count);

	(void)state;
	assert_int_equal(count, 1);
	assert_page(laid[0], 0, (const int[]){1, 2, 2, 1}, 4);
	arena_free(arena);
}

static void a_back_stands_behind_its_front(void **state)
{
	struct arena *arena = arena_new();
	const struct document **sheets = sheets_of(arena, 2, 2, "en");
	struct document duplex = *sheets[0];
	const struct sheets_up laying = {sheets, 2, 2, false};
	const struct document **laid;
	size_t count;

	(void)state;
	laid = sheets_up_lay(arena, &laying, &count);
	assert_page(laid[0], 1, (const int[]){1, 2}, 2);
	duplex.duplex = true;
	sheets[0] = &duplex;
	laid = sheets_up_lay(arena, &laying, &count);
	assert_page(laid[0], 0, (const int[]){1, 2}, 2);
	assert_page(laid[0], 1, (const int[]){2, 1}, 2);
	arena_free(arena);
}

static void from_right_to_left_the_first_sheet_is_on_the_right(void **state)
{
	struct arena *arena = arena_new();
	const struct sheets_up laying = {
		sheets_of(arena, 2, 1, "he"), 2, 2, false};
	size_t count;
	const struct document **laid = sheets_up_lay(arena, &laying, &count);

	(void)state;
	assert_page(laid[0], 0, (const int[]){2, 1}, 2);
	arena_free(arena);
}

static void a_shorter_sheet_leaves_its_place_empty(void **state)
{
	struct arena *arena = arena_new();
	const struct document **sheets = sheets_of(arena, 2, 1, "en");
	const struct sheets_up laying = {sheets, 2, 2, false};
	const struct document **laid;
	size_t count;

	(void)state;
	sheets[1] = sheet_of(arena, 2, 3, "en");
	laid = sheets_up_lay(arena, &laying, &count);
	assert_int_equal(laid[0]->page_count, 3);
	assert_page(laid[0], 2, (const int[]){0, 2}, 2);
	arena_free(arena);
}

static void elements_and_titles_are_those_of_all_sheets(void **state)
{
	struct arena *arena = arena_new();
	const struct sheets_up laying = {
		sheets_of(arena, 4, 1, "en"), 4, 4, false};
	size_t count;
	const struct document *laid = sheets_up_lay(arena, &laying, &count)[0];

	(void)state;
	assert_string_equal(laid->title, "Form A · Form B");
	assert_int_equal(laid->element_count, 8);
	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(laid->elements[2 * i].parent, 0);
		assert_int_equal(laid->elements[2 * i + 1].parent, 2 * i + 1);
		assert_int_equal(laid->pages[0].marks[i].element, 2 * i + 2);
	}
	arena_free(arena);
}

static void marks_below_a_copy_come_first(void **state)
{
	struct arena *arena = arena_new();
	const struct document **sheets = sheets_of(arena, 2, 1, "en");
	struct document copy = *sheets[0];
	const struct sheets_up laying = {sheets, 2, 2, false};
	const struct document *laid;
	size_t count;

	(void)state;
	copy.under = sheet_of(arena, 9, 1, "en");
	sheets[0] = &copy;
	laid = sheets_up_lay(arena, &laying, &count)[0];
	assert_int_equal(laid->pages[0].count, 4);
	assert_int_equal(laid->pages[0].marks[0].height, 9);
	assert_int_equal(laid->pages[0].marks[1].height, 1);
	assert_int_equal(laid->pages[0].marks[3].type, MARK_RULE);
	assert_null(laid->under);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sheets_go_on_pages_in_reading_order),
		cmocka_unit_test(
			the_last_page_is_filled_from_the_first_sheet_on),
		cmocka_unit_test(
			two_sheets_on_four_places_have_no_equal_neighbours),
		cmocka_unit_test(a_back_stands_behind_its_front),
		cmocka_unit_test(
			from_right_to_left_the_first_sheet_is_on_the_right),
		cmocka_unit_test(a_shorter_sheet_leaves_its_place_empty),
		cmocka_unit_test(elements_and_titles_are_those_of_all_sheets),
		cmocka_unit_test(marks_below_a_copy_come_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
