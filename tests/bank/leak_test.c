#include "bank/leak/leak_check.h"

#include "base/buffer.h"
#include "shelf.h"

#define SHORT(id, stem, answer)                                                \
	"- {id: " id ", kind: short_answer, stem: '" stem                      \
	"', answer: '" answer "'}\n"
#define TERM(id, term, date)                                                   \
	"- {id: " id ", kind: timeline, term: '" term "', date: " date         \
	", significance: S}\n"
#define ONE_PAIR                                                               \
	"b: warning: 1 pair of items that a form may hold: one gives away "    \
	"the answer of the other\n"                                            \
	"= make the two enemies, reword one, or write \"leaks: avoid\" in "    \
	"the "                                                                 \
	"worksheet\n"
#define OTHER SHORT("other", "Who began the reform?", "Deng Xiaoping")

/* The warnings for a bank of these items. */
static const char *warned(struct shelf *shelf, const char *items)
{
	struct reading reading = {shelf->arena, error_list_new(shelf->arena)};
	const char *text = arena_printf(
		shelf->arena, "bank: b\ntitle: The Nile\nitems:\n%s", items);

	leak_check(&reading, good_bank(shelf, text));
	assert_int_equal(error_count(reading.errors), 0);
	return said(shelf->arena, reading.errors);
}

static void assert_leak(struct shelf *shelf, const char *items)
{
	if (*warned(shelf, items) == '\0')
		fail_msg("no warning for:\n%s", items);
}

static void assert_tight(struct shelf *shelf, const char *items)
{
	assert_string_equal(warned(shelf, items), "");
}

static void both_places_are_named(void **state)
{
	assert_string_equal(
		warned(*state, OTHER SHORT("a", "What did Deng Xiaoping say?",
				       "Much")),
		ONE_PAIR
		"b:5:37: warning: the stem gives away \"Deng Xiaoping\", the "
		"answer of \"other\" (line 4)\n");
}

static void case_and_punctuation_do_not_matter(void **state)
{
	static const char *const stems[] = {"What did *DENG* xiaoping say?",
		"Deng-Xiaoping\"s speech?", "(deng) xiaoping",
		"What did Deng  Xiaoping"};

	for (size_t i = 0; i < LENGTH(stems); i++) {
		struct shelf *shelf = *state;

		assert_leak(shelf,
			arena_printf(shelf->arena,
				OTHER SHORT("a", "%s", "Much"), stems[i]));
	}
	assert_leak(*state, SHORT("x", "Which letter?", "Ωμέγα.")
				    SHORT("y", "What of ωΜΈΓΑ?", "Much"));
	assert_leak(*state, SHORT("x", "Which?", "The H~2~O2 molecule")
				    SHORT("y", "An H2O~2~ molecule?", "Much"));
}

static void words_are_whole(void **state)
{
	assert_tight(*state, SHORT("x", "Which organ?", "heart")
				     SHORT("y", "Is it heartless?", "Much"));
	assert_tight(*state, OTHER SHORT("y", "Deng, or Xiaoping?", "Much"));
}

static void ideographs_are_words_of_their_own(void **state)
{
	assert_leak(*state, SHORT("x", "Which policy?", "改革")
				    SHORT("y", "什么是改革开放?", "Much"));
	assert_tight(*state, SHORT("x", "Which policy?", "改")
				     SHORT("y", "什么是改革开放?", "Much"));
}

static void katakana_side_by_side_are_a_word(void **state)
{
	assert_leak(*state, SHORT("x", "どこですか。", "アメリカ")
				    SHORT("y", "アメリカの首都は?", "Much"));
	assert_leak(*state, SHORT("x", "どこですか。", "パリ")
				    SHORT("y", "花の都パリはどこ?", "Much"));
	assert_tight(*state, SHORT("x", "どこですか。", "アメリカ")
				     SHORT("y", "ラテンアメリカとは?", "Much"));
	assert_tight(*state, SHORT("x", "どこですか。", "ロ")
				     SHORT("y", "ロシアとは?", "Much"));
	assert_tight(*state, SHORT("x", "何ですか。", "これ")
				     SHORT("y", "これは何?", "Much"));
}

