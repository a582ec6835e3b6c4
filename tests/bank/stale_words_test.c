#include "bank/stale_words.h"

#include "base/common.h"
#include "shelf.h"

#include <string.h>

#define LONG                                                                   \
	"This passage is one paragraph, and the layout decides where its "     \
	"lines end."
#define ASKED(passage, stem)                                                   \
	"bank: b\n"                                                            \
	"stimuli:\n"                                                           \
	"- id: s\n"                                                            \
	"  numbered: true\n"                                                   \
	"  text: \"" passage "\"\n"                                            \
	"items:\n"                                                             \
	"- {id: a, kind: short_answer, stimulus: s, answer: A, stem: \"" stem  \
	"\"}\n"

/* The words of a warning about a line; "" if there is none. */
static const char *warned(struct shelf *shelf, const char *text)
{
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const char *all, *from, *end;

	stale_words_check(&reading, good_bank(shelf, text));
	all = said(shelf->arena, reading.errors);
	from = strchr(all, '"');
	end = from == NULL ? NULL : strchr(from + 1, '"');
	return end == NULL ? ""
			   : arena_copy(shelf->arena, from + 1,
				     (size_t)(end - from - 1));
}

static void a_line_in_a_wrapped_passage_moves(void **state)
{
	static const struct {
		const char *text, *warned;
	} examples[] = {
		{ASKED(LONG, "What does line 12 say?"), "line 12"},
		{ASKED(LONG, "Explain Lines 3-5."), "Lines 3-5"},
		{ASKED(LONG, "Was sagt Zeile 4?"), "Zeile 4"},
		{ASKED(LONG, "Lignes 7 : expliquez"), "Lignes 7"},
		{ASKED(LONG, "(l. 9)"), "l. 9"},
		{ASKED(LONG, "An outline 12 words long"), ""},
		{ASKED(LONG, "What does line twelve say?"), ""},
		{ASKED(LONG, "Underline 3 words on this line"), ""},
		{ASKED("A single line", "Why line 1?"), "line 1"},
	};

	for (size_t i = 0; i < LENGTH(examples); i++)
		assert_string_equal(
			warned(*state, examples[i].text), examples[i].warned);
}

static void code_and_short_verses_keep_their_lines(void **state)
{
	assert_string_equal(
		warned(*state,
			"bank: b\n"
			"stimuli:\n"
			"- id: s\n"
			"  numbered: true\n"
			"  text: |\n"
			"    A rose is a rose  \n"
			"    and a lily a lily\n"
			"items:\n"
			"- {id: a, kind: short_answer, stimulus: s, answer: "
			"A, stem: Why line 1?}\n"),
		"");
	assert_string_equal(
		warned(*state, "bank: b\n"
			       "stimuli:\n"
			       "- {id: s, text: \"" LONG "\"}\n"
			       "items:\n"
			       "- {id: a, kind: short_answer, stimulus: "
			       "s, answer: A, stem: Why line 1?}\n"),
		"");
}

static void only_so_many_texts_are_shown(void **state)
{
	struct shelf *shelf = *state;
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	struct stale_words words = {.reading = &reading};
	const struct source source = source_of("b", "x\n");

	for (int i = 0; i < STALE_WORDS_SHOWN + 3; i++)
		stale_words_warn(&words, (struct where){&source, 1, 1},
			arena_printf(shelf->arena, "line %d", i), "moves",
			"write a name");
	assert_int_equal(words.count, STALE_WORDS_SHOWN);
	assert_int_equal(words.hidden, 3);
	stale_words_warn(&words, (struct where){&source, 1, 1}, "line 0",
		"moves", "write a name");
	assert_int_equal(words.hidden, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_line_in_a_wrapped_passage_moves),
		TEST(code_and_short_verses_keep_their_lines),
		TEST(only_so_many_texts_are_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
