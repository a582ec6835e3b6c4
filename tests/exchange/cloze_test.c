#include "exchange/xml/cloze.h"

#include "../bank/said.h"
#include "../base/with_arena.h"
#include "base/common.h"
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
	const char *html, *question;
};

static struct reader *read(struct arena *arena, const char *html)
{
	struct reader *reader = reading_begun(arena, QUIZ_OTHER);

	cloze_read(reader, html);
	return reader;
}

/* Examples as those of Moodle's manual of embedded answers. */
static void embedded_answers_become_blanks(void **state)
{
	static const struct row rows[] = {
		{"<p>A {1:SHORTANSWER:=yes}.</p>", "fill_in: A {{yes}}.\n"},
		{"{:SA:=a~%100%b~%50%c~*}", "fill_in: {{a|b}}\n"},
		{"{1:MC:=a~b~c}", "fill_in: {{?a|b|c}}\n"},
		{"{1:MULTICHOICE_S:a~=b}", "fill_in: {{?b|a}}\n"},
		{"{1:MW:=a~b}", "fill_in: {{a}}\n"},
		{"{1:NUMERICAL:=3.5:0}", "fill_in: {{3.5}}\n"},
		{"{1:SA:=a\\}b\\~\\#}", "fill_in: {{a}b~#}}\n"},
		{"{1:SA:=a#good~b#bad}",
			"fill_in: {{a}}\n# a: good\n\nb: bad\n"},
		{"{no} {1:sa:=x} {1:SA:=a}", "fill_in: {no} {1:sa:=x} {{a}}\n"},
		{"{1:SA:~a}", "fill_in: {{}}\n! its blank 1 has no right "
			      "answer\n"},
		{"{1:SA:=open", "fill_in: {1:SA:=open\n"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(reading_text(read(*state, rows[i].html)),
			rows[i].question);
}

static void what_a_blank_cannot_have_is_lost(void **state)
{
	struct reader *reader =
		read(*state, "{1:NM:=3:0.1~%50%4:0.1} {2:SA:=a~%50%b}");

	assert_string_equal(reader->question->stem, "{{3}} {{a}}");
	assert_int_equal(reader->lost_count, 2);
	assert_string_equal(
		reader->lost[0], "the tolerance of a number in a blank");
	assert_string_equal(reader->lost[1], "part of the points in a blank");
}

static void blanks_are_bounded(void **state)
{
	struct buffer html = {.arena = *state};

	for (int i = 0; i < 101; i++)
		buffer_puts(&html, "{1:SA:=a} ");
	assert_string_equal(read(*state, buffer_text(&html))->question->refused,
		"it has more than 100 blanks");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(embedded_answers_become_blanks),
		TEST(what_a_blank_cannot_have_is_lost),
		TEST(blanks_are_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
