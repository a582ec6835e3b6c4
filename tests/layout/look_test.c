#include "layout/look.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct face face = {.ascent = 700, .descent = -200};
static const struct family sans = {.faces = {&face, &face, &face, &face}};
static const struct family family = {
	.faces = {&face, &face, &face, &face}, .plain = &sans};

static struct look look_of(struct page_setup page)
{
	const struct wording english = wording_of("en");
	return look_new(&page, &family, &family, &english);
}

static struct page_setup large(void)
{
	struct page_setup page = page_setup_default();

	page.large_print = true;
	page.columns = 2;
	return page;
}

static void assert_same_look(const struct look *a, const struct look *b)
{
	for (int use = 0; use < USE_COUNT; use++) {
		assert_int_equal(a->styles[use].size, b->styles[use].size);
		assert_int_equal(a->styles[use].letter_space,
			b->styles[use].letter_space);
		assert_int_equal(a->leading[use], b->leading[use]);
		assert_int_equal(a->rise[use], b->rise[use]);
	}
	assert_int_equal(a->column, b->column);
	assert_int_equal(a->body, b->body);
	assert_int_equal(a->ruled, b->ruled);
	assert_int_equal(a->ruling.guide, b->ruling.guide);
	assert_int_equal(a->ruling.pen, b->ruling.pen);
	assert_int_equal(a->page.tint, b->page.tint);
}

/* 18 points in one column; what is larger than text grows less than it. */
static void large_print_is_not_a_magnified_page(void **state)
{
	const struct look normal = look_of(page_setup_default());
	const struct look look = look_of(large());

	(void)state;
	assert_int_equal(look.styles[USE_TEXT].size, 18 * MPT);
	assert_true(look.styles[USE_SMALL].size >= 16 * MPT);
	for (int use = 0; use < USE_COUNT; use++)
		assert_true(look.styles[use].size > normal.styles[use].size);
	assert_true((int64_t)look.styles[USE_TITLE].size * 100 <
		    (int64_t)normal.styles[USE_TITLE].size * 130);
	assert_true((int64_t)look.leading[USE_TEXT] * 11 >
		    (int64_t)normal.leading[USE_TEXT] * 18);
	assert_int_equal(look.column, look.width);
	assert_int_equal(look.width, normal.width);
	assert_true(look.ruled > normal.ruled);
	assert_true(look.ruling.pen > normal.ruling.pen);
	assert_true(look.ruling.gray < normal.ruling.gray);
}

static void wide_spacing_is_in_every_style_and_leading(void **state)
{
	struct page_setup page = page_setup_default();
	const struct look normal = look_of(page);
	struct look look;

	(void)state;
	page.spacing = SPACING_WIDE;
	look = look_of(page);
	for (int use = 0; use < USE_COUNT; use++) {
		assert_int_equal(normal.styles[use].letter_space, 0);
		assert_int_equal(normal.styles[use].word_space, 0);
		assert_true(look.styles[use].letter_space > 0);
		assert_true(look.styles[use].word_space > 0);
		assert_int_equal(
			look.styles[use].size, normal.styles[use].size);
		assert_true((int64_t)look.leading[use] * 2 >=
			    (int64_t)look.styles[use].size * 3);
	}
}

static void guides_have_room(void **state)
{
	struct page_setup page = page_setup_default();
	struct look look;

	(void)state;
	assert_int_equal(look_of(page).ruling.guide, 0);
	page.lines = GUIDES_PRIMARY;
	look = look_of(page);
	assert_true(look.ruling.guide > MPT_CM);
	assert_true(look.ruled > look.ruling.guide + MPT_CM / 3);
	page.size = 32;
	assert_true(look_of(page).ruled > look.ruled);
}

/* What a student needs is on the sheet; the key is the teacher's. */
static void a_key_takes_no_part_in_accommodations(void **state)
{
	struct page_setup page = large();
	struct page_setup plain = page_setup_default();
	struct look sheet, key, normal;

	(void)state;
	plain.columns = 2;
	page.spacing = SPACING_WIDE;
	page.lines = GUIDES_PRIMARY;
	page.tint = 0xfdf6e3;
	sheet = look_of(page);
	key = look_of_key(&sheet);
	normal = look_of(plain);
	assert_same_look(&key, &normal);
	assert_int_equal(sheet.page.tint, 0xfdf6e3);
	assert_int_equal(key.page.width, page.width);
	normal = look_of_key(&normal);
	assert_same_look(&key, &normal);
}

static void formulas_of_large_print_are_without_serifs(void **state)
{
	const struct look normal = look_of(page_setup_default());
	const struct look sheet = look_of(large());
	const struct look copy = look_large_print(&normal);
	const struct look key = look_of_key(&sheet);

	(void)state;
	for (int use = 0; use < USE_COUNT; use++) {
		assert_null(normal.styles[use].formulas);
		assert_ptr_equal(sheet.styles[use].formulas, &sans);
		assert_ptr_equal(copy.styles[use].formulas, &sans);
		assert_null(key.styles[use].formulas);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(large_print_is_not_a_magnified_page),
		cmocka_unit_test(wide_spacing_is_in_every_style_and_leading),
		cmocka_unit_test(guides_have_room),
		cmocka_unit_test(a_key_takes_no_part_in_accommodations),
		cmocka_unit_test(formulas_of_large_print_are_without_serifs),
	};

	return cmocka_run_group_tests_name("look", tests, NULL, NULL);
}
