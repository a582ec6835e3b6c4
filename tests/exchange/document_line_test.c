#include "exchange/read/document_line.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void words_are_found_in_any_case(void **state)
{
	(void)state;
	assert_true(document_line_begins("Answers: x", "answers"));
	assert_true(document_line_begins("ANSWER", "answer"));
	assert_false(document_line_begins("Answ", "answer"));
	assert_true(document_line_begins("x", ""));
}

static void marks_of_a_right_choice_are_taken_off(void **state)
{
	static const struct {
		const char *text, *bare;
		bool right;
	} rows[] = {{"**x**", "x", true}, {"<u>x</u>", "x", true},
		{"<b>x</b>", "x", true}, {"x *", "x", true},
		{"x\\*", "x", true}, {"x", "x", false},
		{"**x** y", "**x** y", false}, {"*x*", "*x*", false},
		{"****", "****", false}, {"", "", false}, {"*", "*", false}};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		bool right = false;

		assert_string_equal(
			document_line_unmarked(*state, rows[i].text, &right),
			rows[i].bare);
		assert_int_equal(right, rows[i].right);
	}
}

static void breaks_and_escaped_numbers_are_as_typed(void **state)
{
	static const char *const rows[][2] = {{"a\\", "a"}, {"a  ", "a"},
		{"1\\. Q", "1. Q"}, {" 12\\) Q\\", " 12) Q"},
		{"a\\. b", "a\\. b"}, {"1. Q", "1. Q"}, {"1\\", "1"}, {"", ""}};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
			document_line_bare(*state, rows[i][0]), rows[i][1]);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_found_in_any_case),
		TEST(marks_of_a_right_choice_are_taken_off),
		TEST(breaks_and_escaped_numbers_are_as_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
