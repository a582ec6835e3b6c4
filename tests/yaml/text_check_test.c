#include "yaml/text_check.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "base/common.h"
#include "yaml/fields.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct field field = {.name = "stem"};

/* What is said of the value of "stem"; an error, and only one, refuses it. */
static const char *said_of(struct arena *arena, const char *text)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	const struct node *node;
	bool fine;

	*source = source_of("s", text);
	node = node_get(node_read(arena, source, reading.errors), "stem");
	assert_non_null(node);
	assert_string_equal(said(arena, reading.errors), "");
	fine = text_check(&reading, node, &field);
	text = said(arena, reading.errors);
	assert_int_equal(fine, strstr(text, " error: ") == NULL);
	return text;
}

static void assert_says(
	struct arena *arena, const struct saying *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
			said_of(arena, cases[i].text), cases[i].said);
}

static void a_text_that_yaml_cut_is_refused_at_the_mark(void **state)
{
	static const struct saying cases[] = {
		{"stem: Article #9 says\n",
			"s:1:15: error: stem: \" #\" begins a comment and cuts "
			"off \"#9 says\"\n"
			"= put the text in quotes: \"Article #9 says\"\n"},
		{"stem: Article # 9\n", ""},
		{"stem: Article#9\n", ""},
		{"stem: \"Article #9\"\n", ""},
	};

	assert_says(*state, cases, LENGTH(cases));
}

static void a_text_must_have_ink(void **state)
{
	static const struct saying cases[] = {
		{"stem: \"\u00a0\u200b\"\n",
			"s:1:7: error: stem: expected text, found \"\u00a0"
			"\u200b\"\n"
			"= it would print nothing\n"},
		{"stem: .\n", ""},
	};

	assert_non_null(strstr(
		said_of(*state, cases[0].text), "= it would print nothing\n"));
	assert_says(*state, &cases[1], 1);
}

/* By the rule of the guide: between letters and digits a mark stays. */
static void a_power_with_an_operator_gets_what_to_write(void **state)
{
	static const struct saying cases[] = {
		{"stem: so 2^10-3^ it is\n",
			"s:1:11: warning: \"^10-3^\" is printed as typed, "
			"since it contains an operator\n"
			"= write <sup>10-3</sup> to raise all of it, ^10^ to "
			"raise its beginning, \\^ for the sign itself\n"},
		{"stem: so x^n+1^ it is\n",
			"s:1:11: warning: \"^n+1^\" is printed as typed, "
			"since it contains an operator\n"
			"= write <sup>n+1</sup> to raise all of it, ^n^ to "
			"raise its beginning, \\^ for the sign itself\n"},
		{"stem: so x~i+1~ it is\n",
			"s:1:11: warning: \"~i+1~\" is printed as typed, "
			"since it contains an operator\n"
			"= write <sub>i+1</sub> to lower all of it, ~i~ to "
			"lower its beginning, \\~ for the sign itself\n"},
		{"stem: 10^-3^ and H~2~O\n", ""},
	};

	assert_says(*state, cases, LENGTH(cases));
}

static void a_mark_of_another_markdown_is_shown_in_its_line(void **state)
{
	static const struct saying cases[] = {
		{"stem: |\n  One.\n\n  See [^1] there.\n",
			"s:4:7: warning: the footnote \"[^1]\" is printed as "
			"typed\n"
			"= write ^1^ for a raised number\n"},
		{"stem: A <blink>word\n",
			"s:1:9: warning: the tag \"<blink>\" is printed as "
			"typed\n"
			"= known tags: <b> <i> <u> <s> <sub> <sup> <br> <kbd>; "
			"put code in backticks\n"},
		{"stem: a $ alone\n", ""},
	};

	assert_says(*state, cases, 2);
}

static void a_faulty_formula_is_an_error_at_its_fault(void **state)
{
	const char *errors = said_of(*state, "stem: 'so $1 + \\frca12$'\n");

	assert_non_null(strstr(errors, "s:1:16: error: formula: "));
	assert_string_equal(said_of(*state, "stem: 'so $1 + \\frac12$'\n"), "");
}

static void texts_of_a_record_were_checked_before(void **state)
{
	static const char text[] =
		"record: 1\nstem: so 2^10-3^ is [^1] of <blink>\n";
	const struct source record = source_of("r", text);
	const struct source bank = source_of("b", "bank: record:\n");

	assert_string_equal(said_of(*state, text), "");
	assert_true(text_check_is_kept((struct where){&record, 2, 1}));
	assert_false(text_check_is_kept((struct where){&bank, 1, 1}));
	assert_false(text_check_is_kept((struct where){NULL, 0, 0}));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_text_that_yaml_cut_is_refused_at_the_mark),
		TEST(a_text_must_have_ink),
		TEST(a_power_with_an_operator_gets_what_to_write),
		TEST(a_mark_of_another_markdown_is_shown_in_its_line),
		TEST(a_faulty_formula_is_an_error_at_its_fault),
		TEST(texts_of_a_record_were_checked_before),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
