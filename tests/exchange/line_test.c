#include "exchange/intake/line.h"

#include "../base/with_arena.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void lines_are_trimmed_and_counted(void **state)
{
	struct lines_of_file file = {"  one \t\r\n\n three", 0};
	struct lines_of_file other = file;

	assert_string_equal(line_next(*state, &file), "one");
	assert_int_equal(file.number, 1);
	assert_string_equal(line_next(*state, &file), "");
	assert_string_equal(line_next(*state, &file), "three");
	assert_int_equal(file.number, 3);
	assert_null(line_next(*state, &file));
	assert_string_equal(line_next_indented(*state, &other), "  one");
}

static void labels_of_choices_are_read(void **state)
{
	static const struct {
		const char *line, *text;
		size_t letter;
	} rows[] = {{"A. x", "x", 0}, {"b)  x", "x", 1}, {"(c) x", "x", 2},
		{"Z)", "", 25}, {"d.\tx", "x", 3}};
	static const char *const others[] = {"A x", "A.x", "(A. x", "1. x",
		"AB) x", "", "(", "Mr. x", "e.g. x"};
	size_t letter = 99;

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *text = line_choice(rows[i].line, &letter);

		assert_non_null(text);
		assert_string_equal(text, rows[i].text);
		assert_int_equal(letter, rows[i].letter);
	}
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_null(line_choice(others[i], &letter));
}

static void numbers_of_questions_are_read(void **state)
{
	static const char *const others[] = {
		"1.5 m", "1", "1x. a", "1234567. a", "a. b", "", "1.a"};
	size_t number = 0;

	(void)state;
	assert_string_equal(line_question("1. Why?", &number), "Why?");
	assert_int_equal(number, 1);
	assert_string_equal(line_question("999999)\tx", &number), "x");
	assert_int_equal(number, 999999);
	assert_string_equal(line_question("07.", &number), "");
	assert_int_equal(number, 7);
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_null(line_question(others[i], &number));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(lines_are_trimmed_and_counted),
		TEST(labels_of_choices_are_read),
		TEST(numbers_of_questions_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
