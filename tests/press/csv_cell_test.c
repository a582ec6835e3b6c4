#include "press/csv_cell.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void check(const char *text, const char *cell)
{
	struct arena *arena = arena_new();
	struct buffer out = {.arena = arena};

	csv_cell_put(&out, text);
	assert_string_equal(buffer_text(&out), cell);
	arena_free(arena);
}

static void what_begins_like_a_formula_is_marked(void **state)
{
	static const char *const formulas[] = {"=1+1", "+a", "-a", "@SUM(A1)",
		"-", " =1", "  -x", "\u00a0=1", "\u200b=1", "\ufeff@x",
		"\u3000+x", "\u2060\u00ad=1", "\uff1d1", "\uff0bx", "\uff0dx",
		"\uff20x", " \uff1d1", "\u22122x", "\ufe661", "-5 apples",
		"--5", "\u00ad-5"};

	(void)state;
	for (size_t i = 0; i < LENGTH(formulas); i++) {
		char cell[64] = "'";

		check(formulas[i], strcat(cell, formulas[i]));
	}
	check("\t1", "\"'\t1\"");
	check("\r=1", "\"'\r=1\"");
	check("\n=1", "\"'\n=1\"");
	check("=\"a\";b", "\"'=\"\"a\"\";b\"");
}

static void other_text_is_as_it_is(void **state)
{
	static const char *const texts[] = {"", "a", "A-1", "a = b", "-5",
		"+3.5", "12", " a", "\u200b", "\u00d7", "c. 1405", "1\u20133"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		check(texts[i], texts[i]);
}

static void what_may_end_a_cell_is_quoted(void **state)
{
	(void)state;
	check("a,b", "\"a,b\"");
	check("a;b", "\"a;b\"");
	check("a\tb", "\"a\tb\"");
	check("a\nb", "\"a\nb\"");
	check("a\rb", "\"a\rb\"");
	check("say \"a\"", "\"say \"\"a\"\"\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_begins_like_a_formula_is_marked),
		cmocka_unit_test(other_text_is_as_it_is),
		cmocka_unit_test(what_may_end_a_cell_is_quoted),
	};

	return cmocka_run_group_tests_name("csv_cell", tests, NULL, NULL);
}
