#include "text/said/tongue.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define M "\037"

static void assert_tongue(const char *tag, bool known, enum tongue expected)
{
	enum tongue tongue = TONGUES;

	assert_int_equal(tongue_named(tag, &tongue), known);
	assert_int_equal(tongue, expected);
}

static void a_tag_names_a_tongue_with_any_country(void **state)
{
	(void)state;
	assert_tongue("de", true, TONGUE_GERMAN);
	assert_tongue("de-AT", true, TONGUE_GERMAN);
	assert_tongue("fr-CA", true, TONGUE_FRENCH);
	assert_tongue("es", true, TONGUE_SPANISH);
	assert_tongue("en-GB", true, TONGUE_ENGLISH);
	assert_tongue(NULL, true, TONGUE_ENGLISH);
	assert_tongue("", true, TONGUE_ENGLISH);
}

static void another_language_is_said_in_english(void **state)
{
	(void)state;
	assert_tongue("da", false, TONGUE_ENGLISH);
	/* Lower Sorbian and Filipino only begin like another tag. */
	assert_tongue("dsb", false, TONGUE_ENGLISH);
	assert_tongue("fil", false, TONGUE_ENGLISH);
	assert_tongue("frr", false, TONGUE_ENGLISH);
}

static void assert_said(struct arena *arena, const char *text,
	enum tongue tongue, const char *expected)
{
	assert_string_equal(tongue_text(arena, text, tongue), expected);
}

static void marked_phrases_alone_are_translated(void **state)
{
	assert_said(
		*state, "x " M "plus" M " plus", TONGUE_SPANISH, "x más plus");
	assert_said(*state, "x " M "equals" M " equals", TONGUE_GERMAN,
		"x gleich equals");
	assert_said(
		*state, "x " M "equals" M " y", TONGUE_ENGLISH, "x equals y");
}

static void a_phrase_without_translation_stays(void **state)
{
	assert_said(
		*state, M "no such phrase" M, TONGUE_FRENCH, "no such phrase");
	assert_said(*state, "a " M "b", TONGUE_ENGLISH, "a " M "b");
}

static void a_capital_is_named_in_each_tongue(void **state)
{
	assert_said(*state, M "capital w" M, TONGUE_ENGLISH, "capital w");
	assert_said(*state, M "capital w" M, TONGUE_GERMAN, "großes w");
	assert_said(*state, M "capital w" M, TONGUE_FRENCH, "w majuscule");
	assert_said(*state, M "capital w" M, TONGUE_SPANISH, "w mayúscula");
}

static void commas_around_a_phrase_stay(void **state)
{
	assert_said(*state, "a" M ", no such," M " b", TONGUE_SPANISH,
		"a, no such, b");
}

static void superfluous_commas_and_spaces_go(void **state)
{
	assert_said(*state, " a , , b,", TONGUE_ENGLISH, "a, b");
	assert_said(*state, "a  b ; c ;", TONGUE_ENGLISH, "a b; c");
	assert_said(*state, "", TONGUE_ENGLISH, "");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_tag_names_a_tongue_with_any_country),
		TEST(another_language_is_said_in_english),
		TEST(marked_phrases_alone_are_translated),
		TEST(a_phrase_without_translation_stays),
		TEST(a_capital_is_named_in_each_tongue),
		TEST(commas_around_a_phrase_stay),
		TEST(superfluous_commas_and_spaces_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
