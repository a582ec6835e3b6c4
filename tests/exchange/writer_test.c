#include "exchange/write/writer.h"

#include "../bank/said.h"
#include "../base/with_arena.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void shares_are_percentages(void **state)
{
	assert_string_equal(writer_percent(*state, 33333), "33.333");
	assert_string_equal(writer_percent(*state, QUIZ_ALL), "100");
	assert_string_equal(writer_percent(*state, -50000), "-50");
	assert_string_equal(writer_percent(*state, -5), "-0.005");
	assert_string_equal(writer_percent(*state, 0), "0");
}

static void ticking_all_earns_nothing(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_CHOICE);
	struct quiz_question *question = reader->question;
	int sum = 0;

	for (size_t i = 0; i < 6; i++) {
		struct quiz_answer *answer =
			quiz_answer(reader->quiz, question, "x");

		answer->right = i < 2;
		answer->share = i < 2 ? QUIZ_ALL / 2 : 0;
	}
	for (size_t i = 0; i < question->count; i++)
		sum += writer_share(question, i);
	assert_int_equal(sum, 0);
	assert_int_equal(writer_share(question, 0), 50000);
	assert_int_equal(writer_share(question, 5), -25000);
	question->answers[1].right = false;
	question->answers[1].share = 0;
	assert_int_equal(writer_share(question, 5), 0);
}

/* Reserved characters as in RFC 3986. */
static void addresses_are_escaped(void **state)
{
	struct buffer out = {.arena = *state};

	writer_address(&out, "a b/\xc3\xa9-1_%?.png");
	assert_string_equal(buffer_text(&out), "a%20b/%C3%A9-1_%25%3F.png");
}

static void marks_lines_and_formulas_are_more_than_letters(void **state)
{
	assert_false(writer_has_marks(*state, "plain, 2 < 3"));
	assert_true(writer_has_marks(*state, "**x**"));
	assert_true(writer_has_marks(*state, "a\nb"));
	assert_true(writer_has_marks(*state, "$x$"));
	assert_true(writer_has_marks(*state, "\\*"));
}

static void losses_are_reported_only_while_checking(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_NUMERIC);
	struct writer writer = {.arena = *state,
		.quiz = reader->quiz,
		.title = "CSV",
		.question = reader->question};

	reader->question->stem = "Q";
	quiz_answer(reader->quiz, reader->question, "3")->tolerance = "1";
	reader->question->unit = "m";
	writer_lose_number(&writer, reader->question);
	assert_string_equal(writer_plain(&writer, "**x**"), "x");
	assert_string_equal(said(*state, reader->quiz->errors), "");
	writer.checking = true;
	writer_lose_number(&writer, reader->question);
	assert_string_equal(writer_plain(&writer, NULL), "");
	assert_string_equal(writer_plain(&writer, "**x**"), "x");
	assert_string_equal(said(*state, reader->quiz->errors),
		"quiz.txt:1:1: warning: question \"Q\": CSV cannot hold the "
		"tolerance of its number\n"
		"quiz.txt:1:1: warning: question \"Q\": CSV cannot hold the "
		"unit of its number\n"
		"quiz.txt:1:1: warning: question \"Q\": CSV cannot hold marks "
		"and pictures in its texts\n");
	assert_int_equal(reader->question->losses, 3);
}

static void xml_is_escaped(void **state)
{
	struct buffer out = {.arena = *state};

	writer_escaped(&out, "a < b & \"c\"");
	writer_escaped(&out, NULL);
	assert_string_equal(buffer_text(&out), "a &lt; b &amp; &quot;c&quot;");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(shares_are_percentages),
		TEST(ticking_all_earns_nothing),
		TEST(addresses_are_escaped),
		TEST(marks_lines_and_formulas_are_more_than_letters),
		TEST(losses_are_reported_only_while_checking),
		TEST(xml_is_escaped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
