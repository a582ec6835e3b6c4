#include "exchange/intake/csv_row.h"

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

struct row {
	const char *cells, *question;
};

/* The row below these heads, as a question. */
static struct reader *read_row(
	struct arena *arena, const char *heads, const char *cells)
{
	struct reader *reader = reading_of(arena, "");
	const struct table table = table_read(
		arena, arena_printf(arena, "%s\n%s\n", heads, cells), ',');
	const struct text_list none = {NULL, 0};
	struct columns columns;

	assert_true(columns_find(&table, none, &columns));
	csv_row_read(reader, &columns, &table.rows[1], MARKUP_PLAIN);
	return reader;
}

static void assert_rows(struct arena *arena, const char *heads,
	const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
			reading_text(read_row(arena, heads, rows[i].cells)),
			rows[i].question);
}

static void a_choice_is_named_by_letter_number_or_text(void **state)
{
	static const struct row rows[] = {
		{"Q,B,x,y,z", "multiple_choice: Q\n x\n [100][right]y\n z\n"},
		{"Q,3,x,y,z", "multiple_choice: Q\n x\n y\n [100][right]z\n"},
		{"Q,Y,x,y,z", "multiple_choice: Q\n x\n [100][right]y\n z\n"},
		{"Q,\"a;c\",x,y,z", "multiple_choice: Q\n [50][right]x\n y\n "
				    "[50][right]z\n"},
		{"Q,\"1,2\",x,y,z", "multiple_choice: Q\n [50][right]x\n "
				    "[50][right]y\n z\n"},
		{"Q,\"1,2\",1,2,3", "multiple_choice: Q\n [50][right]1\n "
				    "[50][right]2\n 3\n"},
		{"Q,\"1,2\",2,3,4", "multiple_choice: Q\n [50][right]2\n "
				    "[50][right]3\n 4\n"},
		{"Q,2,3,2,1", "multiple_choice: Q\n 3\n [100][right]2\n 1\n"},
		{"Q,D,x,y,z", "multiple_choice: Q\n x\n y\n z\n! its answer "
			      "\"D\" is none of its choices\n"},
	};

	assert_rows(*state, "stem,answer,a,b,c", rows, LENGTH(rows));
}

static void other_kinds_read_the_answer_their_way(void **state)
{
	static const struct row rows[] = {
		{"Q,true,", "true_false: Q\n [right]\n"},
		{"Q,F,tf", "true_false: Q\n \n"},
		{"Q,Rome; Roma,", "short_answer: Q\n [100]Rome\n [100]Roma\n"},
		{"Q,2.50; 3,num", "numeric: Q\n [100]2.5\n [100]3\n"},
		{"Q,x -> y; z=w; lone,match",
			"matching: Q\n x -> y\n z -> w\n lone\n"},
		{"Q,x; y; z,order", "ordering: Q\n x\n y\n z\n"},
		{"Q,see page 3,essay", "essay: Q\n"},
		{"a {{b}} c,,fill_in", "fill_in: a {{b}} c\n"},
		{"{{c1::Rome}} is old,,", "fill_in: {{Rome}} is old\n"},
	};

	assert_rows(*state, "stem,answer,kind", rows, LENGTH(rows));
}

static void wrong_choices_leave_the_answer_one_of_its_own(void **state)
{
	static const struct row rows[] = {
		{"Q,x,y,z", "multiple_choice: Q\n [100][right]x\n y\n z\n"}};

	assert_rows(*state, "stem,answer,wrong 1,wrong 2", rows, LENGTH(rows));
}

static void fields_beside_the_answer_are_kept(void **state)
{
	struct reader *reader = read_row(*state,
		"stem,answer,points,tags,difficulty,feedback,id,image",
		"Q,x,2.0,\"Cells; DNA\",HARD,Note,cell-1,p.png");
	const struct quiz_question *question = &reader->quiz->questions[0];

	assert_string_equal(question->points, "2");
	assert_int_equal(question->tag_count, 2);
	assert_string_equal(question->tags[1], "dna");
	assert_string_equal(question->difficulty, "hard");
	assert_string_equal(question->explanation, "Note");
	assert_string_equal(question->source, "cell-1");
	assert_string_equal(question->title, "cell-1");
	assert_int_equal(question->losses, 1);
}

static void an_unknown_kind_is_guessed_and_reported(void **state)
{
	struct reader *reader =
		read_row(*state, "stem,answer,kind,a,b", "Q,A,hotspot,x,y");

	assert_string_equal(reading_text(reader),
		"multiple_choice: Q\n [100][right]x\n y\n");
	assert_string_equal(said(*state, reader->quiz->errors),
		"quiz.txt:2:1: warning: question \"Q\": its kind \"hotspot\" "
		"is "
		"unknown; it was read as multiple_choice\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_choice_is_named_by_letter_number_or_text),
		TEST(other_kinds_read_the_answer_their_way),
		TEST(wrong_choices_leave_the_answer_one_of_its_own),
		TEST(fields_beside_the_answer_are_kept),
		TEST(an_unknown_kind_is_guessed_and_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
