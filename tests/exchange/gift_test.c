#include "exchange/read/gift.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *text, *questions;
};

static void assert_rows(
	struct arena *arena, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(reading_by(arena, gift_read, rows[i].text),
			rows[i].questions);
}

static void empty_lines_part_questions(void **state)
{
	static const struct row rows[] = {
		{"One? {T}\n\nTwo? {F}\n",
			"true_false: One?\n [right]\ntrue_false: Two?\n \n"},
		{"One? {T}\n::t::Two? {F}\n",
			"true_false: One?\n [right]\ntrue_false: Two?\n \n"},
		{"// comment\nOne? {\n=x\n\n~y\n}\n",
			"multiple_choice: One?\n [100][right]x\n y\n"},
		{"A description.\n\nOne? {T}",
			"stimulus: A description.\ntrue_false: One?\n "
			"[right]\n"},
		{"Essay? {}", "essay: Essay?\n"},
		{"\\{no\\} braces {T}", "true_false: {no} braces\n [right]\n"},
		{"", ""},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void braces_within_a_text_are_blanks(void **state)
{
	static const struct row rows[] = {
		{"Rome is {=old} indeed.",
			"short_answer: Rome is _____ indeed.\n [100]old\n"},
		{"A {=a} and {=b =c}.", "fill_in: A {{a}} and {{b|c}}.\n"},
		{"A {=a ~b}, {~c =d}!", "fill_in: A {{?a|b}}, {{?d|c}}!\n"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void broken_questions_are_refused(void **state)
{
	static const struct row rows[] = {
		{"One? {=x\n\nTwo\n\n::t::Three? {T}",
			"stimulus: One? {=x\\\n\n\nTwo\n! its brace { is never "
			"closed\ntrue_false: Three?\n [right]\n"},
		{"One {T} and {=x}.", "fill_in: One {{x}} and {{x}}.\n! its "
				      "blank 1 has no right answer\n"},
	};
	const char *text = reading_by(*state, gift_read, rows[0].text);

	assert_non_null(strstr(text, "! its brace { is never closed\n"));
	assert_non_null(strstr(text, "true_false: Three?\n [right]\n"));
	text = reading_by(*state, gift_read, rows[1].text);
	assert_non_null(strstr(text,
		"! it has several pairs of braces, and not all of them are "
		"blanks\n"));
}

static void comments_hold_ids_and_tags(void **state)
{
	struct reader *reader = reading_of(*state,
		"$CATEGORY: top/Cells\n\n// [id:c-1] [tag:DNA] [tag:x\n"
		"::My \\: title:: Why? {T}\n\nNext? {T}\n");
	const struct quiz_question *question;

	gift_read(reader);
	assert_int_equal(reader->quiz->count, 2);
	question = &reader->quiz->questions[0];
	assert_string_equal(question->source, "c-1");
	assert_string_equal(question->title, "My : title");
	assert_int_equal(question->tag_count, 2);
	assert_string_equal(question->tags[0], "dna");
	assert_string_equal(question->tags[1], "cells");
	assert_int_equal(question->at.line, 4);
	question = &reader->quiz->questions[1];
	assert_null(question->source);
	assert_int_equal(question->tag_count, 1);
	assert_int_equal(question->at.line, 6);
}

static bool is_likely(const char *text)
{
	const struct source source = {"q.txt", text, strlen(text)};

	return gift_is_likely(&source);
}

static void the_format_is_known_by_braces_and_colons(void **state)
{
	(void)state;
	assert_true(is_likely("Why? {T}"));
	assert_true(is_likely("::t:: text"));
	assert_true(is_likely("x\n::t:: text"));
	assert_true(is_likely("$CATEGORY: a"));
	assert_false(is_likely("Why? \\{T\\}"));
	assert_false(is_likely("Why? }{"));
	assert_false(is_likely("<?xml version='1'?>{}"));
	assert_false(is_likely(""));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(empty_lines_part_questions),
		TEST(braces_within_a_text_are_blanks),
		TEST(broken_questions_are_refused),
		TEST(comments_hold_ids_and_tags),
		TEST(the_format_is_known_by_braces_and_colons),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
