#include "blocks/plain.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define assert_line(markdown, expected)                                        \
	assert_plain(__LINE__, NULL, markdown, expected)
#define assert_lines(markdown, expected)                                       \
	assert_plain(__LINE__, "|", markdown, expected)

static void assert_plain(int line, const char *line_end, const char *markdown,
	const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	if (line_end == NULL)
		plain_put(&out, rich_parse(arena, markdown));
	else
		plain_put_lines(&out, rich_parse(arena, markdown), line_end);
	_assert_string_equal(buffer_text(&out), expected, __FILE__, line);
	arena_free(arena);
}

static void marks_of_style_are_left_out(void **state)
{
	(void)state;
	assert_line("*one* **two** `three` ~~four~~", "one two three four");
	assert_line("", "");
}

static void digits_are_raised_and_lowered(void **state)
{
	(void)state;
	assert_line("x^2^ and 10^-34^", "x² and 10⁻³⁴");
	assert_line("H~2~O", "H₂O");
	assert_line("a^n^ Na^+^", "aⁿ Na⁺");
	assert_line("SO~4~^2−^", "SO₄²⁻");
}

static void letters_that_cannot_be_raised_are_in_brackets(void **state)
{
	(void)state;
	assert_line("x^ab^", "x^(ab)");
	assert_line("v~max~", "v_(max)");
	assert_line("x^2k^ + 1", "x^(2k) + 1");
}

static void a_blank_is_four_underscores(void **state)
{
	(void)state;
	assert_line("It is " RICH_BLANK " km.", "It is ____ km.");
	assert_line(RICH_BLANK RICH_BLANK, "____ ____");
}

static void paragraphs_share_a_line_or_have_their_own(void **state)
{
	(void)state;
	assert_line("one\n\ntwo", "one two");
	assert_lines("one\n\ntwo", "one|two");
	assert_line("one\\\ntwo", "one two");
	assert_lines("one\\\ntwo", "one|two");
	assert_lines("one\n\n---\n\ntwo", "one|two");
}

static void lists_keep_their_marks_on_lines_of_their_own(void **state)
{
	(void)state;
	assert_line("- one\n- two", "one two");
	assert_lines("- one\n- two", "• one|• two");
	assert_lines("3. one\n4. two", "3. one|4. two");
}

static void cells_have_a_dot_between_them(void **state)
{
	static const char table[] = "| a | b |\n|---|---|\n| c | d |";

	(void)state;
	assert_line(table, "a · b c · d");
	assert_lines(table, "a · b|c · d");
}

static void room_for_a_number_stays_on_its_line(void **state)
{
	(void)state;
	assert_lines("How far?\n\n" RICH_BLANK " km", "How far? ____ km");
	assert_lines(
		"How far?\n\n" RICH_BLANK "\n\nWhy?", "How far? ____|Why?");
	assert_lines("Fill in:\n\n" RICH_BLANK " is *not* here",
		"Fill in:|____ is not here");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_of_style_are_left_out),
		cmocka_unit_test(digits_are_raised_and_lowered),
		cmocka_unit_test(letters_that_cannot_be_raised_are_in_brackets),
		cmocka_unit_test(a_blank_is_four_underscores),
		cmocka_unit_test(paragraphs_share_a_line_or_have_their_own),
		cmocka_unit_test(lists_keep_their_marks_on_lines_of_their_own),
		cmocka_unit_test(cells_have_a_dot_between_them),
		cmocka_unit_test(room_for_a_number_stays_on_its_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
