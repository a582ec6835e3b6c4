#include "exchange/text/render.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"
#include "text/rich.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *text, *html;
};

static void put_address(void *with, const char *path, struct buffer *out)
{
	buffer_printf(out, "%s/%s", (const char *)with, path);
}

static const char *html(struct arena *arena, const char *text)
{
	static char folder[] = "pics";
	const struct render_host host = {folder, put_address};
	struct buffer out = {.arena = arena};

	render_html(&out, text, &host);
	return buffer_text(&out);
}

static void texts_become_html(void **state)
{
	static const struct row rows[] = {
		{"one", "one"},
		{"a\n\nb", "<p>a</p><p>b</p>"},
		{"a\\\nb", "a<br/>b"},
		{"**b** *i* `c` x^2^ H~2~O ~~s~~ <u>u</u>",
			"<strong>b</strong> <em>i</em> <code>c</code> "
			"x<sup>2</sup> H<sub>2</sub>O <s>s</s> <u>u</u>"},
		{"a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"},
		{"- a\n- b", "<ul><li>a</li><li>b</li></ul>"},
		{"1. a\n   - b\n2. c",
			"<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"},
		{"> q\n> r", "<blockquote><p>q r</p></blockquote>"},
		{"> q\n\nr", "<blockquote><p>q</p></blockquote><p>r</p>"},
		{"```\na\n  b\n```", "<pre>a\n  b</pre>"},
		{"a\n\n---\n\nb", "<p>a</p><hr/><p>b</p>"},
		{"| a | b |\n| --- | --- |\n| 1 | 2 |",
			"<table><tr><th>a</th><th>b</th></tr>"
			"<tr><td>1</td><td>2</td></tr></table>"},
		{"so $x<1$", "so \\(x&lt;1\\)"},
		{"![a \"map\"](m.png){width=30mm}",
			"<img src=\"pics/m.png\" alt=\"a &quot;map&quot;\" "
			"width=\"113\"/>"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(html(*state, rows[i].text), rows[i].html);
}

static void a_parsed_text_has_mathml_and_a_beginning(void **state)
{
	const struct rich rich = rich_parse(*state, "a\n\nb");
	const struct rich one = rich_parse(*state, "a");
	const struct render_host host = {NULL, NULL};
	struct buffer out = {.arena = *state};

	render_rich(&out, &rich, "<b>1.</b> ", &host);
	assert_string_equal(buffer_text(&out), "<p><b>1.</b> a</p><p>b</p>");
	out.length = 0;
	render_rich(&out, &one, NULL, &host);
	assert_string_equal(buffer_text(&out), "a");
	out.length = 0;
	render_rich(&out, &one, "1. ", &host);
	assert_string_equal(buffer_text(&out), "<p>1. a</p>");
}

static void plain_texts_say_whether_marks_are_lost(void **state)
{
	static const struct {
		const char *text, *plain;
		bool whole;
	} rows[] = {
		{"one\\\ntwo", "one\ntwo", true},
		{"a\n\nb", "a\n\nb", true},
		{"\\*a\\*", "*a*", true},
		{"so $x^2$", "so $x^2$", true},
		{"**b**", "b", false},
		{"- a\n- b", "• a\n• b", false},
		{"> q\n> r", "q r", false},
		{"![map](m.png)", "[map]", false},
		{"| a | b |\n| --- | --- |\n| 1 | 2 |", "a | b\n1 | 2\n",
			false},
	};

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct buffer out = {.arena = *state};

		assert_int_equal(
			render_plain(&out, rows[i].text), rows[i].whole);
		assert_string_equal(buffer_text(&out), rows[i].plain);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(texts_become_html),
		TEST(a_parsed_text_has_mathml_and_a_beginning),
		TEST(plain_texts_say_whether_marks_are_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
