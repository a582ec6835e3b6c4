#include "exchange/intake/columns.h"

#include "../base/with_arena.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct table table_of(struct arena *arena, const char *text)
{
	return table_read(arena, text, ',');
}

static const struct text_list none = {NULL, 0};

static void heads_are_known_by_many_names(void **state)
{
	static const struct {
		const char *head;
		enum column column;
	} rows[] = {{"Question Text", COLUMN_STEM},
		{"Correct answer(s)", COLUMN_ANSWER},
		{"Correct_Answers", COLUMN_ANSWER}, {"Type", COLUMN_KIND},
		{"Marks", COLUMN_POINTS}, {"Topic", COLUMN_TAGS},
		{"Level", COLUMN_DIFFICULTY}, {"Feedback", COLUMN_EXPLANATION},
		{"ID", COLUMN_SOURCE}, {"Name", COLUMN_TITLE},
		{"Image link", COLUMN_IMAGE}, {"Option 1", COLUMN_CHOICE},
		{"Answer 2 - max 75 characters", COLUMN_CHOICE + 1},
		{"Choice C", COLUMN_CHOICE + 2}, {"d", COLUMN_CHOICE + 3},
		{"option 10", COLUMN_CHOICE + 9},
		{"Distractor 3", COLUMN_CHOICE + 2}};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *head =
			rows[i].column == COLUMN_STEM ? "Points" : "Stem";
		const struct table table = table_of(*state,
			arena_printf(*state, "%s,%s\n", head, rows[i].head));
		struct columns columns;

		assert_true(columns_find(&table, none, &columns));
		assert_int_equal(columns.at[rows[i].column], 2);
	}
}

static void heads_may_stand_below_an_explanation(void **state)
{
	const struct table table = table_of(*state,
		"How to fill this in\nid,other,question,answer\n"
		"7,x,Why?,Because,more\n8\n");
	struct columns columns;

	assert_true(columns_find(&table, none, &columns));
	assert_int_equal(columns.first, 2);
	assert_string_equal(
		columns_get(&columns, &table.rows[2], COLUMN_STEM), "Why?");
	assert_string_equal(
		columns_get(&columns, &table.rows[2], COLUMN_POINTS), "");
	assert_string_equal(
		columns_get(&columns, &table.rows[3], COLUMN_ANSWER), "");
	assert_true(columns_reads(&columns, 0));
	assert_false(columns_reads(&columns, 1));
	assert_true(columns_reads(&columns, 3));
	assert_false(columns_reads(&columns, 4));
}

static void rows_without_a_stem_are_no_heads(void **state)
{
	static const char *const texts[] = {
		"Why?,Because\n", "answer,points\n", "question,other\n", ""};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		const struct table table = table_of(*state, texts[i]);
		struct columns columns;

		assert_false(columns_find(&table, none, &columns));
	}
}

static void the_first_of_two_equal_heads_counts(void **state)
{
	const struct table table =
		table_of(*state, "question,answer,correct,prompt\n");
	struct columns columns;

	assert_true(columns_find(&table, none, &columns));
	assert_int_equal(columns.at[COLUMN_STEM], 1);
	assert_int_equal(columns.at[COLUMN_ANSWER], 2);
}

static void wrong_choices_are_told_by_their_heads(void **state)
{
	const struct table table = table_of(
		*state, "question,answer,Incorrect answer 1,Wrong 2\n");
	const struct table plain = table_of(*state, "question,answer,a,b\n");
	struct columns columns;

	assert_true(columns_find(&table, none, &columns));
	assert_true(columns.wrong);
	assert_int_equal(columns.at[COLUMN_CHOICE], 3);
	assert_int_equal(columns.at[COLUMN_CHOICE + 1], 4);
	assert_true(columns_find(&plain, none, &columns));
	assert_false(columns.wrong);
}

static void a_map_names_columns_by_name_or_number(void **state)
{
	static const char *const map[] = {"stem", "Frage", "answer", "3"};
	static const char *const numbers[] = {"stem", "1", "answer", "9"};
	static const char *const few[] = {"answer", "2"};
	const struct table table =
		table_of(*state, "Frage,x,Antwort\nWarum?,1,Darum\n");
	struct columns columns;

	assert_true(columns_find(
		&table, (struct text_list){map, LENGTH(map)}, &columns));
	assert_int_equal(columns.at[COLUMN_STEM], 1);
	assert_int_equal(columns.at[COLUMN_ANSWER], 3);
	assert_int_equal(columns.first, 1);
	assert_true(columns_find(&table,
		(struct text_list){numbers, LENGTH(numbers)}, &columns));
	assert_int_equal(columns.at[COLUMN_ANSWER], 0);
	assert_int_equal(columns.first, 0);
	assert_false(columns_find(
		&table, (struct text_list){few, LENGTH(few)}, &columns));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(heads_are_known_by_many_names),
		TEST(heads_may_stand_below_an_explanation),
		TEST(rows_without_a_stem_are_no_heads),
		TEST(the_first_of_two_equal_heads_counts),
		TEST(wrong_choices_are_told_by_their_heads),
		TEST(a_map_names_columns_by_name_or_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
