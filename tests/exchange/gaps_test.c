#include "exchange/intake/gaps.h"

#include "../bank/said.h"
#include "../base/with_arena.h"
#include "base/utf8.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct gaps *gaps_of(struct arena *arena)
{
	struct gaps *gaps = arena_alloc(arena, 1, sizeof(*gaps));

	gaps->arena = arena;
	return gaps;
}

static void blanks_are_put_where_their_characters_stand(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_SHORT);
	struct gaps *gaps = gaps_of(*state);
	struct buffer text = {.arena = *state};
	struct gap *gap = gaps_add(gaps);

	gaps_answer(gaps, gap, "one", true);
	gaps_answer(gaps, gap, " one", true);
	gaps_answer(gaps, gap, "One", true);
	gaps_answer(gaps, gap, "1", true);
	gaps_answer(gaps, gap, "", true);
	gaps_answer(gaps, gap, NULL, true);
	gap = gaps_add(gaps);
	gaps_answer(gaps, gap, "low", false);
	gaps_answer(gaps, gap, "high", true);
	gaps_answer(gaps, gap, "low", false);
	buffer_puts(&text, "a ");
	gaps_mark(&text, 1);
	buffer_puts(&text, ", b ");
	gaps_mark(&text, 0);
	gaps_finish(reader, gaps, buffer_text(&text));
	assert_string_equal(reading_text(reader),
		"fill_in: a {{?high|low}}, b {{one|One|1}}\n");
}

static void marks_in_answers_are_escaped(void **state)
{
	static const char *const rows[][2] = {{"a|b", "{{a\\|b}}"},
		{"a}}b", "{{a\\}}b}}"}, {"{{a", "{{\\{{a}}"},
		{"?x", "{{\\?x}}"}, {"?", "{{?}}"}, {"a\nb", "{{a b}}"}};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct reader *reader = reading_begun(*state, QUIZ_SHORT);
		struct gaps *gaps = gaps_of(*state);
		struct buffer text = {.arena = *state};

		gaps_answer(gaps, gaps_add(gaps), rows[i][0], true);
		gaps_mark(&text, 0);
		gaps_finish(reader, gaps, buffer_text(&text));
		assert_string_equal(reader->question->stem, rows[i][1]);
	}
}

static void a_blank_needs_one_right_answer(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_SHORT);
	struct gaps *gaps = gaps_of(*state);
	struct gap *gap = gaps_add(gaps);

	gaps_answer(gaps, gap, "x", true);
	gaps_answer(gaps, gap, "y", true);
	gaps_answer(gaps, gap, "z", false);
	gaps_add(gaps);
	gaps_finish(reader, gaps, "t");
	assert_string_equal(
		reader->question->refused, "its blank 2 has no right answer");
	assert_string_equal(said(*state, reader->quiz->errors),
		"quiz.txt:1:1: warning: question \"\": other right choices of "
		"its blank 1\n");
}

/* What gaps_finish() writes, gaps_take() reads. */
static void blanks_are_taken_out_of_a_text(void **state)
{
	struct gaps *gaps = gaps_of(*state);
	const char *text = gaps_take(gaps,
		"\\{{no}} {{one|1}} {{?high|low|a\\|b}} {{x}}} {{\\?}} {{open");
	size_t at = strlen("\\{{no}} ");

	assert_int_equal(gaps->count, 4);
	assert_int_equal(
		gaps_marked(gaps, utf8_next(text, strlen(text), &at)), 0);
	assert_int_equal(gaps->at[0].right_count, 2);
	assert_string_equal(gaps->at[0].right[1], "1");
	assert_int_equal(gaps->at[1].right_count, 1);
	assert_string_equal(gaps->at[1].right[0], "high");
	assert_int_equal(gaps->at[1].wrong_count, 2);
	assert_string_equal(gaps->at[1].wrong[1], "a|b");
	assert_string_equal(gaps->at[2].right[0], "x}");
	assert_string_equal(gaps->at[3].right[0], "?");
	assert_string_equal(text + strlen(text) - strlen(" {{open"), " {{open");
}

static void blanks_are_bounded(void **state)
{
	struct gaps *gaps = gaps_of(*state);

	for (size_t i = 0; i < GAPS_MAX; i++)
		assert_non_null(gaps_add(gaps));
	assert_null(gaps_add(gaps));
	assert_int_equal(
		gaps_marked(gaps, 0xe800 + GAPS_MAX - 1), GAPS_MAX - 1);
	assert_int_equal(gaps_marked(gaps, 0xe800 + GAPS_MAX), GAPS_MAX);
	assert_int_equal(gaps_marked(gaps, 'a'), GAPS_MAX);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(blanks_are_put_where_their_characters_stand),
		TEST(marks_in_answers_are_escaped),
		TEST(a_blank_needs_one_right_answer),
		TEST(blanks_are_taken_out_of_a_text),
		TEST(blanks_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
