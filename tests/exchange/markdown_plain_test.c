#include "exchange/text/markdown_plain.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "exchange/text/render.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* A plain text prints its own letters, whatever marks they look like. */
static void assert_printed(struct arena *arena, const char *text)
{
	const char *written = markdown_plain(arena, text);
	struct buffer out = {.arena = arena};

	render_plain(&out, written);
	if (strcmp(buffer_text(&out), text) != 0)
		fprintf(stderr, "<%s> is written <%s>\n", text, written);
	assert_string_equal(buffer_text(&out), text);
}

static void letters_print_as_they_are(void **state)
{
	static const char *const texts[] = {"2 * 3 * 4 = 24", "*a* and **b**",
		"snake_case and _this_", "____ is a blank", "a ____ b",
		"`code`", "a \\ b", "\\*", "C:\\new", "<b>bold</b>",
		"a < b > c", "x^2 and y^2^", "H~2~O and ~~no~~", "[a](b)",
		"[a] (b)", "# 5 is odd", "1. May", "- 5 + 3", "> 7", "| a |",
		"a\nb\nc", "one\n\ntwo", "1. one\n2. two", "- a\n- b", "# a\nb",
		"a\n---", "a\n===", "$5 and $6", "from $5-$10", "&amp; &lt;",
		"@{x}", "{a|b} c", "```\nx\n```", "~~~", "tab\there", "***",
		"*", "_", "2*3*4", "a*b", "5 > 3\n> 2", "+ 3\nx", "12) x\ny",
		"!x", "![a]"};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (strchr(texts[i], '\t') == NULL)
			assert_printed(arena, texts[i]);
	arena_free(arena);
}

/* Any short text of marks but those of formulas, letters and spaces, by a
 * generator of Lehmer's. */
static void marks_by_chance_print_as_they_are(void **state)
{
	static const char letters[] = "ab1 *_`~^<>[]()#-+.$|\\!&=x";
	uint64_t chance = 20150517;

	(void)state;
	for (size_t i = 0; i < 20000; i++) {
		struct arena *arena = arena_new();
		char text[12];
		size_t length = 0;

		while (length < 8) {
			chance = chance * 48271 % 2147483647;
			text[length++] =
				letters[chance % (LENGTH(letters) - 1)];
		}
		text[length] = '\0';
		if (text[0] != ' ' && text[length - 1] != ' ' &&
			strstr(text, "  ") == NULL &&
			strstr(text, "$$") == NULL)
			assert_printed(arena, text);
		arena_free(arena);
	}
}

static void needless_backslashes_are_not_written(void **state)
{
	static const char *const texts[] = {"2 * 3", "a*b", "x^2", "snake_case",
		"a < b", "- 5", "1. May", "# 5", "[a]", "{a}", "a ~ b",
		"C:\\new", "what_is"};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_string_equal(markdown_plain(arena, texts[i]), texts[i]);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_print_as_they_are),
		cmocka_unit_test(marks_by_chance_print_as_they_are),
		cmocka_unit_test(needless_backslashes_are_not_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
