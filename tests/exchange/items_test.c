#include "exchange/quiz/items.h"

#include "../base/with_arena.h"
#include "exchange/quiz/slugs.h"
#include "reading.h"
#include "yaml/document/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *id_of(struct arena *arena, enum quiz_kind kind,
	const char *title, const char *stem)
{
	struct reader *reader = reading_begun(arena, kind);

	reader->question->title = title;
	reader->question->stem = stem;
	return items_id(reader->quiz, reader->question, slugs_new(arena));
}

static void ids_come_from_titles_that_say_something(void **state)
{
	assert_string_equal(
		id_of(*state, QUIZ_CHOICE, "Cell walls", "Why?"), "cell-walls");
	assert_string_equal(
		id_of(*state, QUIZ_CHOICE, "Question 3", "What is a cell?"),
		"what-is-a-cell");
	assert_string_equal(
		id_of(*state, QUIZ_CHOICE, "Frage 12", "Warum?"), "warum");
	assert_string_equal(id_of(*state, QUIZ_CHOICE, "7", "Why?"), "why");
	assert_string_equal(
		id_of(*state, QUIZ_CHOICE, "Question 3", "中"), "question-3");
	assert_string_equal(id_of(*state, QUIZ_CHOICE, NULL,
				    "![map](a.png){width=3cm} Where is it?"),
		"where-is-it");
	assert_string_equal(
		id_of(*state, QUIZ_SHORT, NULL, "中"), "short-answer");
	assert_string_equal(id_of(*state, QUIZ_STIMULUS, NULL, "中"), "text");
}

static void only_questions_without_an_id_get_one(void **state)
{
	struct reader *reader = reading_of(*state, "");
	const struct where at = {NULL, 0, 0};

	quiz_add(reader->quiz, at, QUIZ_ESSAY)->stem = "Why?";
	quiz_add(reader->quiz, at, QUIZ_ESSAY)->stem = "Why?";
	quiz_add(reader->quiz, at, QUIZ_ESSAY)->id = "mine";
	quiz_add(reader->quiz, at, QUIZ_ESSAY)->refused = "no";
	items_name(reader->quiz, slugs_new(*state));
	assert_string_equal(reader->quiz->questions[0].id, "why");
	assert_string_equal(reader->quiz->questions[1].id, "why-2");
	assert_string_equal(reader->quiz->questions[2].id, "mine");
	assert_null(reader->quiz->questions[3].id);
}

static const char *yaml(const struct reader *reader)
{
	struct buffer out = {.arena = reader->quiz->arena};

	document_write(&out, items_node(reader->quiz, reader->question), NULL);
	return buffer_text(&out);
}

static struct reader *begun(struct arena *arena, enum quiz_kind kind)
{
	struct reader *reader = reading_begun(arena, kind);

	reader->question->id = "q";
	reader->question->stem = "Why?";
	return reader;
}

static void choices_have_marks_only_where_they_differ(void **state)
{
	struct reader *reader = begun(*state, QUIZ_CHOICE);
	struct quiz_answer *answer;

	quiz_answer(reader->quiz, reader->question, "x")->right = true;
	quiz_answer(reader->quiz, reader->question, "w");
	answer = quiz_answer(reader->quiz, reader->question, "z");
	answer->share = 33333;
	answer->feedback = "nearly";
	answer->last = true;
	assert_string_equal(yaml(reader),
		"id: q\nkind: multiple_choice\nstem: Why?\n\nchoices:\n"
		"  - text: x\n    correct: true\n  - w\n\n"
		"  - text: z\n    credit: 0.333\n    feedback: nearly\n"
		"    last: true\n");
}

static void numbers_are_short_if_they_can_be(void **state)
{
	struct reader *reader = begun(*state, QUIZ_NUMERIC);
	struct quiz_answer *answer =
		quiz_answer(reader->quiz, reader->question, "2.5");

	assert_string_equal(yaml(reader),
		"id: q\nkind: numeric\nstem: Why?\nanswer: 2.5\n");
	answer->tolerance = "0.1";
	reader->question->unit = "m";
	quiz_answer(reader->quiz, reader->question, "3");
	assert_string_equal(yaml(reader),
		"id: q\nkind: numeric\nstem: Why?\n"
		"answer: {value: 2.5, unit: m, tolerance: 0.1, also: [3]}\n");
}

static void pairs_without_a_partner_are_distractors(void **state)
{
	struct reader *reader = begun(*state, QUIZ_MATCHING);

	quiz_answer(reader->quiz, reader->question, "a")->partner = "b";
	quiz_answer(reader->quiz, reader->question, "c");
	assert_string_equal(yaml(reader),
		"id: q\nkind: matching\nstem: Why?\n\npairs:\n  - [a, b]\n"
		"distractors: [c]\n");
}

static void common_fields_follow_those_of_the_kind(void **state)
{
	struct reader *reader = begun(*state, QUIZ_TRUE_FALSE);
	struct quiz_question *question = reader->question;

	quiz_answer(reader->quiz, question, NULL)->right = true;
	question->points = "2";
	quiz_tag(reader->quiz, question, "cells");
	question->explanation = "E";
	question->notes = "N";
	question->source = "s-1";
	assert_string_equal(yaml(reader),
		"id: q\nkind: true_false\npoints: 2\nstem: Why?\nanswer: true\n"
		"tags: [cells]\nexplanation: |-\n  E\n\n  N\nsource: s-1\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ids_come_from_titles_that_say_something),
		TEST(only_questions_without_an_id_get_one),
		TEST(choices_have_marks_only_where_they_differ),
		TEST(numbers_are_short_if_they_can_be),
		TEST(pairs_without_a_partner_are_distractors),
		TEST(common_fields_follow_those_of_the_kind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
