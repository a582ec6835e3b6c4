#include "exchange/text/html_tag.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct html_tag read(const char *text)
{
	struct html_tag tag;

	assert_true(html_tag_read(text, &tag));
	return tag;
}

static void tags_are_read_in_any_spelling(void **state)
{
	struct html_tag tag = read("<B CLASS=\"a>b\">x");

	(void)state;
	assert_int_equal(tag.length, 1);
	assert_int_equal(tag.row->what, TAG_STYLE);
	assert_false(tag.closing);
	assert_string_equal(tag.after, "x");
	tag = read("</strong >y");
	assert_true(tag.closing);
	assert_string_equal(tag.row->name, "strong");
	tag = read("<br/>");
	assert_true(tag.empty);
	assert_int_equal(tag.row->what, TAG_BREAK);
	assert_null(read("<marquee>").row);
	assert_null(read("<averyverylongname>").row);
}

/* The table is searched by halves. */
static void every_tag_of_a_text_is_known(void **state)
{
	static const char *const tags[] = {"<a>", "<b>", "<blockquote>",
		"<code>", "<em>", "<h1>", "<h6>", "<i>", "<img>", "<li>",
		"<math>", "<ol>", "<p>", "<pre>", "<script>", "<span>", "<sub>",
		"<sup>", "<table>", "<td>", "<th>", "<tr>", "<tt>", "<u>",
		"<ul>", "<video>", "<wbr>"};

	(void)state;
	for (size_t i = 0; i < LENGTH(tags); i++)
		assert_non_null(read(tags[i]).row);
}

static void comments_and_declarations_have_no_name(void **state)
{
	(void)state;
	assert_string_equal(read("<!-- a > b -->c").after, "c");
	assert_int_equal(read("<!-- a -->").length, 0);
	assert_string_equal(read("<!DOCTYPE html>c").after, "c");
	assert_string_equal(read("<?xml version='1'?>c").after, "c");
	assert_string_equal(read("<!-- open").after, "");
	assert_string_equal(read("<![CDATA[text]]>").after, "text]]>");
}

static void a_sign_less_than_is_no_tag(void **state)
{
	static const char *const texts[] = {
		"< b>", "<5", "<", "<b", "<a<b>", "<b \"open>", "<a+b>"};
	struct html_tag tag;

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_false(html_tag_read(texts[i], &tag));
}

static void attributes_are_found_and_decoded(void **state)
{
	const struct html_tag tag =
		read("<img SRC = 'a b.png' alt=\"x &amp; "
		     "&#233;\"\n hidden width=5 title=''/>");

	assert_string_equal(html_tag_get(*state, &tag, "src"), "a b.png");
	assert_string_equal(html_tag_get(*state, &tag, "alt"), "x & \xc3\xa9");
	assert_string_equal(html_tag_get(*state, &tag, "width"), "5");
	assert_string_equal(html_tag_get(*state, &tag, "title"), "");
	assert_null(html_tag_get(*state, &tag, "hidden"));
	assert_null(html_tag_get(*state, &tag, "sr"));
	assert_null(html_tag_get(*state, &tag, "srcset"));
}

static void entities_have_a_length_and_a_character(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		uint32_t code;
	} rows[] = {{"&amp;", 5, '&'}, {"&eacute;x", 8, 0xe9},
		{"&#65;", 5, 'A'}, {"&#x4e2d;", 8, 0x4e2d}, {"&bogus;", 0, 0},
		{"&amp", 0, 0}, {"& b;", 0, 0}, {"&;", 0, 0}};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		uint32_t code = 0;

		assert_int_equal(
			html_tag_entity(rows[i].text, &code), rows[i].length);
		if (rows[i].length > 0)
			assert_int_equal(code, rows[i].code);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(tags_are_read_in_any_spelling),
		TEST(every_tag_of_a_text_is_known),
		TEST(comments_and_declarations_have_no_name),
		TEST(a_sign_less_than_is_no_tag),
		TEST(attributes_are_found_and_decoded),
		TEST(entities_have_a_length_and_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
