#include "layout/paper/booklet.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	WIDTH = 400,
	PAPER = 808, /* 4 more on both sides of each page */
	PAGES_MAX = 12
};

/* A sheet whose i-th page has a mark of the height i. */
static struct document *sheet_of(
	struct arena *arena, size_t count, const char *language)
{
	struct document *document = arena_alloc(arena, 1, sizeof(*document));
	struct page *pages = arena_alloc(arena, PAGES_MAX, sizeof(*pages));

	for (size_t i = 0; i < count; i++) {
		struct mark *mark = arena_alloc(arena, 1, sizeof(*mark));

		*mark = (struct mark){
			.type = MARK_RULE, .x = 10, .height = (mpt)i + 1};
		pages[i] = (struct page){mark, 1};
	}
	*document = (struct document){.language = language,
		.width = WIDTH,
		.height = 600,
		.pages = pages,
		.page_count = count};
	return document;
}

/* The page on the left or right of a side; 0 for an empty one. */
static int page_at(const struct page *side, bool right)
{
	const mpt x = (right ? PAPER / 2 : 0) + (PAPER / 2 - WIDTH) / 2 + 10;

	for (size_t i = 0; i < side->count; i++)
		if (side->marks[i].x == x) {
			assert_int_equal(
				side->marks[i].leaf, side->marks[i].height);
			return side->marks[i].height;
		}
	return 0;
}

static const struct document *fold(
	struct arena *arena, const struct document *sheet)
{
	const struct booklet booklet = {&sheet, 1, PAPER};

	return booklet_lay(arena, &booklet)[0];
}

/* Read a stack of paper as it is folded: fronts' right halves from the outside
 * in, and so on.  A front's back has its halves the other way round. */
static void assert_order(size_t count, const char *language, bool rtl)
{
	struct arena *arena = arena_new();
	const struct document *laid =
		fold(arena, sheet_of(arena, count, language));
	const int papers = (int)(count + 3) / 4;

	assert_int_equal(laid->page_count, 2 * papers);
	assert_int_equal(laid->width, PAPER);
	assert_int_equal(laid->height, 600);
	assert_true(laid->duplex);
	for (int i = 0; i < 4 * papers; i++) {
		const bool early = i < 2 * papers;
		const int side = early ? i : 4 * papers - 1 - i;
		const bool front = side % 2 == 0;
		const int expected = i < (int)count ? i + 1 : 0;

		assert_int_equal(
			page_at(&laid->pages[side], (front == early) != rtl),
			expected);
	}
	arena_free(arena);
}

static void pages_are_in_order_once_folded(void **state)
{
	(void)state;
	for (size_t count = 1; count <= PAGES_MAX; count++)
		assert_order(count, "en", false);
}

static void from_right_to_left_the_fold_is_on_the_right(void **state)
{
	(void)state;
	for (size_t count = 1; count <= PAGES_MAX; count++)
		assert_order(count, "ar", true);
}

static void the_first_sheet_has_the_first_and_the_last_page(void **state)
{
	struct arena *arena = arena_new();
	const struct document *laid = fold(arena, sheet_of(arena, 8, "en"));
	static const int left[] = {8, 2, 6, 4}, right[] = {1, 7, 3, 5};

	(void)state;
	for (size_t i = 0; i < LENGTH(left); i++) {
		assert_int_equal(page_at(&laid->pages[i], false), left[i]);
		assert_int_equal(page_at(&laid->pages[i], true), right[i]);
	}
	arena_free(arena);
}

static void copies_share_what_is_under_them(void **state)
{
	struct arena *arena = arena_new();
	struct document *one = sheet_of(arena, 5, "en");
	struct document *other = sheet_of(arena, 6, "en");
	struct document *copies[] = {sheet_of(arena, 5, "en"),
		sheet_of(arena, 6, "en"), sheet_of(arena, 5, "en")};
	const struct document *sheets[LENGTH(copies)];
	const struct booklet booklet = {sheets, LENGTH(copies), PAPER};
	const struct document **laid;

	(void)state;
	copies[0]->under = copies[2]->under = one;
	copies[1]->under = other;
	for (size_t i = 0; i < LENGTH(copies); i++)
		sheets[i] = copies[i];
	laid = booklet_lay(arena, &booklet);
	assert_ptr_equal(laid[0]->under, laid[2]->under);
	assert_ptr_not_equal(laid[0]->under, laid[1]->under);
	assert_int_equal(laid[0]->under->page_count, laid[0]->page_count);
	assert_int_equal(page_at(&laid[1]->under->pages[1], true), 0);
	assert_int_equal(page_at(&laid[1]->under->pages[2], false), 6);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_in_order_once_folded),
		cmocka_unit_test(from_right_to_left_the_fold_is_on_the_right),
		cmocka_unit_test(
			the_first_sheet_has_the_first_and_the_last_page),
		cmocka_unit_test(copies_share_what_is_under_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
