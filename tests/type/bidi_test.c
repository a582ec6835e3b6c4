#include "type/line/bidi.h"

#include "letters.h"

/* Hebrew stands for all that runs from right to left. */
#define ALEF "\xd7\x90"
#define BET "\xd7\x91"

/* A level for each letter, and the paragraph's direction at the end. */
static const char *levels_of(
	struct arena *arena, const char *text, const char *language)
{
	const struct text_style style = {.language = language};
	struct paragraph *paragraph = letters_of(arena, text, &style);
	char *levels = arena_alloc(arena, paragraph->count + 2, 1);

	bidi_levels(paragraph);
	for (size_t i = 0; i < paragraph->count; i++)
		levels[i] = (char)('0' + paragraph->letters[i].level);
	levels[paragraph->count] = paragraph->rtl ? '<' : '>';
	return levels;
}

static void letters_get_the_levels_of_uax_9(void **state)
{
	static const struct {
		const char *text, *language, *levels;
	} cases[] = {
		{"ab 1", "en", "0000>"},
		{"a " ALEF BET " b", "en", "001100>"},
		/* Numbers keep their order among such letters. */
		{"a " ALEF " 12", "en", "001122>"},
		{ALEF " ab", "en", "1122<"},
		{ALEF " (ab)", "en", "111221<"},
		/* The first letter that has a direction decides. */
		{"12 " ALEF, "en", "2211<"},
		/* Hard breaks part lines of one direction. */
		{"a\n" ALEF "!", "en", "0010>"},
		{"", "en", ">"},
		{"", "he", "<"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(
			levels_of(*state, cases[i].text, cases[i].language),
			cases[i].levels);
}

static void the_language_turns_what_has_no_letters(void **state)
{
	static const char *const rtl[] = {"ar", "he", "fa-IR", "ur_PK", "yi",
		"az-Arab", "ar-EG"};
	static const char *const ltr[] = {"en", "a", "arn", "ar-Latn", "h", ""};

	for (size_t i = 0; i < LENGTH(rtl); i++)
		assert_string_equal(levels_of(*state, "?!", rtl[i]), "11<");
	for (size_t i = 0; i < LENGTH(ltr); i++)
		assert_string_equal(levels_of(*state, "?!", ltr[i]), "00>");
	assert_string_equal(levels_of(*state, "ab", "ar"), "00>");
}

static int setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(letters_get_the_levels_of_uax_9),
		TEST(the_language_turns_what_has_no_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
