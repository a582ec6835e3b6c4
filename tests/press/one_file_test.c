#include "press/one_file.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static uint32_t all[] = {0, 1, 2, 3, 4, 5, 6};

static struct worksheet worksheet = {.id = "quiz", .key_style = KEY_LIST};

static struct press press_for(struct arena *arena, size_t forms, size_t bind)
{
	return (struct press){.arena = arena,
		.worksheet = &worksheet,
		.selection = {.forms = all, .form_count = forms},
		.bind = bind};
}

static void parts_hold_as_many_forms_as_are_bound(void **state)
{
	static const struct {
		size_t forms, bind, parts;
	} cases[] = {{7, 0, 1}, {7, 7, 1}, {7, 8, 1}, {7, 6, 2}, {6, 3, 2},
		{7, 3, 3}, {7, 1, 7}, {0, 3, 1}};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct press press =
			press_for(*state, cases[i].forms, cases[i].bind);

		assert_int_equal(one_file_parts(&press), cases[i].parts);
	}
}

static void a_single_file_has_the_name_of_the_run(void **state)
{
	struct press press = press_for(*state, 7, 0);

	assert_string_equal(one_file_name(&press, 0, SIDE_SHEET), "quiz.pdf");
	assert_string_equal(one_file_name(&press, 0, SIDE_KEY), "quiz-key.pdf");
	press.selection.slice = "301-400";
	assert_string_equal(
		one_file_name(&press, 0, SIDE_KEY), "quiz-301-400-key.pdf");
}

static void a_part_has_the_numbers_of_its_forms(void **state)
{
	struct press press = press_for(*state, 7, 3);

	assert_string_equal(
		one_file_name(&press, 0, SIDE_SHEET), "quiz-1-3.pdf");
	assert_string_equal(
		one_file_name(&press, 1, SIDE_KEY), "quiz-4-6-key.pdf");
	assert_string_equal(
		one_file_name(&press, 2, SIDE_SHEET), "quiz-7-7.pdf");
}

static void numbers_are_the_lowest_and_the_highest(void **state)
{
	uint32_t forms[] = {6, 0, 3, 9};
	struct press press = press_for(*state, 4, 3);

	press.selection.forms = forms;
	assert_string_equal(
		one_file_name(&press, 0, SIDE_SHEET), "quiz-1-7.pdf");
	assert_string_equal(
		one_file_name(&press, 1, SIDE_SHEET), "quiz-10-10.pdf");
}

static void sheets_side_by_side_have_a_name_of_their_own(void **state)
{
	struct worksheet two_up = worksheet;
	struct press press = press_for(*state, 7, 0);

	two_up.page.up = 2;
	press.worksheet = &two_up;
	assert_string_equal(
		one_file_name(&press, 0, SIDE_SHEET), "quiz-up.pdf");
	assert_string_equal(one_file_name(&press, 0, SIDE_KEY), "quiz-key.pdf");
	press.alone = "-B";
	assert_string_equal(
		one_file_name(&press, 0, SIDE_SHEET), "quiz-B-up.pdf");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(parts_hold_as_many_forms_as_are_bound),
		TEST(a_single_file_has_the_name_of_the_run),
		TEST(a_part_has_the_numbers_of_its_forms),
		TEST(numbers_are_the_lowest_and_the_highest),
		TEST(sheets_side_by_side_have_a_name_of_their_own),
	};

	return cmocka_run_group_tests_name("one_file", tests, NULL, NULL);
}
