#include "text/markdown_escape.h"

#include "../base/with_arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The text with each hidden mark in braces. */
static const char *shown(struct arena *arena, const char *text)
{
	struct markdown_formulas formulas = {0};
	const char *hidden = markdown_escape_marks(arena, text, &formulas);
	const size_t length = strlen(hidden);
	struct buffer out = {.arena = arena};

	for (size_t at = 0; at < length;) {
		const size_t first = at;
		const uint32_t code = utf8_next(hidden, length, &at);

		if (code == HIDDEN_LONE)
			buffer_puts(&out, "{!}");
		else if (markdown_escape_undo(code) != code)
			buffer_printf(
				&out, "{%c}", (char)markdown_escape_undo(code));
		else
			buffer_add(&out, hidden + first, at - first);
	}
	return buffer_text(&out);
}

static void only_literal_marks_are_hidden(void **state)
{
	static const struct {
		const char *text, *shown;
	} cases[] = {
		{"", ""},
		{"*a* `b` é", "*a* `b` é"},
		{"_a_ __b__ ___", "_a_ __b__ {_}{_}{_}"},
		{"x^2^ H~2~O ~~gone~~", "x{^}2{^} H{~}2{~}O {~}{~}gone{~}{~}"},
		/* Guards stand around brackets. */
		{"[a](b) <i>", "\"{[}\"a\"{]}\"(b) \"{<}\"i\"{>}\""},
		{"\\_\\* \\", "\\_\\* \\"},
		/* What opens no formula is marked. */
		{"$5 \\[ `$6`", "\"{!}\"$5 \"{!}\"\\[ `$6`"},
		/* In one line nothing is a list, heading or quote. */
		{"- 5", "{-} 5"},
		{"+ a", "{+} a"},
		{"1978. War", "1978{.} War"},
		{"2) b", "2{)} b"},
		{"# a", "{#} a"},
		{"> a\n", "{>} a\n"},
		{"-5", "-5"},
		{"1978.5", "1978.5"},
		{"* * *", "{*} * *"},
		/* In several they are, but for numbers. */
		{"- a\n- b", "- a\n- b"},
		{"1. a\n2. b", "1. a\n2. b"},
		{"# a\n> b", "# a\n> b"},
		{"# 5\n> 10", "{#} 5\n{>} 10"},
		/* A line of signs underlines nothing. */
		{"a\n===", "a\n{=}{=}{=}"},
		{"a\n---", "a\n\n---"},
		{"|a|b|\n|-|:-:|", "|a|b|\n|---|:---:|"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(
			shown(*state, cases[i].text), cases[i].shown);
}

static void what_hides_nothing_is_itself(void **state)
{
	(void)state;
	assert_int_equal(markdown_escape_undo('a'), 'a');
	assert_int_equal(markdown_escape_undo(0xfdcf), 0xfdcf);
	assert_int_equal(markdown_escape_undo(HIDDEN_BLANK), '_');
	assert_int_equal(markdown_escape_undo(HIDDEN_SUP), '^');
	assert_int_equal(markdown_escape_undo(HIDDEN_SUB), '~');
	assert_int_equal(markdown_escape_undo(HIDDEN_SLOT), HIDDEN_SLOT);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(only_literal_marks_are_hidden),
		TEST(what_hides_nothing_is_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
