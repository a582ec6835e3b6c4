#include "exchange/write/write_table.h"

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

static struct quiz_question *question_of(
	struct arena *arena, enum quiz_kind kind, struct writer *writer)
{
	struct reader *reader = reading_begun(arena, kind);
	struct buffer *out = arena_alloc(arena, 1, sizeof(*out));

	out->arena = arena;
	*writer = (struct writer){.arena = arena,
		.quiz = reader->quiz,
		.out = out,
		.title = "CSV",
		.question = reader->question};
	reader->question->id = "q";
	reader->question->stem = "Q";
	return reader->question;
}

static void cells_are_quoted_where_they_must_be(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_CHOICE, &writer);

	question->stem = "Say \"hi\"";
	quiz_answer(writer.quiz, question, "x, y");
	quiz_answer(writer.quiz, question, "a; b")->right = true;
	quiz_answer(writer.quiz, question, "z")->right = true;
	question->points = "2";
	quiz_tag(writer.quiz, question, "one");
	quiz_tag(writer.quiz, question, "two");
	write_table_csv(&writer, question);
	assert_string_equal(buffer_text(writer.out),
		"q,multiple_choice,\"Say \"\"hi\"\"\",\"x, y\",\"a; "
		"b\",z,,,,,,"
		"\"B; C\",2,\"one; two\",,\n");
}

static void each_kind_has_its_answer(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_TRUE_FALSE, &writer);

	quiz_answer(writer.quiz, question, NULL)->right = true;
	write_table_csv(&writer, question);
	assert_string_equal(
		buffer_text(writer.out), "q,true_false,Q,,,,,,,,,true,,,,\n");
	question = question_of(*state, QUIZ_MATCHING, &writer);
	quiz_answer(writer.quiz, question, "a")->partner = "b";
	quiz_answer(writer.quiz, question, "c");
	write_table_csv(&writer, question);
	assert_string_equal(
		buffer_text(writer.out), "q,matching,Q,a -> b,c,,,,,,,,,,,\n");
	question = question_of(*state, QUIZ_SHORT, &writer);
	quiz_answer(writer.quiz, question, "x");
	quiz_answer(writer.quiz, question, "y");
	write_table_csv(&writer, question);
	assert_string_equal(buffer_text(writer.out),
		"q,short_answer,Q,,,,,,,,,\"x; y\",,,,\n");
}

static void what_cells_cannot_hold_is_reported(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_CHOICE, &writer);

	writer.checking = true;
	for (int i = 0; i < 9; i++)
		quiz_answer(writer.quiz, question, "x");
	question->answers[0].share = 50000;
	question->answers[0].feedback = "note";
	question->in_order = true;
	write_table_csv(&writer, question);
	assert_int_equal(question->losses, 4);
	assert_non_null(strstr(said(*state, writer.quiz->errors),
		"CSV cannot hold all answers after the eighth\n"));
}

static void anki_has_a_front_a_back_and_tags(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_CHOICE, &writer);

	question->stem = "**Q**\tand\n\nR";
	quiz_answer(writer.quiz, question, "x")->right = true;
	quiz_answer(writer.quiz, question, "y");
	quiz_tag(writer.quiz, question, "one");
	quiz_tag(writer.quiz, question, "two");
	write_table_anki(&writer, question);
	assert_string_equal(buffer_text(writer.out),
		"<p><strong>Q</strong> and</p><p>R</p><ol type=\"A\"><li>x</li>"
		"<li>y</li></ol>\tx\tone two\n");
}

static void json_is_a_list_of_objects(void **state)
{
	struct writer writer;
	struct quiz_question *question =
		question_of(*state, QUIZ_NUMERIC, &writer);
	struct quiz_answer *answer = quiz_answer(writer.quiz, question, "3");

	answer->share = QUIZ_ALL;
	answer->tolerance = "0.5";
	question->points = "2";
	question->stem = "\"Q\"";
	write_table_json_begin(&writer);
	write_table_json(&writer, question);
	question->points = NULL;
	question->count = 0;
	quiz_tag(writer.quiz, question, "t");
	write_table_json(&writer, question);
	write_table_json_end(&writer);
	assert_string_equal(buffer_text(writer.out),
		"[\n  {\"id\": \"q\", \"kind\": \"numeric\", \"stem\": "
		"\"\\\"Q\\\"\", \"points\": 2, \"answers\": [{\"right\": true, "
		"\"text\": \"3\", \"tolerance\": \"0.5\"}], \"tags\": []},\n"
		"  {\"id\": \"q\", \"kind\": \"numeric\", \"stem\": "
		"\"\\\"Q\\\"\", \"answers\": [], \"tags\": [\"t\"]}\n]\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(cells_are_quoted_where_they_must_be),
		TEST(each_kind_has_its_answer),
		TEST(what_cells_cannot_hold_is_reported),
		TEST(anki_has_a_front_a_back_and_tags),
		TEST(json_is_a_list_of_objects),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
