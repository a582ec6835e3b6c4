#include "exchange/intake/reader.h"

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

static void texts_are_read_by_their_markup(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_ESSAY);

	assert_string_equal(reader_text(reader, MARKUP_PLAIN, "<b>*x*</b>"),
		"\\<b>\\*x\\*\\</b>");
	assert_string_equal(
		reader_text(reader, MARKUP_HTML, "<b>x</b>\ny"), "**x** y");
	assert_string_equal(
		reader_text(reader, MARKUP_MARKDOWN, "\n**x**  \ny \n"),
		"**x**\\\ny");
	assert_string_equal(
		reader_text(reader, MARKUP_TYPED, "<b>x</b>\ny"), "**x**\\\ny");
	assert_string_equal(reader_text(reader, MARKUP_TYPED, "*x* y\nz"),
		"\\*x\\* y\\\nz");
	assert_null(reader_text(reader, MARKUP_HTML, NULL));
	assert_string_equal(reader_part(reader, MARKUP_PLAIN, "abc", 2), "ab");
}

static void categories_become_tags(void **state)
{
	static const struct {
		const char *path, *first;
		size_t count;
	} rows[] = {
		{"$course$/top/Default for X/Algebra/Set theory", "Algebra", 2},
		{"A//B/C", "A/B", 2}, {" /A", "A", 1}, {"", NULL, 0},
		{"a/b/c/d/e/f/g/h/i/j/k/l", "a", 10}};
	struct reader *reader = reading_of(*state, "");

	for (size_t i = 0; i < LENGTH(rows); i++) {
		reader_category(reader, rows[i].path);
		assert_int_equal(reader->tag_count, rows[i].count);
		if (rows[i].first != NULL)
			assert_string_equal(reader->tags[0], rows[i].first);
	}
}

static void a_question_gets_its_tags_and_its_stimulus(void **state)
{
	struct reader *reader = reading_of(*state, "");

	reader_category(reader, "Algebra");
	reader_begin(reader, reader_line(reader, 1), QUIZ_STIMULUS)->stem = "T";
	reader_done(reader);
	reader_begin(reader, reader_line(reader, 2), QUIZ_ESSAY)->stem = "Q";
	reader_done(reader);
	assert_int_equal(reader->quiz->questions[0].stimulus_at, 0);
	assert_int_equal(reader->quiz->questions[1].stimulus_at, 1);
	assert_string_equal(reader->quiz->questions[1].tags[0], "algebra");
	reader_category(reader, "");
	reader_begin(reader, reader_line(reader, 3), QUIZ_ESSAY)->stem = "R";
	reader_done(reader);
	assert_int_equal(reader->quiz->questions[2].stimulus_at, 0);
	assert_int_equal(reader->quiz->questions[2].tag_count, 0);
	assert_null(reader->question);
	reader_done(reader);
	assert_int_equal(reader->quiz->count, 3);
}

static void losses_are_reported_once_for_each_question(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_ESSAY);

	reader->question->stem = "Q";
	reader_text(reader, MARKUP_HTML,
		"<video></video><video></video>"
		"<img src='x.png'>");
	reader_done(reader);
	reader_begin(reader, reader_line(reader, 2), QUIZ_ESSAY)->stem = "R";
	reader_done(reader);
	assert_string_equal(said(*state, reader->quiz->errors),
		"quiz.txt:1:1: warning: question \"Q\": a bank cannot hold a "
		"film, the picture x.png\n");
}

static void a_refused_question_reports_no_losses(void **state)
{
	struct reader *reader = reading_begun(*state, QUIZ_ESSAY);

	reader_lost(reader, "a film");
	reader_done(reader);
	assert_string_equal(
		reader->quiz->questions[0].refused, "it has no text");
	assert_string_equal(said(*state, reader->quiz->errors), "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(texts_are_read_by_their_markup),
		TEST(categories_become_tags),
		TEST(a_question_gets_its_tags_and_its_stimulus),
		TEST(losses_are_reported_once_for_each_question),
		TEST(a_refused_question_reports_no_losses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
