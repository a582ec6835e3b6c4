#include "text/inline_image.h"

#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The images of a text, one after the other: name, alt, size or fault. */
static void assert_images(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};
	struct inline_image image;
	const char *at = text;

	while ((at = inline_image_find(arena, text, at, &image)) != NULL) {
		buffer_printf(&out, "[%s|%s", image.name, image.alt);
		if (image.width > 0)
			buffer_printf(&out, "|w%d", (int)image.width);
		if (image.height > 0)
			buffer_printf(&out, "|h%d", (int)image.height);
		if (image.fault != NULL)
			buffer_printf(&out, "|%s", image.fault);
		buffer_putc(&out, ']');
		at += image.length;
		buffer_add(&out, at, strcspn(at, " "));
	}
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void an_image_has_a_text_and_a_path(void **state)
{
	(void)state;
	assert_images("A ![bolt](images/x.svg), so.", "[images/x.svg|bolt],");
	assert_images(
		"![a](x.svg)![b](y.svg)", "[x.svg|a]![b](y.svg)[y.svg|b]");
	assert_images("![two\n  lines](x.svg)", "[x.svg|two   lines]");
	assert_images("![[a] \\] *b*](x.svg)", "[x.svg|[a] ] *b*]");
	assert_images("![a]( my pic (2).svg )", "[my pic (2).svg|a]");
	assert_images("![a](<my pic.svg>)", "[my pic.svg|a]");
	assert_images("![a](o'brien.svg)", "[o'brien.svg|a]");
}

static void a_size_directly_follows(void **state)
{
	(void)state;
	assert_images("![a](x.svg){width=1in}.", "[x.svg|a|w72000].");
	assert_images("![a](x.svg){height=0.5in}", "[x.svg|a|h36000]");
	assert_images("![a](x.svg){ height = \"10 pt\" }", "[x.svg|a|h10000]");
	assert_images("![a](x.svg) {width=1in}", "[x.svg|a]");
	assert_images("![a](x.svg){{b}}", "[x.svg|a]{{b}}");
	assert_images("![a](x.svg){b|c}", "[x.svg|a]{b|c}");
}

static void what_cannot_be_printed_is_a_fault(void **state)
{
	(void)state;
	assert_images("![](x.svg)", "[x.svg||has no text in its brackets]");
	assert_images("![ ](x.svg)", "[x.svg||has no text in its brackets]");
	assert_images("![a]()", "[()|a|names no picture]");
	assert_images("![a](x.svg \"T\")",
		"[x.svg|a|has a title, which is not printed]");
	assert_images("![a](x.svg){width=4}",
		"[x.svg|a|needs {width=4cm} or {height=1cm} after it, found "
		"{width=4}]");
	assert_images("![a](x.svg){width=50%}",
		"[x.svg|a|needs {width=4cm} or {height=1cm} after it, found "
		"{width=50%}]");
	assert_images("![a](x.svg){width=1cm height=1cm}",
		"[x.svg|a|needs {width=4cm} or {height=1cm} after it, found "
		"{width=1cm height=1cm}]");
}

static void text_like_an_image_stays_text(void **state)
{
	(void)state;
	assert_images("[a](x.svg) ! [a](x.svg) ![a] (x.svg) ![a", "");
	assert_images("![a][ref] ![a](x.svg", "");
	assert_images("![a\n\nb](x.svg)", "");
	assert_images("\\![a](x.svg)", "");
}

static void code_has_no_images(void **state)
{
	(void)state;
	assert_images("`![a](x.svg)` ![b](y.svg)", "[y.svg|b]");
	assert_images("``` ![a](x.svg) ` ``` ![b](y.svg)", "");
	assert_images("```\n![a](x.svg)\n```\n![b](y.svg)", "[y.svg|b]");
	assert_images("~~~\n![a](x.svg)\n~~~\n![b](y.svg)", "[y.svg|b]");
	assert_images("a ` b ![b](y.svg)", "[y.svg|b]");
	assert_images("a ` b\n\n![b](y.svg) ` c", "[y.svg|b]");
	assert_images("H~2~ ![b](y.svg) CO~2~", "[y.svg|b]");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_image_has_a_text_and_a_path),
		cmocka_unit_test(a_size_directly_follows),
		cmocka_unit_test(what_cannot_be_printed_is_a_fault),
		cmocka_unit_test(text_like_an_image_stays_text),
		cmocka_unit_test(code_has_no_images),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
