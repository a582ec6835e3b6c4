#include "bank/text/math_escape.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct example {
	const char *text, *escaped;
};

static void assert_escaped(
	struct arena *arena, const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(math_escape(arena, examples[i].text),
			examples[i].escaped);
}

static void marks_of_formulas_get_a_backslash(void **state)
{
	static const struct example examples[] = {
		{"$5 and $6", "\\$5 and \\$6"},
		{"a $$ b", "a \\$\\$ b"},
		{"\\(x\\)", "\\\\(x\\\\)"},
		{"\\[x\\]", "\\\\[x\\\\]"},
		{"\\ce{H2O}", "\\\\ce{H2O}"},
		{"*$5*", "*\\$5*"},
		{"| $1 | b |\n| - | - |\n| c | $2 |",
			"| \\$1 | b |\n| - | - |\n| c | \\$2 |"},
	};

	assert_escaped(*state, examples, LENGTH(examples));
}

static void an_escaped_mark_stays(void **state)
{
	static const struct example examples[] = {
		{"\\$5", "\\$5"},
		{"\\\\$5", "\\\\\\$5"},
		{"no marks", "no marks"},
		{"", ""},
	};

	assert_escaped(*state, examples, LENGTH(examples));
}

/* A backslash would be printed there. */
static void code_keeps_its_dollars(void **state)
{
	static const struct example examples[] = {
		{"`$x` costs $5", "`$x` costs \\$5"},
		{"```\n$x\n```\n\n$y", "```\n$x\n```\n\n\\$y"},
	};

	assert_escaped(*state, examples, LENGTH(examples));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(marks_of_formulas_get_a_backslash),
		TEST(an_escaped_mark_stays),
		TEST(code_keeps_its_dollars),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
