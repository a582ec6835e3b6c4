#include "exchange/intake/csv_words.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void kinds_are_known_by_many_words(void **state)
{
	static const struct {
		const char *word;
		enum quiz_kind kind;
	} rows[] = {{"MC", QUIZ_CHOICE}, {"Multiple Choice", QUIZ_CHOICE},
		{"True/False", QUIZ_TRUE_FALSE},
		{"true_or_false", QUIZ_TRUE_FALSE},
		{"Short answer", QUIZ_SHORT}, {"fill_in", QUIZ_FILL_IN},
		{"Open-Ended", QUIZ_ESSAY}, {"NUM", QUIZ_NUMERIC},
		{"Match", QUIZ_MATCHING}, {"re-order", QUIZ_ORDERING},
		{"", QUIZ_KINDS}, {"hotspot", QUIZ_KINDS},
		{"multiple choice with very long words", QUIZ_KINDS}};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_int_equal(csv_words_kind(rows[i].word), rows[i].kind);
}

/* A bank's own names of kinds, as an export to CSV writes them. */
static void names_of_kinds_come_back(void **state)
{
	(void)state;
	for (int kind = 0; kind < QUIZ_STIMULUS; kind++)
		assert_int_equal(
			csv_words_kind(quiz_kind_name((enum quiz_kind)kind)),
			kind);
}

static void words_are_compared_without_case(void **state)
{
	(void)state;
	assert_true(csv_words_same("Correct", "cORRECT"));
	assert_true(csv_words_same("", ""));
	assert_false(csv_words_same("correct", "correctly"));
	assert_false(csv_words_same("correctly", "correct"));
	assert_false(csv_words_same("a", "b"));
}

static void truth_has_four_words(void **state)
{
	(void)state;
	assert_int_equal(csv_words_truth("TRUE"), 1);
	assert_int_equal(csv_words_truth("t"), 1);
	assert_int_equal(csv_words_truth("Yes"), 1);
	assert_int_equal(csv_words_truth("1"), 1);
	assert_int_equal(csv_words_truth("false"), 0);
	assert_int_equal(csv_words_truth("F"), 0);
	assert_int_equal(csv_words_truth("no"), 0);
	assert_int_equal(csv_words_truth("0"), 0);
	assert_int_equal(csv_words_truth("maybe"), -1);
	assert_int_equal(csv_words_truth(""), -1);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(kinds_are_known_by_many_words),
		TEST(names_of_kinds_come_back),
		TEST(words_are_compared_without_case),
		TEST(truth_has_four_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
