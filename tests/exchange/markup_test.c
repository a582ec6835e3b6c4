#include "exchange/xml/markup.h"

#include "../base/with_arena.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct xml *root_of(struct arena *arena, const char *text)
{
	const struct xml *root = markup_read(reading_of(arena, text), false);

	assert_non_null(root);
	return root;
}

static void elements_are_found_by_name(void **state)
{
	const struct xml *root = root_of(
		*state, "<a>t<b><c x='1'/></b>u<d/><c x='2'/><d y='3'/></a>");
	const struct xml *child = markup_child(root, "d");

	assert_non_null(child);
	assert_null(markup_get(child, "y"));
	assert_string_equal(markup_get(markup_next(child, "d"), "y"), "3");
	assert_null(markup_next(markup_next(child, "d"), "d"));
	assert_string_equal(markup_get(markup_child(root, "c"), "x"), "2");
	assert_string_equal(markup_get(markup_below(root, "c"), "x"), "1");
	assert_null(markup_child(root, "x"));
	assert_null(markup_below(root, "x"));
	assert_null(markup_child(NULL, "a"));
	assert_true(markup_is(root, "a"));
	assert_false(markup_is(root->first, "a"));
}

static void texts_are_joined_and_trimmed(void **state)
{
	const struct xml *root = root_of(*state,
		"<a>one <b>two</b> &eacute;<c>  \n</c><d> x y\n</d></a>");

	assert_string_equal(
		markup_text(*state, root), "one two \xc3\xa9  \n x y\n");
	assert_string_equal(markup_child_text(*state, root, "d"), "x y");
	assert_null(markup_child_text(*state, root, "c"));
	assert_null(markup_child_text(*state, root, "x"));
	assert_string_equal(markup_text(*state, NULL), "");
}

static bool replace_images(
	void *with, const struct xml *element, struct buffer *out)
{
	if (!markup_is(element, "img"))
		return false;
	buffer_puts(out, with);
	return true;
}

static void content_is_written_as_html(void **state)
{
	static char mark[] = "[picture]";
	const struct xml *root = root_of(*state,
		"<a><p class='x&quot;'>1 &lt; 2<br/></p><img><i/></img></a>");
	struct buffer out = {.arena = *state};

	markup_html(&out, root, NULL, NULL);
	assert_string_equal(buffer_text(&out),
		"<p class=\"x&quot;\">1 &lt; 2<br/></p><img><i/></img>");
	out.length = 0;
	markup_html(&out, root, replace_images, mark);
	assert_string_equal(buffer_text(&out),
		"<p class=\"x&quot;\">1 &lt; 2<br/></p>[picture]");
}

static void broken_files_have_no_root(void **state)
{
	struct reader *reader = reading_of(*state, "<a><b></a>");

	assert_null(markup_read(reader, true));
	assert_int_equal(error_count(reader->quiz->errors), 1);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(elements_are_found_by_name),
		TEST(texts_are_joined_and_trimmed),
		TEST(content_is_written_as_html),
		TEST(broken_files_have_no_root),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
