#include "words/pattern.h"

#include "../bank/nodes.h"
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

/* Read a text, without mistakes, of a language. */
static void read(struct arena *arena, const char *text, enum word word,
	const char *language, const char *texts[PLURAL_COUNT])
{
	const struct pattern_terms terms = {plural_rule(language), false};
	struct reading reading = reading_in(arena);

	assert_true(pattern_read(
		&reading, node_of(&reading, text), word, &terms, texts));
	assert_string_equal(said(arena, reading.errors), "");
}

static void a_text_serves_all_numbers(void **state)
{
	const char *texts[PLURAL_COUNT] = {NULL};

	read(*state, "'{n} Punkte'", WORD_POINTS, "de", texts);
	assert_string_equal(texts[PLURAL_OTHER], "{n} Punkte");
	assert_null(texts[PLURAL_ONE]);
}

static void forms_are_those_of_the_language(void **state)
{
	const char *texts[PLURAL_COUNT] = {NULL};

	read(*state, "{one: one point, other: '{n} points'}", WORD_POINTS, "en",
		texts);
	assert_string_equal(texts[PLURAL_ONE], "one point");
	assert_string_equal(texts[PLURAL_OTHER], "{n} points");
	read(*state,
		"{one: '{n} bod', few: '{n} body', many: '{n} bodu', other: "
		"'{n} bodů'}",
		WORD_POINTS, "cs", texts);
	assert_string_equal(texts[PLURAL_FEW], "{n} body");
}

static void variants_have_their_places(void **state)
{
	const char *texts[PLURAL_COUNT] = {NULL};

	read(*state,
		"{day: 'avant le {date}', century: 'avant le {date}', other: "
		"'avant {date}'}",
		WORD_BEFORE, "fr", texts);
	assert_string_equal(
		texts[word_variant_place(VARIANT_DAY)], "avant le {date}");
	assert_string_equal(texts[word_variant_place(VARIANT_MILLENNIUM)],
		"avant le {date}");
	assert_null(texts[word_variant_place(VARIANT_MONTH)]);
	assert_string_equal(texts[PLURAL_OTHER], "avant {date}");
}

struct mistake_of {
	enum word word;
	const char *language, *text, *said;
};

static void assert_mistakes(struct arena *arena,
	const struct mistake_of *mistakes, size_t count, bool whole)
{
	for (size_t i = 0; i < count; i++) {
		const struct pattern_terms terms = {
			plural_rule(mistakes[i].language), whole};
		struct reading reading = reading_in(arena);
		const char *texts[PLURAL_COUNT] = {[PLURAL_OTHER] = "kept"};

		assert_false(pattern_read(&reading,
			node_of(&reading, mistakes[i].text), mistakes[i].word,
			&terms, texts));
		assert_string_equal(
			said(arena, reading.errors), mistakes[i].said);
		assert_string_equal(texts[PLURAL_OTHER], "kept");
	}
}

static void mistakes_have_their_place(void **state)
{
	static const struct mistake_of mistakes[] = {
		{WORD_PAGE_OF, "en", "page {page}",
			"b:1:1: error: page-of: the placeholder {pages} is "
			"missing\n"},
		{WORD_PAGE_OF, "en", "page {page} of {pagess}",
			"b:1:16: error: page-of has no placeholder {pagess}\n"
			"= did you mean {pages}?\n"},
		{WORD_PAGE_OF, "en", "page {page} of {count}",
			"b:1:16: error: page-of has no placeholder {count}\n"
			"= it has {page} and {pages}\n"},
		{WORD_NAME, "en", "Name {name}",
			"b:1:6: error: name has no placeholder {name}\n"
			"= it is printed as typed\n"},
		{WORD_PAGE_OF, "en", "page {page of {pages}",
			"b:1:6: error: page-of: a brace without its partner\n"},
		{WORD_PAGE_OF, "en", "'page {page} of {pages} }'",
			"b:1:25: error: page-of: a brace without its "
			"partner\n"},
		{WORD_PAGE_OF, "en", "[x]",
			"b:1:1: error: page-of: expected a text, found a "
			"list\n"},
		{WORD_POINTS, "en", "{one: one, othr: '{n} points'}",
			"b:1:12: error: points: unknown plural form "
			"\"othr\"\n"
			"= did you mean \"other\"?\n"},
		{WORD_POINTS, "en", "{few: '{n}', other: '{n} points'}",
			"b:1:2: error: points: unknown plural form \"few\"\n"
			"= this language has one, other\n"},
		{WORD_POINTS, "en", "{one: one, other: points}",
			"b:1:19: error: points: the placeholder {n} is "
			"missing\n"},
		{WORD_POINTS, "en", "{other: '{n} points'}",
			"b:1:1: error: points: the plural form \"one\" is "
			"missing\n"
			"= this language has one, other\n"},
		{WORD_BEFORE, "fr", "{day: 'avant le {date}'}",
			"b:1:1: error: before: the variant \"other\" is "
			"missing\n"},
		{WORD_BEFORE, "fr", "{hour: '{date}', other: '{date}'}",
			"b:1:2: error: before: unknown variant \"hour\"\n"
			"= it has day, month, decade, century, millennium, "
			"other\n"},
	};

	assert_mistakes(*state, mistakes, LENGTH(mistakes), false);
}

static void a_table_needs_every_form(void **state)
{
	static const struct mistake_of mistakes[] = {
		{WORD_POINTS, "en", "'{n} points'",
			"b:1:1: error: points: the plural form \"one\" is "
			"missing\n"
			"= this language has one, other\n"},
	};

	assert_mistakes(*state, mistakes, LENGTH(mistakes), true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_text_serves_all_numbers),
		TEST(forms_are_those_of_the_language),
		TEST(variants_have_their_places),
		TEST(mistakes_have_their_place),
		TEST(a_table_needs_every_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
