/*
 * Which rule of a style sheet counts for which element.
 */
#include "picture/svg/style_sheet.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A sheet's rules, and what is said of it. */
struct outcome {
	struct style_sheet sheet;
	const char *said;
};

static const struct xml *root_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct errors *errors = error_list_new(arena);
	const struct xml *root;

	*source = source_of("p.svg", text);
	root = xml_read(arena, source, errors);
	assert_non_null(root);
	return root;
}

static struct outcome read_css(struct arena *arena, const char *css)
{
	struct errors *errors = error_list_new(arena);
	struct fault fault = {.arena = arena};
	const struct styling styling = {arena, &fault, NULL};
	const struct style_sheet sheet = style_sheet_read(&styling,
		root_of(arena,
			arena_printf(arena,
				"<svg><g><style>%s</style></g></svg>", css)));

	if (fault.why != NULL)
		error_at(errors, fault.at, "%s", fault.why);
	return (struct outcome){sheet, said(arena, errors)};
}

/* The bodies of the rules that are for an element, the last of which wins. */
static const char *bodies_for(
	struct arena *arena, const char *css, const char *element)
{
	const struct outcome outcome = read_css(arena, css);
	const struct xml *root = root_of(arena, element);
	struct buffer out = {.arena = arena};

	assert_string_equal(outcome.said, "");
	for (size_t i = 0; i < outcome.sheet.count; i++)
		if (style_sheet_rule_fits(&outcome.sheet.rules[i], root))
			buffer_puts(&out, outcome.sheet.rules[i].body);
	return buffer_text(&out);
}

static void rules_are_for_whom_they_name(void **state)
{
	static const char css[] =
		"*{0} path{1} .thin{2} #a{3} path.thin{4} .thin#a{5} g{6}";
	struct arena *arena = *state;

	assert_string_equal(bodies_for(arena, css, "<path/>"), "01");
	assert_string_equal(
		bodies_for(arena, css, "<path class='red thin'/>"), "0124");
	assert_string_equal(
		bodies_for(arena, css, "<path class='thinner'/>"), "01");
	assert_string_equal(
		bodies_for(arena, css, "<g id='a' class='thin'/>"), "06235");
	assert_string_equal(bodies_for(arena, css, "<path id='A'/>"), "01");
}

static void the_more_special_rule_comes_last(void **state)
{
	struct arena *arena = *state;

	assert_string_equal(
		bodies_for(arena, "#a{1} .b{2} p{3} *{4} p.b{5} .b{6}",
			"<p id='a' class='b'/>"),
		"432651");
}

static void commas_share_a_body_and_comments_are_nothing(void **state)
{
	struct arena *arena = *state;

	assert_string_equal(
		bodies_for(arena, "/* {*/ p ,\n .b{1}/**/q{2} /* open", "<p/>"),
		"1");
	assert_string_equal(
		bodies_for(arena, "p , .b{1}", "<g class='b'/>"), "1");
	assert_string_equal(bodies_for(arena, " \n ", "<p/>"), "");
}

static void unsupported_features_are_reported_once(void **state)
{
	static const char selector[] =
		"expected a selector of an element, a .class or an #id, found ";
	static const struct {
		const char *css, *expected, *found;
	} cases[] = {
		{"g path{} p+q{}", selector, "\"g path\""},
		{"p&gt;q{}", selector, "\"p>q\""},
		{"p:hover{}", selector, "\"p:hover\""},
		{"p[x]{}", selector, "\"p[x]\""},
		{"#a#b{}", selector, "\"#a#b\""},
		{".{}", selector, "\".\""},
		{"p,,q{}", selector, "\"\""},
		{"@import 'x';", "expected \"selector {…}\", found ",
			"\"@import\""},
		{"p{fill:red", "expected \"selector {…}\", found ", "\"p\""},
	};
	struct arena *arena = *state;

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(read_css(arena, cases[i].css).said,
			arena_printf(arena, "p.svg:1:9: error: style: %s%s\n",
				cases[i].expected, cases[i].found));
}

static void there_are_at_most_1000_rules(void **state)
{
	struct arena *arena = *state;
	struct buffer css = {.arena = arena};
	struct outcome outcome;

	for (int i = 0; i < RULES_MAX; i++)
		buffer_puts(&css, "p{}");
	outcome = read_css(arena, buffer_text(&css));
	assert_string_equal(outcome.said, "");
	assert_int_equal(outcome.sheet.count, RULES_MAX);
	buffer_puts(&css, "q{}");
	assert_string_equal(read_css(arena, buffer_text(&css)).said,
		"p.svg:1:9: error: style: expected at most 1000 rules, found "
		"\"q\"\n");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rules_are_for_whom_they_name),
		TEST(the_more_special_rule_comes_last),
		TEST(commas_share_a_body_and_comments_are_nothing),
		TEST(unsupported_features_are_reported_once),
		TEST(there_are_at_most_1000_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
