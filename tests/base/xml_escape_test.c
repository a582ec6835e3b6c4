#include "base/xml/xml_escape.h"

#include "with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_escaped(
	struct arena *arena, const char *text, const char *expected)
{
	struct buffer out = {.arena = arena};

	xml_escape_text(&out, text);
	assert_string_equal(buffer_text(&out), expected);
}

static void only_what_xml_reads_as_markup_is_escaped(void **state)
{
	assert_escaped(*state, "a < b > c", "a &lt; b &gt; c");
	assert_escaped(*state, "x=\"y\"", "x=&quot;y&quot;");
	assert_escaped(*state, "it's Ω, no\ttag\n", "it's Ω, no\ttag\n");
	assert_escaped(*state, "", "");
}

static void an_entity_is_escaped_again(void **state)
{
	assert_escaped(*state, "&lt;", "&amp;lt;");
}

static void no_more_is_escaped_than_the_length(void **state)
{
	struct buffer out = {.arena = *state};

	buffer_puts(&out, "<p>");
	xml_escape(&out, "<<<", 2);
	assert_string_equal(buffer_text(&out), "<p>&lt;&lt;");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(only_what_xml_reads_as_markup_is_escaped),
		TEST(an_entity_is_escaped_again),
		TEST(no_more_is_escaped_than_the_length),
	};

	return cmocka_run_group_tests_name("xml_escape", tests, NULL, NULL);
}
