#include "shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_letters(uint32_t index, const char *expected)
{
	const struct worksheet sheet = {.form_count = INT32_MAX};
	struct arena *arena = arena_new();
	uint32_t found = 0;

	assert_string_equal(
		worksheet_form_name(arena, &sheet, index), expected);
	assert_true(worksheet_form_named(&sheet, expected, &found));
	assert_int_equal(found, index);
	arena_free(arena);
}

static void letters_go_on_after_z(void **state)
{
	(void)state;
	assert_letters(0, "A");
	assert_letters(25, "Z");
	assert_letters(26, "AA");
	assert_letters(27, "AB");
	assert_letters(51, "AZ");
	assert_letters(52, "BA");
	assert_letters(701, "ZZ");
	assert_letters(702, "AAA");
	assert_letters(99999, "EQXD");
}

static void a_name_beyond_the_last_form_is_none(void **state)
{
	const struct worksheet sheet = {.form_count = 3};
	uint32_t index = 7;

	(void)state;
	assert_true(worksheet_form_named(&sheet, "C", &index));
	assert_int_equal(index, 2);
	assert_false(worksheet_form_named(&sheet, "D", &index));
	assert_false(worksheet_form_named(&sheet, "", &index));
	assert_false(worksheet_form_named(&sheet, "a", &index));
	assert_false(worksheet_form_named(&sheet, "A1", &index));
	assert_false(worksheet_form_named(&sheet, "ZZZZZZZ", &index));
	assert_false(worksheet_form_named(&sheet, "AAAAAAAAAAAAAAAA", &index));
	assert_int_equal(index, 2);
}

static void names_of_a_list_are_the_only_ones(void **state)
{
	const struct shelf *shelf = *state;
	struct errors *errors;
	const struct worksheet *sheet = shelf_read(shelf,
		"worksheet: w\n"
		"title: T\n"
		"banks: [one.yaml]\n"
		"sections: [{title: S, draw: {count: 1}}]\n"
		"forms: [Red, 甲卷, 1.b]\n",
		&errors);
	uint32_t index = 7;

	assert_string_equal(said(shelf->arena, errors), "");
	assert_int_equal(sheet->form_count, 3);
	assert_string_equal(
		worksheet_form_name(shelf->arena, sheet, 1), "甲卷");
	assert_true(worksheet_form_named(sheet, "1.b", &index));
	assert_int_equal(index, 2);
	assert_false(worksheet_form_named(sheet, "A", &index));
	assert_false(worksheet_form_named(sheet, "red", &index));
}

static void names_without_files_are_refused(void **state)
{
	static const char *const names[] = {"a/b", "a\\\\b", "a:b", "\\t",
		"“a”", "a\\u202eb", "１２３４５６７８９０１２３４",
		"01234567890123456789012345678901234567890", "x-KEY", "a,b"};
	const struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(names); i++) {
		struct errors *errors;

		assert_null(shelf_read(shelf,
			arena_printf(shelf->arena,
				"worksheet: w\n"
				"title: T\n"
				"banks: [one.yaml]\n"
				"sections: [{title: S, draw: {count: 1}}]\n"
				"forms: [\"%s\"]\n",
				names[i]),
			&errors));
		assert_int_equal(error_count(errors), 1);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_go_on_after_z),
		cmocka_unit_test(a_name_beyond_the_last_form_is_none),
		TEST(names_of_a_list_are_the_only_ones),
		TEST(names_without_files_are_refused),
	};

	return cmocka_run_group_tests_name("forms", tests, NULL, NULL);
}
