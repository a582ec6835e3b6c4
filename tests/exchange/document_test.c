#include "exchange/read/document.h"

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

static void right_choices_are_marked_or_named(void **state)
{
	static const struct row rows[] = {
		{"1. Q\nA. x\nB. y *\n",
			"multiple_choice: Q\n x\n [100][right]y\n"},
		{"1. Q\na) **x**\nb) y\n2. R\na) z\nb) w\nAnswer: B\n",
			"multiple_choice: Q\n [100][right]x\n y\n"
			"multiple_choice: R\n z\n [100][right]w\n"},
		{"1. Q\nA. x\nB. y\n2. R\nA. z\nB. w\nAnswers\n1. B 2. A\n",
			"multiple_choice: Q\n x\n [100][right]y\n"
			"multiple_choice: R\n [100][right]z\n w\n"},
		{"1. Q\nA. x\nB. y\n\nAnswer key:\n1. A\n",
			"multiple_choice: Q\n [100][right]x\n y\n"},
		{"1. Q\nAnswer: Rome\n", "short_answer: Q\n [100]Rome\n"},
		{"1. Q\nAnswer: True\n", "true_false: Q\n [100][right]\n"},
		{"1. Q\n", "essay: Q\n"},
		{"1. Q\nA. x\nB. y\n", "multiple_choice: Q\n x\n y\n! none of "
				       "its choices is right\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
			reading_by(*state, document_read_text, rows[i].text),
			rows[i].questions);
}

static void html_marks_right_choices_by_style(void **state)
{
	assert_string_equal(reading_by(*state, document_read_html,
				    "<p>1. Q</p><p>A. x</p><p>B. <u>y</u></p>"
				    "<p>2. R</p><p>A. <b>z</b></p><p>B. w</p>"),
		"multiple_choice: Q\n x\n [100][right]y\n"
		"multiple_choice: R\n [100][right]z\n w\n");
}

static void lines_are_those_of_the_file(void **state)
{
	struct reader *reader = reading_of(
		*state, "<html>\n<p>1. Alpha</p>\n\n<p>2. Beta</p>\n</html>");

	document_read_html(reader);
	assert_int_equal(reader->quiz->count, 2);
	assert_int_equal(reader->quiz->questions[0].at.line, 2);
	assert_int_equal(reader->quiz->questions[1].at.line, 4);
}

static bool is_text(const char *text)
{
	const struct source source = {"q.txt", text, strlen(text)};

	return document_is_text(&source);
}

static void numbers_and_choices_make_a_document(void **state)
{
	(void)state;
	assert_true(is_text("1. Q\nA. x\n"));
	assert_false(is_text("1. Q\n2. R\n"));
	assert_false(is_text("A. x\nB. y\n"));
	assert_false(is_text(""));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(right_choices_are_marked_or_named),
		TEST(html_marks_right_choices_by_style),
		TEST(lines_are_those_of_the_file),
		TEST(numbers_and_choices_make_a_document),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
