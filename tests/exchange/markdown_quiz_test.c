#include "exchange/read/markdown_quiz.h"

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

static void assert_rows(
	struct arena *arena, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
			reading_by(arena, markdown_quiz_read, rows[i].text),
			rows[i].questions);
}

/* Examples as those of text2qti's manual. */
static void marks_tell_the_kind(void **state)
{
	static const struct row rows[] = {
		{"1. Q\na) x\n*b) y\n",
			"multiple_choice: Q\n x\n [100][right]y\n"},
		{"1. Q\n[*] x\n[ ] y\n[*] z\n",
			"multiple_choice: Q\n [50][right]x\n y\n "
			"[50][right]z\n"},
		{"1. Q\n*a) True\nb) False\n",
			"true_false: Q\n [100][right]\n \n"},
		{"1. Q\na) True\n*b) False\n", "true_false: Q\n [100]\n \n"},
		{"1. Q\n* x\n* y\n", "short_answer: Q\n [100]x\n [100]y\n"},
		{"1. Q\n= 3.0\n", "numeric: Q\n [100]3\n"},
		{"1. Q\n= 3.14 +- 0.01\n", "numeric: Q\n [100]3.14 +- 0.01\n"},
		{"1. Q\n= [3, 4]\n", "numeric: Q\n [100]3.5 +- 0.5\n"},
		{"1. Q\n____\n", "essay: Q\n"},
		{"1. Q\n^^^^\n", "other: Q\n! it wants a file, which cannot be "
				 "handed in on paper\n"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void indented_lines_continue_a_part(void **state)
{
	static const struct row rows[] = {
		{"1.  Q\n    more\n\n    last\n*a) x\n   y\nb) z\n",
			"multiple_choice: Q\nmore\n\nlast\n [100][right]x\ny\n "
			"z\n"},
		{"1. Q\n... E\n*a) x\n... n\nb) y\n",
			"multiple_choice: Q\n [100][right]x # n\n y\n# E\n"},
		{"1. Q\n+ good\n- bad\n* x\n",
			"short_answer: Q\n [100]x\n# good\n\nbad\n"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void settings_stand_between_questions(void **state)
{
	struct reader *reader = reading_of(*state,
		"Quiz title: Cells\nshuffle answers: true\n"
		"% comment\nCOMMENT\n1. no\nEND_COMMENT\n"
		"Text title: T\nText: Read this.\n    And this.\n"
		"Title: One\nPoints: 2.0\n1. Q\n* x\nGROUP\n2. R\n* y\n");

	markdown_quiz_read(reader);
	assert_string_equal(reading_text(reader),
		"stimulus: Read this.\nAnd this.\nshort_answer: Q\n [100]x\n"
		"short_answer: R\n [100]y\n");
	assert_string_equal(reader->quiz->title, "Cells");
	assert_string_equal(reader->quiz->questions[0].title, "T");
	assert_string_equal(reader->quiz->questions[1].title, "One");
	assert_string_equal(reader->quiz->questions[1].points, "2");
	assert_int_equal(reader->quiz->questions[1].stimulus_at, 1);
	assert_int_equal(reader->quiz->questions[1].at.line, 12);
	assert_null(reader->quiz->questions[2].points);
}

static void other_lines_are_refused(void **state)
{
	static const struct row rows[] = {{"1. Q\n* x\nwhat is this\n",
		"short_answer: Q\n [100]x\nmultiple_choice: what is this\n! "
		"this "
		"line is neither a question nor a part of one\n"}};

	assert_rows(*state, rows, LENGTH(rows));
}

static bool is_likely(const char *text)
{
	const struct source source = {"q.txt", text, strlen(text)};

	return markdown_quiz_is_likely(&source);
}

static void the_format_is_known_by_its_marks(void **state)
{
	(void)state;
	assert_true(is_likely("Quiz title: x"));
	assert_true(is_likely("1. Q\n*b) x\n"));
	assert_true(is_likely("1. Q\n[*] x\n"));
	assert_false(is_likely("1. Q\nb) x\n"));
	assert_false(is_likely("Q\n*b) x\n"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(marks_tell_the_kind),
		TEST(indented_lines_continue_a_part),
		TEST(settings_stand_between_questions),
		TEST(other_lines_are_refused),
		TEST(the_format_is_known_by_its_marks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
