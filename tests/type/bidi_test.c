#include "type/line/bidi.h"

#include "../base/with_arena.h"

#include "letters.h"

/* Hebrew stands for all that runs from right to left. */
#define ALEF "\xd7\x90"
#define BET "\xd7\x91"

/* A level for each letter, and the paragraph's direction at the end. */
static const char *levels_in(struct arena *arena, struct paragraph *paragraph)
{
	char *levels = arena_alloc(arena, paragraph->count + 2, 1);

	bidi_levels(paragraph);
	for (size_t i = 0; i < paragraph->count; i++)
		levels[i] = (char)('0' + paragraph->letters[i].level);
	levels[paragraph->count] = paragraph->rtl ? '<' : '>';
	return levels;
}

static const char *levels_of(
	struct arena *arena, const char *text, const char *language)
{
	const struct text_style style = {.language = language};

	return levels_in(arena, letters_of(arena, text, &style));
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
	static const char *const rtl[] = {
		"ar", "he", "fa-IR", "ur_PK", "yi", "az-Arab", "ar-EG"};
	static const char *const ltr[] = {"en", "a", "arn", "ar-Latn", "h", ""};

	for (size_t i = 0; i < LENGTH(rtl); i++)
		assert_string_equal(levels_of(*state, "?!", rtl[i]), "11<");
	for (size_t i = 0; i < LENGTH(ltr); i++)
		assert_string_equal(levels_of(*state, "?!", ltr[i]), "00>");
	assert_string_equal(levels_of(*state, "ab", "ar"), "00>");
}

/* The same of several spans. */
static const char *levels_of_spans(
	struct arena *arena, struct spans spans, const char *language)
{
	const struct text_style style = {.language = language};
	struct paragraph *paragraph = arena_alloc(arena, 1, sizeof(*paragraph));

	paragraph->style = &style;
	paragraph->language = language;
	paragraph_begin(paragraph, arena, arena, spans);
	return levels_in(arena, paragraph);
}

/* In Hebrew, "DNA" begins a sentence as well as any word does. */
static void letters_of_the_language_decide_where_there_are_any(void **state)
{
	assert_string_equal(levels_of(*state, "a " ALEF ".", "he"), "2111<");
	assert_string_equal(levels_of(*state, "a " ALEF ".", "en"), "0010>");
	assert_string_equal(levels_of(*state, "a.", "he"), "00>");
}

static void what_pensum_adds_stands_apart(void **state)
{
	static const struct {
		const char *text, *note, *language, *levels;
	} cases[] = {
		/* Points behind a text of the other direction. */
		{"a.", "(1 p)", "he", "22122222<"},
		{ALEF ".", "(1 p)", "en", "11022222>"},
		/* In one's own, neither touches the other. */
		{"a", "(" ALEF " 1)", "en", "0011121>"},
		{ALEF " 1", "(2 p)", "he", "112122222<"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct span spans[] = {
			{cases[i].text, strlen(cases[i].text), 0, NULL},
			{" ", 1, 0, NULL},
			{cases[i].note, strlen(cases[i].note), SPAN_NOTE, NULL},
		};

		assert_string_equal(
			levels_of_spans(*state,
				(struct spans){spans, LENGTH(spans)},
				cases[i].language),
			cases[i].levels);
	}
}

/* The colon stands between it and the text. */
static void a_label_runs_as_the_paragraph_does(void **state)
{
	static const struct span spans[] = {
		{"a:", 2, SPAN_ADDED, NULL}, {" " ALEF, 3, 0, NULL}};

	assert_string_equal(
		levels_of_spans(*state, (struct spans){spans, 2}, "he"),
		"4311<");
}

static void code_and_typed_isolates_stand_apart(void **state)
{
	static const struct span code[] = {
		{ALEF, 2, 0, NULL}, {"[1]+x", 5, SPAN_CODE, NULL}};

	assert_string_equal(
		levels_of_spans(*state, (struct spans){code, 2}, "he"),
		"122222<");
	assert_string_equal(levels_of(*state,
				    ALEF "\u2066" BET "\u2069"
					 "1",
				    "en"),
		"132<");
}

static void formulas_run_from_left_to_right(void **state)
{
	static const struct {
		const char *text, *levels;
	} cases[] = {
		{ALEF " 3 + 4 = ?", "11222222222<"},
		{ALEF ": 2(x+3)=10, " BET, "111222222222111<"},
		{ALEF " 23\u00a0+\u00a02 " BET, "1122222211<"},
		{ALEF " 8\u202f\u2212\u202f5", "1122222<"},
		/* A sign belongs to its number, a hyphen to the word. */
		{ALEF " -5", "1122<"},
		{ALEF "-5", "112<"},
		/* A range runs as the text does; so do a lone sign and a dash.
		 */
		{ALEF " 5\u20137", "11212<"},
		{ALEF " = " BET, "11111<"},
		/* Brackets around it are the text's, those within it its own.
		 */
		{"(" ALEF " 1+(2))", "111222221<"},
		{ALEF " 5 % 3", "1121112<"},
		{ALEF " 2\u00bd", "1122<"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(levels_of(*state, cases[i].text, "he"),
			cases[i].levels);
	/* Arabic's own digits run from the right. */
	assert_string_equal(levels_of(*state, "ا ٣ + ٤", "ar"), "1121112<");
	assert_string_equal(levels_of(*state, "ا 3 + 4", "ar"), "1122222<");
	assert_string_equal(levels_of(*state, "ا ٢½", "ar"), "1121<");
	assert_string_equal(levels_of(*state, "ا 7%", "ar"), "1122<");
	/* English needs none of it. */
	assert_string_equal(levels_of(*state, "3 + " ALEF, "en"), "21111<");
}

/* The sign behind a label stands before what it labels; a pair of brackets is
 * not torn. */
static void a_line_runs_as_its_language_does(void **state)
{
	static const struct {
		const char *text, *language, *levels;
	} cases[] = {
		{"A.", "he", "21<"},
		{"1.", "he", "21<"},
		{"A)", "he", "21<"},
		{"an A:", "he", "22221<"},
		{"A \u00b7", "he", "211<"},
		{"9 (2 p)", "he", "2222222<"},
		{ALEF ".", "en", "10>"},
		{ALEF BET " 1)", "en", "11120>"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct text_style style = {.language = cases[i].language};
		struct paragraph *paragraph =
			letters_of(*state, cases[i].text, &style);

		paragraph->one_line = true;
		assert_string_equal(
			levels_in(*state, paragraph), cases[i].levels);
	}
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(letters_get_the_levels_of_uax_9),
		TEST(letters_of_the_language_decide_where_there_are_any),
		TEST(what_pensum_adds_stands_apart),
		TEST(a_label_runs_as_the_paragraph_does),
		TEST(code_and_typed_isolates_stand_apart),
		TEST(formulas_run_from_left_to_right),
		TEST(a_line_runs_as_its_language_does),
		TEST(the_language_turns_what_has_no_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
