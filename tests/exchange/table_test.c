#include "exchange/source/table.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Rows end in "/" with their line, values in "|". */
static const char *table_text(
	struct arena *arena, const char *text, char separator)
{
	const struct table table = table_read(arena, text, separator);
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < table.count; i++) {
		for (size_t k = 0; k < table.rows[i].count; k++)
			buffer_printf(&out, "%s|", table.rows[i].values[k]);
		buffer_printf(&out, "%u/", (unsigned)table.rows[i].line);
	}
	return buffer_text(&out);
}

static void values_are_read_as_rfc_4180_has_them(void **state)
{
	assert_string_equal(
		table_text(*state, "a,b\n1,2\n", ','), "a|b|1/1|2|2/");
	assert_string_equal(
		table_text(*state, "\"a,b\",\"say \"\"hi\"\"\"\n", ','),
		"a,b|say \"hi\"|1/");
	assert_string_equal(table_text(*state, "\"two\nlines\",x\ny,z\n", ','),
		"two\nlines|x|1/y|z|3/");
	assert_string_equal(table_text(*state, "a,,c,\n", ','), "a||c||1/");
	assert_string_equal(table_text(*state, "a,b", ','), "a|b|1/");
}

static void sloppy_tables_are_read_too(void **state)
{
	assert_string_equal(table_text(*state, "  a , \"b\" tail ,c  \n", ','),
		"a|b tail|c|1/");
	assert_string_equal(table_text(*state, "\n,,\na\n\n", ','), "a|3/");
	assert_string_equal(
		table_text(*state, "\"open,\nx", ','), "open,\nx|1/");
	assert_string_equal(
		table_text(*state, "5\" nail,x\n", ','), "5\" nail|x|1/");
	assert_string_equal(table_text(*state, "", ','), "");
}

static void a_separator_is_found_or_named(void **state)
{
	assert_int_equal(table_separator("a\tb,c\n1\t2,5\n"), '\t');
	assert_int_equal(table_separator("a;b;c,d\n1;2;3,4\n"), ';');
	assert_int_equal(table_separator("\"a;b;c\",d\n\"1;2\",3\n"), ',');
	assert_int_equal(table_separator("a|b\n1|2\n"), '|');
	assert_int_equal(table_separator("title, long\nb\nc\n"), 0);
	assert_int_equal(table_separator("words\n"), 0);
	assert_string_equal(
		table_text(*state, "a;b\n1;2\n", 0), "a|b|1/1|2|2/");
	assert_string_equal(
		table_text(*state, "sep=;\na;b,c\n", ','), "a|b,c|2/");
	assert_string_equal(
		table_text(*state, "words\nonly\n", 0), "words|1/only|2/");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(values_are_read_as_rfc_4180_has_them),
		TEST(sloppy_tables_are_read_too),
		TEST(a_separator_is_found_or_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
