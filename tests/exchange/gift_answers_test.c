#include "exchange/read/gift_answers.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
	const char *braces, *question;
};

/* The question "Q" with these braces, before its answers are normalized. */
static const char *read(struct arena *arena, const char *braces)
{
	struct reader *reader = reading_begun(arena, QUIZ_OTHER);

	reader->question->stem = "Q";
	gift_answers_read(
		reader, braces, braces + strlen(braces), MARKUP_TYPED);
	return reading_text(reader);
}

static void assert_rows(
	struct arena *arena, const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(
			read(arena, rows[i].braces), rows[i].question);
}

/* Examples as those of Moodle's manual of the format. */
static void the_signs_tell_the_kind(void **state)
{
	static const struct row rows[] = {
		{"", "essay: Q\n"},
		{" \n", "essay: Q\n"},
		{"T", "true_false: Q\n [right]\n"},
		{"FALSE#no#yes", "true_false: Q\n  # no\n\nyes\n"},
		{"=x =y", "short_answer: Q\n [100]x\n [100]y\n"},
		{"=x ~y ~z", "multiple_choice: Q\n [100]x\n y\n z\n"},
		{"=a -> b =c->d = -> e", "matching: Q\n a -> b\n c -> d\n e\n"},
		{"=a -> b =c", "short_answer: Q\n [100]a -> b\n [100]c\n"},
		{"=a -> b ~c", "multiple_choice: Q\n [100]a -> b\n c\n"},
		{"#3", "numeric: Q\n [100]3\n"},
		{"words", "short_answer: Q\n! its braces hold no answer that "
			  "begins with = or ~\n"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void weights_and_notes_belong_to_answers(void **state)
{
	static const struct row rows[] = {
		{"~%50%x#half ~%-25%y =z # all",
			"multiple_choice: Q\n [50]x # half\n [-25]y\n [100]z # "
			"all\n"},
		{"~=x ~ y", "multiple_choice: Q\n [100]x\n y\n"},
		{"=%33.33333%x ~y", "multiple_choice: Q\n [33]x\n y\n"},
		{"=100% ~5%", "multiple_choice: Q\n [100]100%\n 5%\n"},
		{"=x\\=\\~\\#\\{\\}\\:\\\\ ~y",
			"multiple_choice: Q\n [100]x=~#{}:\\\\\n y\n"},
		{"=x####E", "short_answer: Q\n [100]x\n# E\n"},
		{"=x#n####E", "short_answer: Q\n [100]x # n\n# E\n"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static void numbers_have_tolerances_or_ranges(void **state)
{
	static const struct row rows[] = {
		{"#3.0:0.5", "numeric: Q\n [100]3 +- 0.5\n"},
		{"#3:0", "numeric: Q\n [100]3\n"},
		{"#1..5", "numeric: Q\n [100]3 +- 2\n"},
		{"#5..1", "numeric: Q\n [100]\n"},
		{"#=3:1 =%50%3:2#near ~#far",
			"numeric: Q\n [100]3 +- 1\n [50]3 +- 2 # near\n  # "
			"far\n"},
	};

	assert_rows(*state, rows, LENGTH(rows));
}

static const char *text(struct arena *arena, const char *part)
{
	return gift_answers_text(reading_begun(arena, QUIZ_OTHER), part,
		part + strlen(part), MARKUP_PLAIN);
}

static void a_mark_names_the_markup(void **state)
{
	assert_string_equal(text(*state, "[html]<b>x</b>"), "**x**");
	assert_string_equal(text(*state, " [markdown]**x**"), "**x**");
	assert_string_equal(text(*state, "[plain]<b>"), "\\<b>");
	assert_string_equal(text(*state, "[moodle]<b>x</b>"), "**x**");
	assert_string_equal(text(*state, "[else]x"), "[else]x");
	assert_string_equal(text(*state, "a\\nb"), "a\\\nb");
	assert_string_equal(text(*state, "$x\\ne y$"), "$x\\ne y$");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_signs_tell_the_kind),
		TEST(weights_and_notes_belong_to_answers),
		TEST(numbers_have_tolerances_or_ranges),
		TEST(a_mark_names_the_markup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
