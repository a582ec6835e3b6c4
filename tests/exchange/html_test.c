#include "exchange/text/html.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"
#include "exchange/text/render.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *html, *text;
};

static void on_lost(void *with, const char *name)
{
	buffer_printf(with, "%s;", name);
}

static void html_becomes_text(void **state)
{
	static const struct row rows[] = {
		{"plain", "plain"},
		{"<p>one</p><p>two</p>", "one\n\ntwo"},
		{"<p>a<br>b</p>", "a\\\nb"},
		{"<p>a<br><br>b</p>", "a\n\nb"},
		{"<b>bold</b> and <em>soft</em>", "**bold** and *soft*"},
		{"<b> bold </b>x", "**bold** x"},
		{"in<b>side</b>word", "in<b>side</b>word"},
		{"<b></b>empty<i> </i>", "empty"},
		{"<b><b>twice</b></b>", "**twice**"},
		{"<b>a</p><p>b</b>", "**a**\n\n**b**"},
		{"H<sub>2</sub>O, x<sup>2</sup>", "H~2~O, x^2^"},
		{"<u>under</u> <s>gone</s>", "<u>under</u> ~~gone~~"},
		{"<code>a*b</code>", "`a*b`"},
		{"2 * 3 &lt; 7 &amp; &eacute;&nbsp;x", "2 * 3 < 7 & é x"},
		{"&bogus; & &#x4e2d;", "&bogus; & 中"},
		{"<ul><li>a<li>b</ul>c", "- a\n- b\n\nc"},
		{"<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>",
			"1. a\n2. b\n   - c"},
		{"<table><tr><th>a<th>b<tr><td>1|2<td>c<br>d</table>",
			"| a | b |\n| --- | --- |\n| 1\\|2 | c<br>d |"},
		{"<blockquote>q</blockquote>r", "> q\n\nr"},
		{"<pre>a\n  b</pre>", "```\na\n  b\n```"},
		{"a<hr>b", "a\n\n---\n\nb"},
		{"<a href=\"https://x.org/y\">z</a>", "[z](https://x.org/y)"},
		{"<a href='#top'>z</a>", "z"},
		{"<!-- no --><style>p{}</style>yes", "yes"},
		{"\\(x_1 &lt; 2\\) and $$y$$", "$x_1 < 2$ and $y$"},
		{"<p>\\[x\\]</p>", "$$x$$"},
		{"a < b and c<5", "a < b and c<5"},
		{"<b>never closed", "**never closed**"},
		{"un</i>opened", "unopened"},
		{"<math><mfrac><mn>1</mn><mi>x</mi></mfrac></math>",
			"$\\frac{1}{x}$"},
		{"<math><msup><mi>x</mi><mn>2</mn></msup><mo>&#xd7;</mo>"
		 "<mi>sin</mi><mi>y</mi></math>",
			"$x^{2}\\times \\sin y$"},
	};
	struct arena *arena = arena_new();
	const struct html_host host = {.lost = NULL};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
			html_text(arena, rows[i].html, &host), rows[i].text);
	arena_free(arena);
}

static void what_has_no_counterpart_is_named(void **state)
{
	struct arena *arena = arena_new();
	struct buffer lost = {.arena = arena};
	const struct html_host host = {.with = &lost, .lost = on_lost};

	(void)state;
	assert_string_equal(
		html_text(arena,
			"<video src=x>y</video><marquee>go</marquee>"
			"<table><tr><td colspan=2>a</table><img src=z.png>",
			&host),
		"go\n\n| a |\n| --- |");
	assert_string_equal(buffer_text(&lost),
		"a film;<marquee>;cells that are joined;the picture z.png;");
	arena_free(arena);
}

/* Text → HTML → text is the identity for texts as html_text() writes them. */
static void texts_come_back(void **state)
{
	static const char *const texts[] = {"**bold** and *soft*", "one\n\ntwo",
		"- a\n- b", "H~2~O", "`x`", "$x^2$ here",
		"| a | b |\n| --- | --- |\n| 1 | 2 |", "a\\\nb", "> q\n\nr",
		"1. a\n2. b", "<u>u</u>"};
	struct arena *arena = arena_new();
	const struct render_host out_host = {.with = NULL};
	const struct html_host in_host = {.with = NULL};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct buffer html = {.arena = arena};

		render_html(&html, texts[i], &out_host);
		assert_string_equal(
			html_text(arena, buffer_text(&html), &in_host),
			texts[i]);
	}
	arena_free(arena);
}

/* Deep and broken nesting costs no more than its length. */
static void nesting_is_bounded(void **state)
{
	struct arena *arena = arena_new();
	struct buffer html = {.arena = arena};
	const struct html_host host = {.with = NULL};

	(void)state;
	for (size_t i = 0; i < 100000; i++)
		buffer_puts(&html, i % 2 == 0 ? "<b><i><ul><li>" : "<table>&<");
	html_text(arena, buffer_text(&html), &host);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(html_becomes_text),
		cmocka_unit_test(what_has_no_counterpart_is_named),
		cmocka_unit_test(texts_come_back),
		cmocka_unit_test(nesting_is_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
