#include "yaml/formula_escapes.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* What is said of the value of "a". */
static const char *said_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct node *node;
	bool fine;

	*source = source_of("s", text);
	node = node_get(node_read(arena, source, reading.errors), "a");
	assert_non_null(node);
	/* A carriage return was reported already. */
	reading.errors = error_list_new(arena);
	fine = formula_escapes_check(&reading, node);
	text = said(arena, reading.errors);
	assert_int_equal(fine, *text == '\0');
	return text;
}

static void a_backslash_that_yaml_took_is_found_at_its_place(void **state)
{
	static const struct saying cases[] = {
		{"a: \"$2 \\times 3$\"\n",
			"s:1:8: error: formula: \"\\t\" became a control "
			"character before \"imes\"\n"
			"= in double quotes, YAML reads \\t as one: write "
			"\\\\times, or use single quotes\n"},
		{"a: \"$x \\neq 3$\"\n",
			"s:1:8: error: formula: \"\\n\" became a control "
			"character before \"eq\"\n"
			"= in double quotes, YAML reads \\n as one: write "
			"\\\\neq, or use single quotes\n"},
		{"a: \"so\n  $\\rho$\"\n",
			"s:2:4: error: formula: \"\\r\" became a control "
			"character before \"ho\"\n"
			"= in double quotes, YAML reads \\r as one: write "
			"\\\\rho, or use single quotes\n"},
		{"a: \"$a\\_b$\"\n",
			"s:1:7: error: formula: \"\\_\" became white space\n"
			"= in double quotes, YAML reads \\_ as one: write "
			"\\\\_, or use single quotes\n"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(
			said_of(*state, cases[i].text), cases[i].said);
}

static void every_lost_command_is_reported(void **state)
{
	const char *errors =
		said_of(*state, "a: \"$\\times$ and $\\nu \\tau$\"\n");

	assert_non_null(strstr(errors, "s:1:6:"));
	assert_non_null(strstr(errors, "s:1:19:"));
	assert_non_null(strstr(errors, "s:1:23:"));
	/* The first one is escaped as it should be. */
	errors = said_of(*state, "a: \"$\\\\times \\nu$\"\n");
	assert_null(strstr(errors, "times"));
	assert_non_null(strstr(errors, "s:1:14:"));
}

static void what_is_no_lost_command_passes(void **state)
{
	static const char *const texts[] = {
		"a: \"$2 \\\\times 3$\"\n",       /* escaped */
		"a: '$2 \\times 3$'\n",           /* single quotes */
		"a: $2 \\times 3$\n",             /* no quotes */
		"a: |\n  $2 \\times 3$\n",        /* a block */
		"a: \"one\\tword, $2$\"\n",       /* outside a formula */
		"a: \"\\times, no formula\"\n",   /* no dollar sign */
		"a: \"\\\\$2 \\times 3\\\\$\"\n", /* dollars, escaped */
		"a: \"$x\\tzzz$\"\n",             /* \tzzz is no command */
		"a: \"$x$\\n$y$\"\n",             /* between two formulas */
	};

	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_string_equal(said_of(*state, texts[i]), "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_backslash_that_yaml_took_is_found_at_its_place),
		TEST(every_lost_command_is_reported),
		TEST(what_is_no_lost_command_passes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