static void part_of_a_longer_name_is_not_a_leak(void **state)
{
	static const char *const stems[] = {"第二次鸦片战争后签订了什么条约?",
		"第二十一次鸦片战争?", "第 2 次鸦片战争?"};

	for (size_t i = 0; i < LENGTH(stems); i++) {
		struct shelf *shelf = *state;

		assert_tight(shelf, arena_printf(shelf->arena,
					    SHORT("x", "哪场战争?", "鸦片战争")
						    SHORT("y", "%s", "Much"),
					    stems[i]));
	}
	assert_leak(*state, SHORT("x", "哪场战争?", "第二次鸦片战争")
				    SHORT("y", "第二次鸦片战争?", "Much"));
	assert_leak(*state, SHORT("x", "哪场战争?", "鸦片战争")
				    SHORT("y", "一次鸦片战争?", "Much"));
	/* Where another answer is the longer name: */
	assert_tight(*state,
		SHORT("x", "Where?", "南京") SHORT("y", "南京条约?",
			"Much") "- {id: z, kind: short_answer, stem: Which?, "
				"answer: 南京条约, enemies: [y]}\n");
}

/* Whose answer the text of another kind gives away. */
#define ASKED SHORT("q", "Which ship carried Maximilian to Veracruz?", "Novara")
#define CHOICES(texts)                                                         \
	"- {id: m, kind: multiple_choice, stem: Which?, choices: [" texts      \
	", {text: no, correct: true}]}\n"

static void any_text_of_a_sheet_may_be_a_leak(void **state)
{
	static const struct {
		const char *item, *said;
	} texts[] = {
		{CHOICES("Maximilian left on the Novara for Veracruz"),
			"b:5:58: warning: a choice gives"},
		{"- {id: m, kind: matching, pairs: [[1, 2], [Maximilian, "
		 "Veracruz saw the Novara]]}\n",
			NULL},
		{"- {id: m, kind: matching, pairs: [[1, 2], [Maximilian at "
		 "Veracruz with the Novara, 3]]}\n",
			"b:5:44: warning: a side of a pair gives"},
		{"- {id: m, kind: ordering, stem: S, sequence: [Maximilian "
		 "boards the Novara for Veracruz, two]}\n",
			"b:5:47: warning: a step gives"},
		{"- {id: m, kind: short_answer, stem: S, answer: A, hint: "
		 "Maximilian reached Veracruz on the Novara}\n",
			"b:5:57: warning: a hint gives"},
		{"- {id: m, kind: fill_in, text: \"The {{dog}}\", word_bank: "
		 "[\"the Novara, Maximilian, Veracruz\"]}\n",
			"b:5:59: warning: the word bank gives"},
		{"- {id: m, kind: table, columns: [A, B], rows: [[Maximilian, "
		 "\"{{x}}\"], [\"{{Novara}}\", Veracruz]]}\n",
			NULL},
	};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		const char *said = warned(
			*state, arena_printf(((struct shelf *)*state)->arena,
					"%s%s", ASKED, texts[i].item));

		if (texts[i].said == NULL)
			assert_string_equal(said, "");
		else if (strstr(said, texts[i].said) == NULL)
			fail_msg("%s", said);
	}
}

static void other_texts_must_be_about_the_question(void **state)
{
	/* Choices name what other questions ask for all the time. */
	assert_tight(*state, ASKED CHOICES("the Novara"));
	assert_tight(*state, ASKED CHOICES("the Novara in Veracruz"));
	/* Where the question has one telling word, this is enough. */
	assert_leak(*state, SHORT("q", "Who found penicillin?", "Fleming")
				    CHOICES("Fleming found penicillin"));
	assert_leak(*state, TERM("q", "Magna Carta", "1215")
				    CHOICES("Magna Carta sealed in 1215"));
	assert_tight(*state, TERM("q", "Magna Carta", "1215") CHOICES("1215"));
	/* A term is no secret where it is printed. */
	assert_tight(*state,
		TERM("q", "Magna Carta", "1215") CHOICES("the Magna Carta"));
}

