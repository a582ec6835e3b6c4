#include "words/messages/extract.h"

#include "../bank/said.h"
#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static struct catalog catalog_in(struct arena *arena)
{
	return (struct catalog){
		.arena = arena, .errors = error_list_new(arena)};
}

/* The messages of a source, each as "line: one/other" or "line: other". */
static const char *messages(struct catalog *catalog)
{
	struct buffer out = {.arena = catalog->arena};

	for (size_t i = 0; i < catalog->count; i++) {
		const struct found *found = &catalog->at[i];

		buffer_printf(&out, "%u: %s%s%s\n", (unsigned)found->at.line,
			found->one == NULL ? "" : found->one,
			found->one == NULL ? "" : "/", found->other);
	}
	return buffer_text(&out);
}

static void assert_messages(
	struct arena *arena, const char *text, const char *expected)
{
	const struct source source = source_of("a/b.c", text);
	struct catalog catalog = catalog_in(arena);

	extract(&catalog, &source);
	assert_string_equal(said(arena, catalog.errors), "");
	assert_string_equal(messages(&catalog), expected);
}

static void the_format_of_a_call_is_a_message(void **state)
{
	assert_messages(
		*state, "error_at(e, at(1, 2), \"a %s\", x);", "1: a %s\n");
	assert_messages(*state, "error_hint(\n\te,\n\t\"two\");", "3: two\n");
	assert_messages(*state, "error_at(e, at, b ? \"yes\" : \"no\");",
		"1: yes\n1: no\n");
	assert_messages(*state, "error_at(e, (at), (\"a\"));", "1: a\n");
	assert_messages(*state, "error_at(e, \"name\", \"a\");", "1: a\n");
	assert_messages(*state, "error_at_all(e, at, \"a\");", "");
}

static void a_text_belongs_to_the_innermost_call(void **state)
{
	assert_messages(*state,
		"error_at(e, at, \"a %s\", message_text(\"b\"));",
		"1: a %s\n1: b\n");
	assert_messages(*state, "error_at(e, at, f(\"key\"), g[\"k\"]);", "");
	assert_messages(*state,
		"error_hint(e, message_count(n, \"%d file\", \"%d files\"));",
		"1: %d file/%d files\n");
}

static void literals_side_by_side_are_one(void **state)
{
	assert_messages(*state,
		"error_hint(e, \"one \" /* and */\n\t\"two\" \" three\");",
		"1: one two three\n");
	assert_messages(*state, "error_hint(e, \"at %\" PRIu64 \" bytes\");",
		"1: at %lu bytes\n");
	assert_messages(*state, "error_hint(e, \"a\\\"b\\n\\x41\\\\\");",
		"1: a\"b\nA\\\n");
}

static void comments_directives_and_characters_are_skipped(void **state)
{
	assert_messages(*state,
		"/* error_hint(e, \"a\"); */\n"
		"#define X error_hint(e, \\\n\t\"b\")\n"
		"error_at(e, c == '\"' || c == '\\'' || c == '(', \"d\");\n"
		"error_hint(e, \"e\"); error_at(e, '\\'',\"f\");",
		"4: d\n5: e\n5: f\n");
}

static void prose_in_tables_is_a_message(void **state)
{
	assert_messages(*state,
		"static const char *const t[] = {\"in a row\", "
		"\"key\", \"a-b c1\", \"1 2\"};",
		"1: in a row\n1: a-b c1\n");
	assert_messages(*state, "x = MESSAGE(\"key\");", "1: key\n");
	assert_messages(*state, "assert(x && \"never at all\");", "");
}

static void english_that_no_table_could_translate_is_reported(void **state)
{
	static const char *const texts[] = {"error_at(e, at, \"%s\", \"so\");",
		"arena_printf(a, \"in plain words\");",
		"error_hint(e, message_count(n, \"a\", \"b\", \"so\"));"};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		const struct source source = source_of("a/b.c", texts[i]);
		struct catalog catalog = catalog_in(*state);

		extract(&catalog, &source);
		assert_int_equal(error_count(catalog.errors), 1);
		assert_non_null(strstr(
			said(*state, catalog.errors), "would stay English"));
	}
	assert_messages(*state, "buffer_printf(out, \"%s: %d\", a, b);", "");
	assert_messages(*state, "error_at(e, at, \"a\", \"%d\");", "1: a\n");
}

static void a_sorted_catalog_has_each_message_once(void **state)
{
	const struct source source = source_of("a/b.c",
		"error_hint(e, \"b\"); error_hint(e, \"a\");\n"
		"message_text(\"files\");\n"
		"message_count(n, \"file\", \"files\"); error_hint(e, \"b\");");
	struct catalog catalog = catalog_in(*state);

	extract(&catalog, &source);
	assert_int_equal(catalog.count, 5);
	extract_sort(&catalog);
	assert_int_equal(catalog.count, 3);
	assert_string_equal(catalog.at[0].other, "a");
	assert_string_equal(catalog.at[1].other, "b");
	assert_string_equal(catalog.at[2].one, "file");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_format_of_a_call_is_a_message),
		TEST(a_text_belongs_to_the_innermost_call),
		TEST(literals_side_by_side_are_one),
		TEST(comments_directives_and_characters_are_skipped),
		TEST(prose_in_tables_is_a_message),
		TEST(english_that_no_table_could_translate_is_reported),
		TEST(a_sorted_catalog_has_each_message_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
