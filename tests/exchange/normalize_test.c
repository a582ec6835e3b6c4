#include "exchange/quiz/normalize.h"

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

struct shares {
	int share[4];
	const char *question, *said;
};

/* A question with the answers w, x, y and z of these shares. */
static struct reader *normalized(
	struct arena *arena, enum quiz_kind kind, const int share[4])
{
	static const char *const texts[] = {"w", "x", "y", "z"};
	struct reader *reader = reading_begun(arena, kind);

	reader->question->stem = "Q";
	for (size_t i = 0; i < 4; i++)
		quiz_answer(reader->quiz, reader->question, texts[i])->share =
			share[i];
	normalize_question(reader->quiz, reader->question);
	return reader;
}

static void assert_rows(struct arena *arena, enum quiz_kind kind,
	const struct shares *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct reader *reader = normalized(arena, kind, rows[i].share);

		assert_string_equal(reading_text(reader), rows[i].question);
		assert_string_equal(
			said(arena, reader->quiz->errors), rows[i].said);
	}
}

#define SAID "quiz.txt:1:1: warning: question \"Q\": "

/* Moodle's shares, 100000 for all points. */
static void shares_say_which_choices_are_right(void **state)
{
	static const struct shares rows[] = {
		{{100000, 0, 0, 0},
			"multiple_choice: Q\n [100][right]w\n x\n y\n z\n", ""},
		{{100000, 50000, 0, 0},
			"multiple_choice: Q\n [100][right]w\n [50]x\n y\n z\n",
			""},
		{{50000, 50000, -50000, -50000},
			"multiple_choice: Q\n [50][right]w\n [50][right]x\n "
			"[-50]y\n [-50]z\n",
			""},
		{{33333, 33333, 33333, -100000},
			"multiple_choice: Q\n [33][right]w\n [33][right]x\n "
			"[33][right]y\n [-100]z\n",
			""},
		{{75000, 25000, 0, 0},
			"multiple_choice: Q\n [75][right]w\n [25][right]x\n "
			"y\n "
			"z\n",
			SAID "its right choices count differently; in a bank "
			     "they count the same\n"},
		{{100000, -50000, 0, 0},
			"multiple_choice: Q\n [100][right]w\n [-50]x\n y\n z\n",
			SAID "choices that take points away; in a bank they "
			     "earn none\n"},
		{{60000, 20000, 0, 0},
			"multiple_choice: Q\n [60][right]w\n [20]x\n y\n z\n",
			""},
		{{100000, 100000, 0, 0},
			"multiple_choice: Q\n [100][right]w\n [100][right]x\n "
			"y\n "
			"z\n",
			""},
		{{0, 0, -1, 0},
			"multiple_choice: Q\n w\n x\n y\n z\n! none of "
			"its choices is right\n",
			""},
	};

	assert_rows(*state, QUIZ_CHOICE, rows, LENGTH(rows));
}

static void short_answers_keep_those_that_earn_all(void **state)
{
	static const struct shares rows[] = {
		{{100000, 0, 100000, 0}, "short_answer: Q\n [100]w\n [100]y\n",
			""},
		{{100000, 50000, 0, 0}, "short_answer: Q\n [100]w\n",
			SAID "answers that earn part of the points\n"},
		{{50000, 0, 0, 0},
			"short_answer: Q\n! it has no right answer\n", ""},
	};

	assert_rows(*state, QUIZ_SHORT, rows, LENGTH(rows));
}

static void notes_on_answers_join_the_explanation(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_SHORT);
	struct quiz_answer *answer;

	reader->question->stem = "Q";
	reader->question->explanation = "E";
	answer = quiz_answer(reader->quiz, reader->question, "x");
	answer->share = QUIZ_ALL;
	answer->feedback = "yes";
	quiz_answer(reader->quiz, reader->question, "\\*")->feedback = "no";
	quiz_answer(reader->quiz, reader->question, "y")->feedback = "";
	normalize_question(reader->quiz, reader->question);
	assert_string_equal(reader->question->explanation, "E\n\nx: yes\n\nno");
}

static const char *refusal(
	struct arena *arena, enum quiz_kind kind, const char *stem)
{
	struct reader *reader = reading_begun(arena, kind);

	reader->question->stem = stem;
	quiz_answer(reader->quiz, reader->question, "");
	quiz_answer(reader->quiz, reader->question, "x")->share = QUIZ_ALL;
	normalize_question(reader->quiz, reader->question);
	return reader->question->refused;
}

static void what_no_bank_can_hold_is_refused(void **state)
{
	assert_null(refusal(*state, QUIZ_CHOICE, "Q"));
	assert_null(refusal(*state, QUIZ_TRUE_FALSE, "Q"));
	assert_null(refusal(*state, QUIZ_ESSAY, "Q"));
	assert_null(refusal(*state, QUIZ_STIMULUS, "Q"));
	assert_null(refusal(*state, QUIZ_FILL_IN, "{{x}}"));
	assert_string_equal(refusal(*state, QUIZ_CHOICE, ""), "it has no text");
	assert_string_equal(
		refusal(*state, QUIZ_ESSAY, NULL), "it has no text");
	assert_string_equal(
		refusal(*state, QUIZ_MATCHING, "Q"), "it has no pairs");
	assert_string_equal(refusal(*state, QUIZ_ORDERING, "Q"),
		"it has nothing to put in order");
	assert_string_equal(
		refusal(*state, QUIZ_FILL_IN, "{x}"), "it has no blanks");
	assert_string_equal(refusal(*state, QUIZ_STIMULUS, ""),
		"it is a description without text");
}

static void the_first_reason_stays(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_CHOICE);

	quiz_refuse(reader->quiz, reader->question, "first");
	normalize_question(reader->quiz, reader->question);
	assert_string_equal(reader->question->refused, "first");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(shares_say_which_choices_are_right),
		TEST(short_answers_keep_those_that_earn_all),
		TEST(notes_on_answers_join_the_explanation),
		TEST(what_no_bank_can_hold_is_refused),
		TEST(the_first_reason_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
