#include "text/place_names.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "text/rich.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void put_spans(struct buffer *out, struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++) {
		const struct span *span = &spans.at[i];
		const char *mark = span->flags & SPAN_EMPHASIS ? "*" : "";

		if (span->flags & SPAN_PLACE)
			buffer_putc(out, '^');
		else if (span->flags & SPAN_BREAK)
			buffer_putc(out, '/');
		else
			buffer_printf(out, "%s%.*s%s", mark, (int)span->length,
				span->text, mark);
	}
}

/* The passage as it is read: a "^" at each place, and the names behind. */
static void assert_read(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};
	struct text_list names = {NULL, 0};
	const struct rich rich =
		rich_parse(arena, place_names_take(arena, text, &names));

	for (size_t i = 0; i < rich.count; i++) {
		buffer_puts(&out, i > 0 ? " | " : "");
		put_spans(&out, rich.blocks[i].spans);
	}
	for (size_t i = 0; i < names.count; i++)
		buffer_printf(&out, " %s", names.at[i]);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void a_mark_is_a_place_of_no_width(void **state)
{
	(void)state;
	assert_read("He {#vow}vowed.", "He ^vowed. vow");
	assert_read("a{#x_1}b {#Y-2}", "a^b ^ x_1 Y-2");
	assert_read("One\n{#b}two {#c}\nthree", "One ^two ^three b c");
	assert_read("{#a} One {#b} two {#c}", "^One ^two ^ a b c");
	assert_read("- {#a} one\n- two", "^one | two a");
	assert_read("{#a}\n\nText", "^ | Text a");
	assert_read("- one\n- {#b}two", "one | ^two b");
}

static void emphasis_goes_on_around_a_mark(void **state)
{
	(void)state;
	assert_read("He *{#a}never* came.", "He ^*never* came. a");
	assert_read("He {#a}*never* came.", "He ^*never* came. a");
	assert_read("He {#a}_never_ came.", "He ^*never* came. a");
	assert_read("He *never{#a}* came.", "He *never*^ came. a");
}

static void code_may_have_marks(void **state)
{
	(void)state;
	assert_read("```\na\n{#x}b {c}\n```", "a/^b {c}/ x");
}

static void chinese_lines_join_without_a_space(void **state)
{
	(void)state;
	assert_read("天地\n{#a}玄黄", "天地^玄黄 a");
	assert_read("天地{#a}\n玄黄", "天地^玄黄 a");
}

static void text_like_a_name_is_printed(void **state)
{
	(void)state;
	assert_read("a\xf0\x9f\xbf\xbe"
		    "b",
		"a\uFFFDb");
	assert_read("{# a} {#} {#a b} {#a \\{#b} #{c}",
		"{# a} {#} {#a b} {#a {#b} #{c}");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_is_a_place_of_no_width),
		cmocka_unit_test(emphasis_goes_on_around_a_mark),
		cmocka_unit_test(code_may_have_marks),
		cmocka_unit_test(chinese_lines_join_without_a_space),
		cmocka_unit_test(text_like_a_name_is_printed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