#define SOURCE                                                                 \
	"- {id: s, kind: short_answer, stem: Who?, answer: A, stimulus: t}\n"  \
	"stimuli:\n"                                                           \
	"- {id: t, title: T, text: \"It rained. The Novara took Maximilian "   \
	"to "                                                                  \
	"Veracruz.\"}\n"

static void a_source_is_no_leak_of_its_own_questions(void **state)
{
	assert_string_equal(warned(*state, ASKED SOURCE), ONE_PAIR
		"b:7:27: warning: the source gives away \"Novara\", the answer "
		"of \"q\" (line 4)\n");
	assert_tight(*state,
		"- {id: q, kind: short_answer, stimulus: t, answer: Novara, "
		"stem: Which ship carried Maximilian to Veracruz?}\n" SOURCE);
	/* What is asked and what is answered in two sentences: no. */
	assert_tight(
		*state, SHORT("q", "Where did it rain on Maximilian of Mexico?",
				"Novara") SOURCE);
}

static void enemies_are_not_a_leak(void **state)
{
	assert_tight(*state,
		OTHER "- {id: a, kind: short_answer, answer: Much, "
		      "enemies: [other], stem: On Deng Xiaoping?}\n");
	assert_tight(*state,
		"- {id: a, kind: short_answer, answer: Deng Xiaoping, "
		"enemies: [b], stem: Who?}\n" SHORT(
			"b", "On Deng Xiaoping?", "Much"));
}

static void short_and_common_answers_are_not_a_leak(void **state)
{
	static const char *const answers[] = {
		"ATP", "three", "The same", "false", "Nile", "42"};

	for (size_t i = 0; i < LENGTH(answers); i++) {
		struct shelf *shelf = *state;

		assert_tight(shelf,
			arena_printf(shelf->arena,
				SHORT("a", "Which of the letters?", "%s") SHORT(
					"b", "Of letters: is %s it?", "Much"),
				answers[i], answers[i]));
	}
}

static void words_that_are_everywhere_are_not_a_leak(void **state)
{
	struct shelf *shelf = *state;
	struct buffer items = {.arena = shelf->arena};

	buffer_puts(&items, SHORT("w", "What is split?", "Water"));
	for (int i = 0; i < 4; i++)
		buffer_printf(&items, SHORT("q%d", "Is water %d?", "M"), i, i);
	assert_leak(shelf, buffer_text(&items));
	buffer_puts(&items, SHORT("q5", "Is water 5?", "M"));
	assert_tight(shelf, buffer_text(&items));
}

static void an_item_gives_itself_nothing_away(void **state)
{
	assert_tight(*state,
		SHORT("x", "Which is first, heart or lung?", "heart")
			SHORT("y", "What does a heart do?", "Much"));
}

static void right_choices_are_answers(void **state)
{
	static const char choice[] = "- {id: c, kind: multiple_choice, stem: "
				     "Which?, choices: [Saturn, {text: "
				     "Jupiter, correct: true}]}\n";
	struct shelf *shelf = *state;

	assert_leak(shelf, arena_printf(shelf->arena, "%s%s", choice,
				   SHORT("y", "Is Jupiter big?", "M")));
	assert_tight(shelf, arena_printf(shelf->arena, "%s%s", choice,
				    SHORT("y", "Is Saturn big?", "M")));
}

static void terms_are_answers_without_their_gloss(void **state)
{
	assert_leak(*state, TERM("t", "The Long March (长征)", "1934") SHORT(
				    "y", "What was the long march?", "M"));
}

static void dates_leak_beside_their_term(void **state)
{
	assert_leak(*state, TERM("t", "Reform and Opening", "c. 1978") SHORT(
				    "y", "Why did reform begin in 1978?", "M"));
	assert_leak(*state,
		TERM("t", "Unification by Qin", "221 BCE")
			SHORT("y", "Was unification in 221 BCE a loss?", "M"));
	assert_leak(*state,
		TERM("t", "Cultural Revolution", "1966-1976")
			SHORT("y", "The revolution, 1966–1976, was?", "M"));
	assert_tight(*state, TERM("t", "Reform and Opening", "1978") SHORT(
				     "y", "Who won the cup in 1978?", "M"));
	assert_tight(*state, TERM("t", "Reform of the Nile", "1978") SHORT("y",
				     "How long was the Nile in 1978?", "M"));
}

