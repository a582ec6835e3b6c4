#include "shelf.h"
#include "worksheet/roster/form_name.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

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
		form_name(shelf->arena, sheet->form_names, 1), "甲卷");
	assert_true(form_name_find(sheet->form_names, 3, "1.b", &index));
	assert_int_equal(index, 2);
	assert_false(form_name_find(sheet->form_names, 3, "A", &index));
	assert_false(form_name_find(sheet->form_names, 3, "red", &index));
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
		TEST(names_of_a_list_are_the_only_ones),
		TEST(names_without_files_are_refused),
	};

	return cmocka_run_group_tests_name("forms", tests, NULL, NULL);
}
