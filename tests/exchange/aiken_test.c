#include "exchange/read/aiken.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *text, *questions;
};

static void questions_are_read(void **state)
{
	static const struct row rows[] = {
		{"Why?\nA. x\nB. y\nANSWER: B\n",
			"multiple_choice: Why?\n x\n [100][right]y\n"},
		{"Why\nso?\n(a) x\n(b) y\nanswer: a, b",
			"multiple_choice: Why\\\nso?\n [50][right]x\n "
			"[50][right]y\n"},
		{"Why?\nA) x\nlong\nB) y\nANSWER: A\nFEEDBACK: Note\n",
			"multiple_choice: Why?\n [100][right]x long\n y\n"
			"# Note\n"},
		{"Why?\nA. x\nC. y\nB. z\nANSWER: B\n",
			"multiple_choice: Why?\n x C. y\n [100][right]z\n"},
		{"One?\nA. x\nANSWER: A\nTwo?\nA. y\nANSWER: A\n",
			"multiple_choice: One?\n [100][right]x\n"
			"multiple_choice: Two?\n [100][right]y\n"},
		{"A. is no choice yet\nA. x\nANSWER: A\n",
			"multiple_choice: A. is no choice yet\n "
			"[100][right]x\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
			reading_by(*state, aiken_read, rows[i].text),
			rows[i].questions);
}

static void answers_that_are_missing_or_wrong_are_refused(void **state)
{
	static const struct row rows[] = {
		{"Why?\nA. x\nB. y\n\nNext?\nA. z\nANSWER: A\n",
			"multiple_choice: Why?\n x\n y\n! no line \"ANSWER: \" "
			"follows it\nmultiple_choice: Next?\n [100][right]z\n"},
		{"Why?\nA. x\nB. y\nANSWER: C\n",
			"multiple_choice: Why?\n x\n y\n! its answer \"C\" is "
			"none of its letters\n"},
		{"Why?\nA. x\nANSWER: 1\n",
			"multiple_choice: Why?\n x\n! its answer \"1\" is none "
			"of its letters\n"},
		{"Why?",
			"multiple_choice: Why?\n! no line \"ANSWER: \" follows "
			"it\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
			reading_by(*state, aiken_read, rows[i].text),
			rows[i].questions);
}

static bool is_likely(const char *text)
{
	const struct source source = {"q.txt", text, strlen(text)};

	return aiken_is_likely(&source);
}

static void the_format_is_known_by_choices_before_an_answer(void **state)
{
	(void)state;
	assert_true(is_likely("Why?\nA. x\n Answer: A\n"));
	assert_false(is_likely("Answer: A\nA. x\n"));
	assert_false(is_likely("Why?\nA. x\nB. y\n"));
	assert_false(is_likely(""));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(questions_are_read),
		TEST(answers_that_are_missing_or_wrong_are_refused),
		TEST(the_format_is_known_by_choices_before_an_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