static void two_items_get_one_warning(void **state)
{
	assert_string_equal(
		warned(*state, TERM("t", "Southern Tour", "1992") SHORT(
				       "y", "The southern tour of 1992?", "M")),
		ONE_PAIR
		"b:5:37: warning: the stem gives away \"Southern Tour\", "
		"the answer of \"t\" (line 4)\n");
}

/* If each pair, or each beginning, were examined, this would take minutes. */
static void twenty_pairs_are_shown_and_all_counted(void **state)
{
	struct shelf *shelf = *state;
	struct buffer items = {.arena = shelf->arena};
	size_t lines = 0;
	const char *all;

	for (int i = 0; i < 30; i++)
		buffer_printf(&items,
			SHORT("a%d", "Who began it?",
				"Person%c%c%c Surname") SHORT("b%d",
				"What did Person%c%c%c Surname do?", "Much"),
			i, 'a' + i / 10, 'a' + i % 10, 'x', i, 'a' + i / 10,
			'a' + i % 10, 'x');
	all = warned(shelf, buffer_text(&items));
	for (const char *at = all; (at = strstr(at, "the stem gives")); at++)
		lines++;
	assert_int_equal(lines, 20);
	assert_non_null(strstr(all, "30 pairs of items"));
	assert_non_null(strstr(all, "the first 20 are shown"));
}

static void a_large_bank_of_much_alike_is_read_once(void **state)
{
	enum {
		ITEMS = 20000
	};
	struct shelf *shelf = *state;
	struct buffer items = {.arena = shelf->arena};

	for (int i = 0; i < ITEMS; i++)
		buffer_printf(&items,
			SHORT("q%d",
				"same word same word same word same word "
				"same word same word same word same word?",
				"same word same word same word word%d"),
			i, i);
	assert_tight(shelf, buffer_text(&items));
}

/* A blank's answer and the right side of a pair are leaks only beside their
 * context, unless the answer is a name. */
static void answers_in_blanks_and_pairs_are_reported(void **state)
{
#define CELL                                                                   \
	"- {id: x, kind: fill_in, text: 'The membrane of a "                   \
	"{{chloroplast|plastid}} is double.'}\n"
#define PAIRS                                                                  \
	"- {id: x, kind: matching, pairs: [[Gutenberg, printing press], "      \
	"[Watt, steam engine]]}\n"
	assert_leak(*state,
		CELL SHORT("y", "Has a chloroplast a membrane?", "Yes"));
	assert_leak(
		*state, CELL SHORT("y", "Has a plastid a membrane?", "Yes"));
	assert_tight(*state, CELL SHORT("y", "Is a chloroplast green?", "Yes"));
	assert_leak(*state,
		"- {id: x, kind: fill_in, text: 'Capital: {{Paris}}'}\n" SHORT(
			"y", "Which river flows through Paris?", "So"));
	assert_leak(*state,
		PAIRS SHORT("y",
			"How did the printing press make Gutenberg known?",
			"So"));
	assert_tight(
		*state, PAIRS SHORT("y", "What is a printing press?", "So"));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(both_places_are_named),
		TEST(case_and_punctuation_do_not_matter),
		TEST(words_are_whole),
		TEST(ideographs_are_words_of_their_own),
		TEST(katakana_side_by_side_are_a_word),
		TEST(any_text_of_a_sheet_may_be_a_leak),
		TEST(other_texts_must_be_about_the_question),
		TEST(a_source_is_no_leak_of_its_own_questions),
		TEST(part_of_a_longer_name_is_not_a_leak),
		TEST(answers_in_blanks_and_pairs_are_reported),
		TEST(enemies_are_not_a_leak),
		TEST(short_and_common_answers_are_not_a_leak),
		TEST(words_that_are_everywhere_are_not_a_leak),
		TEST(an_item_gives_itself_nothing_away),
		TEST(right_choices_are_answers),
		TEST(terms_are_answers_without_their_gloss),
		TEST(dates_leak_beside_their_term),
		TEST(two_items_get_one_warning),
		TEST(twenty_pairs_are_shown_and_all_counted),
		TEST(a_large_bank_of_much_alike_is_read_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
