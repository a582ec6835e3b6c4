#include "text/source/verbatim.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef const char *finder(const char *at);

/* The finder ends behind `found` at the start of the text; NULL: nowhere. */
static void assert_end(finder *find, const char *text, const char *found)
{
	const char *end = find(text);

	if (found == NULL ? end != NULL
			  : end == NULL || end != text + strlen(found))
		fail_msg("%s: ends before %s", text, end == NULL ? "-" : end);
}

static void a_formula_ends_at_its_mark(void **state)
{
	(void)state;
	assert_end(verbatim_formula, "$x^2$ is", "$x^2$");
	assert_end(verbatim_formula, "$$x\n+y$$.", "$$x\n+y$$");
	assert_end(verbatim_formula, "\\(a\\) b", "\\(a\\)");
	assert_end(verbatim_formula, "\\[a\\] b", "\\[a\\]");
	assert_end(verbatim_formula, "\\ce{SO4^{2-}} b", "\\ce{SO4^{2-}}");
	assert_end(verbatim_formula, "\\pu{5 kg} b", "\\pu{5 kg}");
	assert_end(verbatim_formula, "$\\$5$ b", "$\\$5$");
	assert_end(verbatim_formula, "x$", NULL);
	assert_end(verbatim_formula, "$$$$", NULL);
}

static void prices_are_no_formula(void **state)
{
	(void)state;
	assert_end(verbatim_formula, "$5 or $6", NULL);
	assert_end(verbatim_formula, "$ 5$", NULL);
	assert_end(verbatim_formula, "$5 $ 6", NULL);
	assert_end(verbatim_formula, "$5\n6$", NULL);
	assert_end(verbatim_formula, "$5/$6", NULL);
}

static void a_dollar_in_braces_closes_only_in_need(void **state)
{
	(void)state;
	assert_end(verbatim_formula, "$\\ce{$n$ H2O}$ b", "$\\ce{$n$ H2O}$");
	assert_end(verbatim_formula, "$\\ce{a$ b", "$\\ce{a$");
}

static void a_missing_brace_takes_the_paragraph(void **state)
{
	(void)state;
	assert_end(verbatim_formula, "\\ce{H2O", "\\ce{H2O");
	assert_end(verbatim_formula, "\\ce{H2O\n\nNext}", "\\ce{H2O");
}

static void no_formula_leaves_its_paragraph(void **state)
{
	(void)state;
	assert_end(verbatim_formula, "$$a\n\nb$$", NULL);
	assert_end(verbatim_formula, "\\(a\n \t\nb\\)", NULL);
}

static void the_search_has_a_limit(void **state)
{
	static char text[6000];

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	memcpy(text, "\\(", 2);
	memcpy(text + 4000, "\\)", 2);
	assert_ptr_equal(verbatim_formula(text), text + 4002);
	memset(text + 4000, 'x', 2);
	memcpy(text + 5000, "\\)", 2);
	assert_null(verbatim_formula(text));
}

static void code_ends_at_as_many_backticks(void **state)
{
	(void)state;
	assert_end(verbatim_code, "`a` b", "`a`");
	assert_end(verbatim_code, "``a`b`` c", "``a`b``");
	assert_end(verbatim_code, "`a``b", NULL);
	assert_end(verbatim_code, "`a\n\nb`", NULL);
}

static void a_link_has_an_address(void **state)
{
	(void)state;
	/* The result is the bracket itself. */
	assert_end(
		verbatim_link, "(https://a.b/c_(d)) e", "(https://a.b/c_(d)");
	assert_end(verbatim_link, "(page.html)", "(page.html");
	assert_end(verbatim_link, "(x)", NULL);
	assert_end(verbatim_link, "(see page.html)", NULL);
	assert_end(verbatim_autolink, "<https://a.b>", "<https://a.b");
	assert_end(verbatim_autolink, "<ann@school.org>", "<ann@school.org");
	assert_end(verbatim_autolink, "<b>", NULL);
	assert_end(verbatim_autolink, "<1://a>", NULL);
	assert_end(verbatim_autolink, "<https://a <b>", NULL);
}

static void addresses_look_like_one(void **state)
{
	static const struct {
		const char *text;
		bool is;
	} cases[] = {
		{"https://a", true},
		{"mailto:a", true},
		{"www.a", true},
		{"#part", true},
		{"/a", true},
		{"page.html", true},
		{"mailto:", false},
		{"3.14", false},
		{"word", false},
		{"", false},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_int_equal(verbatim_is_address(
					 cases[i].text, strlen(cases[i].text)),
			cases[i].is);
}

static void a_place_is_in_a_typed_address(void **state)
{
	static const char text[] = "see https://a.b/c_d (https://e) f_g";

	(void)state;
	assert_true(verbatim_in_address(text, strchr(text, '_')));
	assert_false(verbatim_in_address(text, strrchr(text, '_')));
	assert_false(verbatim_in_address(text, strchr(text, 's')));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_formula_ends_at_its_mark),
		cmocka_unit_test(prices_are_no_formula),
		cmocka_unit_test(a_dollar_in_braces_closes_only_in_need),
		cmocka_unit_test(a_missing_brace_takes_the_paragraph),
		cmocka_unit_test(no_formula_leaves_its_paragraph),
		cmocka_unit_test(the_search_has_a_limit),
		cmocka_unit_test(code_ends_at_as_many_backticks),
		cmocka_unit_test(a_link_has_an_address),
		cmocka_unit_test(addresses_look_like_one),
		cmocka_unit_test(a_place_is_in_a_typed_address),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
