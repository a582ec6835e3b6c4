#include "exchange/read/document_key.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void headings_of_keys_are_known(void **state)
{
	static const char *const rows[][2] = {{"Answers", ""},
		{"## **Answer key:**", ""}, {"Key: 1. B 2. C", "1. B 2. C"},
		{"Solutions", ""}, {"RESPUESTAS", ""}};
	static const char *const others[] = {
		"Answers vary.", "Key idea", "Key: 1. B", "The answers", ""};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *rest = document_key_heading(rows[i][0]);

		assert_non_null(rest);
		assert_string_equal(rest, rows[i][1]);
	}
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_null(document_key_heading(others[i]));
}

static void entries_are_read_one_by_one(void **state)
{
	const char *line = "1. B, 2) A D 13-C";
	const char *letters;
	size_t number;

	assert_int_equal(document_key_count(line), 3);
	line = document_key_entry(*state, line, &number, &letters);
	assert_int_equal(number, 1);
	assert_string_equal(letters, "B, ");
	line = document_key_entry(*state, line, &number, &letters);
	assert_int_equal(number, 2);
	assert_string_equal(letters, "A D ");
	line = document_key_entry(*state, line, &number, &letters);
	assert_int_equal(number, 13);
	assert_string_equal(letters, "C");
	assert_string_equal(line, "");
	assert_null(document_key_entry(*state, line, &number, &letters));
}

static void words_are_no_entries(void **state)
{
	static const char *const lines[] = {
		"1. Because", "1.", "B", "1. B two", "x 1. B", ""};

	(void)state;
	for (size_t i = 0; i < LENGTH(lines); i++)
		assert_int_equal(document_key_count(lines[i]), 0);
}

static const char *set(
	struct arena *arena, enum quiz_kind kind, const char *answer)
{
	struct reader *reader = reading_begun(arena, kind);

	if (kind == QUIZ_CHOICE) {
		quiz_answer(reader->quiz, reader->question, "x");
		quiz_answer(reader->quiz, reader->question, "y");
		quiz_answer(reader->quiz, reader->question, "z")->share = 5000;
	}
	document_key_set(reader->quiz, reader->question, answer);
	return reading_text(reader);
}

static void letters_set_choices_and_words_an_answer(void **state)
{
	assert_string_equal(set(*state, QUIZ_CHOICE, "b"),
		"multiple_choice: \n x\n [100]y\n z\n");
	assert_string_equal(set(*state, QUIZ_CHOICE, "(A), c"),
		"multiple_choice: \n [50]x\n y\n [50]z\n");
	assert_string_equal(set(*state, QUIZ_CHOICE, "D"),
		"multiple_choice: \n x\n y\n [5]z\n");
	assert_string_equal(set(*state, QUIZ_CHOICE, "ab"),
		"multiple_choice: \n x\n y\n [5]z\n");
	assert_string_equal(set(*state, QUIZ_ESSAY, "Rome"),
		"short_answer: \n [100]Rome\n");
	assert_string_equal(set(*state, QUIZ_ESSAY, "True"),
		"true_false: \n [100][right]\n");
	assert_string_equal(
		set(*state, QUIZ_ESSAY, "F"), "true_false: \n [100]\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(headings_of_keys_are_known),
		TEST(entries_are_read_one_by_one),
		TEST(words_are_no_entries),
		TEST(letters_set_choices_and_words_an_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
