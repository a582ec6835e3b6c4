#include "bank/kind.h"

#include "bank/kind/essay.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/short_answer.h"
#include "bank/kind/timeline.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "shelf.h"
#include "text/rich.h"
#include "words/wording.h"

#define CHOICE                                                                 \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: multiple_choice\n"                                            \
	"  stem: S\n"

#define ESSAY                                                                  \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  kind: essay\n"                                                      \
	"  stem: S\n"

#define DATED(date)                                                            \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- {id: a, kind: timeline, term: T, significance: S, date: " date      \
	"}\n"

#define DATE_FORMS                                                             \
	"date: expected a date like 2015, 221 BCE, c. 1405, 1966-1976, "       \
	"2010s, 19th century, before 1500, 2015-05 or 2015-05-01, found "

static const struct saying sayings[] = {
	{CHOICE "  choices: [A]\n",
		"b:6:12: warning: a single choice leaves nothing to choose "
		"from\n"
		"b:6:12: error: choices need at least one with correct: true, "
		"found none\n"},
	{CHOICE "  choices: []\n",
		"b:6:12: error: choices need at least 1, found 0\n"},
	{CHOICE "  choices: x\n",
		"b:6:12: error: choices: expected a list, found \"x\"\n"
		"= begin each choice with \"- \", on a line of its own\n"},
	{CHOICE "  choices: [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, "
		"q, r, s, t, u, v, w, x, y, z, one]\n",
		"b:6:12: error: choices must be at most 26, found 27\n"},
	{CHOICE "  choices: [A, B, A]\n"
		"  keep_last: 3\n"
		"  draw_choices: 4\n",
		"b:6:12: error: choices need at least one with correct: true, "
		"found none\n"
		"b:6:19: error: choice 3 repeats choice 1\n"
		"b:7:14: error: keep_last must be below the number of choices, "
		"3, found 3\n"
		"b:8:17: error: draw_choices must be at most the number of "
		"distractors, 3, found 4\n"},
	{CHOICE "  choices: [A, {text: B, correct: true}]\n"
		"  draw_choices: 0\n",
		"b:7:17: error: draw_choices: expected a whole number from 1 "
		"to 25, found \"0\"\n"},
	{CHOICE "  choices:\n"
		"  - {text: A, corect: true}\n"
		"  - {text: B, correct: maybe}\n"
		"  - {feedback: C}\n",
		"b:7:15: error: unknown field \"corect\" in a choice\n"
		"= did you mean \"correct\"?\n"
		"b:8:24: error: correct: expected true or false, "
		"found \"maybe\"\n"
		"b:9:5: error: choice needs a \"text\" or an \"image\"\n"},
	{ESSAY "  rubric: []\n",
		"b:6:11: error: rubric needs at least one criterion\n"},
	{ESSAY "  points: 5\n"
	       "  rubric:\n"
	       "  - {criterion: A, points: 3}\n"
	       "  - {criterion: B, points: 1.5}\n",
		"b:8:3: error: rubric points must add up to the item's 5, "
		"found 4½\n"},
	{ESSAY "  points: x\n"
	       "  rubric:\n"
	       "  - {criterion: A, points: 3}\n",
		"b:6:11: error: points: expected a number such as 2, 2.5 or "
		"1/3, "
		"found \"x\"\n"},
	{ESSAY "  rubric:\n"
	       "  - criterion: A\n"
	       "    points: 4\n"
	       "    levels:\n"
	       "    - {points: 5, text: Good}\n"
	       "    - {points: 2, text: Fair}\n"
	       "    - {points: 2, text: Poor}\n"
	       "  - criterion: B\n"
	       "    points: 4\n"
	       "    levels: [{points: 0, text: a}, {points: 3, text: b}]\n"
	       "  - {criterion: C, points: 1, levels: []}\n",
		"b:10:7: error: a level must be worth at most its criterion's "
		"4 points, found 5\n"
		"b:12:7: error: levels must run from high to low or from low "
		"to high, found 2 after 2\n"
		"b:15:36: error: the highest level must be worth its "
		"criterion's 4 points, found 3\n"
		"b:16:39: error: levels needs at least one level\n"},
	{ESSAY "  rubric: [{criterion: A, points: 1, levels: [{text: a}]}, x]"
	       "\n",
		"b:6:47: error: level needs a \"points\"\n"
		"b:6:60: error: expected the fields of a criterion, found "
		"\"x\"\n"},
	{DATED("May 4"), "b:3:59: error: " DATE_FORMS "\"May 4\"\n"
			 "= write year, month and day as numbers: 1776-07-04, "
			 "or -44-03-15 for 44 BCE\n"},
	{DATED("[2015]"), "b:3:59: error: date: expected text, found a list\n"
			  "= if this is text, put it in quotes\n"},
	{DATED("0"), "b:3:59: error: date: expected a year other than 0, found "
		     "\"0\"\n"},
	{DATED("1914-18"),
		"b:3:59: error: date: a year has months 01 to 12, found month "
		"18 in \"1914-18\"\n"
		"= a range names both years in full: 1914-1918\n"},
	{DATED("1976-1966"),
		"b:3:59: error: date: expected the earlier date first, found "
		"\"1976-1966\"\n"},
	{"bank: b\n"
	 "items:\n"
	 "- {id: a, kind: timeline}\n"
	 "- {id: b, kind: short_answer}\n",
		"b:3:3: error: timeline item needs a \"term\"\n"
		"b:3:3: error: timeline item needs a \"date\"\n"
		"b:3:3: error: timeline item needs a \"significance\"\n"
		"b:4:3: error: short_answer item needs a \"stem\"\n"
		"b:4:3: error: short_answer item needs an \"answer\"\n"},
};

static void every_mistake_of_a_kind_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

/* The only item of a bank without mistakes. */
static const struct item *one_item(struct shelf *shelf, const char *text)
{
	const struct bank *bank = good_bank(shelf, text);

	assert_int_equal(bank->count, 1);
	return &bank->items[0];
}

static void every_kind_answers_to_its_name(void **state)
{
	struct shelf *shelf = *state;
	const struct text_list names = kind_names(shelf->arena);
	const struct kind_list kinds = kind_all();

	assert_int_equal(names.count, kinds.count);
	for (size_t i = 0; i < kinds.count; i++) {
		const struct kind_rules *rules = kinds.at[i];

		assert_ptr_equal(kind_named(rules->name), rules);
		assert_string_equal(names.at[i], rules->name);
		assert_true(kind_is_listed(kinds, rules));
		assert_non_null(rules->plural);
		assert_non_null(rules->stem);
		assert_true(rules->size > 0);
		assert_true(rules->fields.count > 0);
		assert_true(rules->sure == NULL || rules->shuffle != NULL);
		assert_true(rules->pick == NULL || rules->shuffle != NULL);
		assert_true(rules->partner == NULL || rules->pick != NULL);
	}
	assert_null(kind_named("cloze"));
	assert_null(kind_named(""));
	assert_false(kind_is_listed(kinds, NULL));
}

static void choices_have_the_letters_of_the_alphabet(void **state)
{
	static const struct {
		size_t position;
		const char *label;
	} labels[] = {{0, "A"}, {25, "Z"}, {26, "AA"}, {27, "AB"}, {51, "AZ"},
		{52, "BA"}, {KIND_LABELS - 1, "ZZ"}};
	static const char *const others[] = {"", "a", "A1", "1", "AAA", "A "};
	struct shelf *shelf = *state;
	size_t found;

	for (size_t i = 0; i < LENGTH(labels); i++) {
		assert_string_equal(
			kind_label(shelf->arena, labels[i].position),
			labels[i].label);
		assert_true(kind_label_find(labels[i].label, &found));
		assert_int_equal(found, labels[i].position);
	}
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_false(kind_label_find(others[i], &found));
}

static void a_choice_may_be_a_text_or_say_more(void **state)
{
	const struct item *item = one_item(*state,
		CHOICE "  choices:\n"
		       "  - no\n"
		       "  - {text: B, correct: true, feedback: Well}\n"
		       "  - {text: All, correct: true}\n"
		       "  keep_last: 1\n");
	const struct kind_rules *rules = &multiple_choice_rules;
	const struct multiple_choice *content = item->content;

	assert_string_equal(rules->stem(item), "S");
	assert_string_equal(content->choices[0].text, "no");
	assert_string_equal(content->choices[1].feedback, "Well");
	assert_null(content->choices[2].feedback);
	assert_int_equal(content->choices[2].at.line, 9);
	assert_int_equal(rules->shuffle(item).count, 3);
	assert_int_equal(rules->shuffle(item).fixed, 1);
	assert_int_equal(rules->shuffle(item).draw, 3);
	assert_false(rules->sure(item, 0));
	assert_true(rules->sure(item, 1));
	assert_true(rules->sure(item, 2));
}

static void a_timeline_item_asks_for_its_term(void **state)
{
	const struct item *item = one_item(*state, DATED("c. 1405"));
	const struct timeline *content = item->content;

	assert_string_equal(item->kind->stem(item), "T");
	assert_true(content->date.circa);
	assert_null(content->who);
	assert_int_equal(content->significance.count, 1);
}

static void an_answer_may_be_a_list_of_points(void **state)
{
	const struct item *item = one_item(*state,
		"bank: b\n"
		"items:\n"
		"- {id: a, kind: short_answer, stem: S, answer: [x, no]}\n");
	const struct short_answer *content = item->content;

	assert_int_equal(content->answer.count, 2);
	assert_string_equal(content->answer.at[1], "no");
}

static void an_essay_is_worth_what_its_rubric_awards(void **state)
{
	const struct item *item =
		one_item(*state, ESSAY "  evidence: [x]\n"
				       "  rubric:\n"
				       "  - {criterion: A, points: 3}\n"
				       "  - {criterion: B, points: 1.5}\n");
	const struct essay *content = item->content;

	assert_int_equal(item->points, 9 * POINT / 2);
	assert_int_equal(content->criterion_count, 2);
	assert_int_equal(content->rubric[0].level_count, 0);
	assert_null(content->thesis);
}

static void levels_are_kept_from_high_to_low(void **state)
{
	const struct item *item =
		one_item(*state, ESSAY "  rubric:\n"
				       "  - criterion: A\n"
				       "    points: 4\n"
				       "    levels:\n"
				       "    - {points: 0, text: Poor}\n"
				       "    - {points: 2.5, text: Fair}\n"
				       "    - {points: 4, text: Good}\n"
				       "  - criterion: B\n"
				       "    points: 2\n"
				       "    levels: [{points: 2, text: Yes}, "
				       "{points: 1, text: No}]\n");
	const struct essay *content = item->content;
	const struct level *levels = content->rubric[0].levels;

	assert_int_equal(levels[0].points, 4 * POINT);
	assert_int_equal(levels[1].points, 5 * POINT / 2);
	assert_string_equal(levels[2].text, "Poor");
	assert_string_equal(content->rubric[1].levels[0].text, "Yes");
}

/* A side in one line: head | body / label entry ~ note. */
static const char *side_text(struct arena *arena, const struct card_side *side)
{
	struct buffer out = {.arena = arena};

	buffer_puts(&out, side->head != NULL ? side->head : "");
	for (size_t i = 0; i < side->body.count; i++)
		buffer_printf(&out, " | %s", side->body.at[i]);
	for (size_t i = 0; i < side->list.count; i++)
		buffer_printf(
			&out, " / %s %s", side->labels.at[i], side->list.at[i]);
	for (size_t i = 0; i < side->notes.count; i++)
		buffer_printf(&out, " ~ %s", side->notes.at[i]);
	return buffer_text(&out);
}

static const struct {
	const char *fields, *front, *back;
	size_t count; /* of cards; the last one is shown */
} carded[] = {
	{"kind: timeline, term: T, date: c. 1405, significance: [a, b], "
	 "where: W",
		"T", "c. 1405 | a | b ~ W", 1},
	{"kind: short_answer, stem: S, answer: [a, b]", " | S", " | a | b", 1},
	{"kind: multiple_choice, stem: S, choices: [a, {text: b, correct: "
	 "true}, c]",
		" | S / A. c / B. a / C. b", " / C. b", 1},
	{"kind: true_false, stem: S, answer: true", " | S ~ True or false?",
		"True", 1},
	{"kind: true_false, stem: S, answer: false, correction: C",
		" | S ~ True or false?", "False | C", 1},
	{"kind: matching, stem: S, pairs: [[a, b], [c, d], [e, b]], "
	 "draw_pairs: 2",
		"e ~ S", " | b", 3},
	{"kind: matching, pairs: [[a, b], [c, d]]", "c", " | d", 2},
	{"kind: fill_in, text: '{{a|b|c}}{{d}}.'", " | ______ ______.",
		" | " RICH_ANSWER "a" RICH_ANSWER " " RICH_ANSWER
		"d" RICH_ANSWER ". ~ a (also right: b; c)",
		1},
	{"kind: ordering, stem: S, sequence: [a, b, c]",
		" | S / • c / • a / • b", " / 1. a / 2. b / 3. c", 1},
};

static void a_card_shows_what_its_kind_says(void **state)
{
	const struct wording english = wording_of("en");
	static const size_t order[] = {2, 0, 1};
	const struct dealt dealt = {.choices = order, .choice_count = 3};
	struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(carded); i++) {
		const struct item *item = one_item(
			shelf, arena_printf(shelf->arena,
				       "bank: b\nitems:\n- {id: a, %s}\n",
				       carded[i].fields));
		const struct card_list cards =
			item->kind->cards(shelf->arena, item, &dealt, &english);
		const struct card *last = &cards.at[cards.count - 1];

		assert_int_equal(cards.count, carded[i].count);
		assert_string_equal(
			side_text(shelf->arena, &last->front), carded[i].front);
		assert_string_equal(
			side_text(shelf->arena, &last->back), carded[i].back);
	}
	assert_null(essay_rules.cards);
}

/* A lesson in one line: head | point ~ who ~ where / left = right. */
static const char *lesson_text(struct arena *arena, const struct lesson *lesson)
{
	struct buffer out = {.arena = arena};

	buffer_puts(&out, lesson->head != NULL ? lesson->head : "");
	for (size_t i = 0; i < lesson->points.count; i++)
		buffer_printf(&out, " | %s", lesson->points.at[i]);
	if (lesson->who != NULL)
		buffer_printf(&out, " ~ %s", lesson->who);
	if (lesson->where != NULL)
		buffer_printf(&out, " ~ %s", lesson->where);
	for (size_t i = 0; i < lesson->pair_count; i++)
		buffer_printf(&out, " / %s = %s", lesson->pairs[i].left,
			lesson->pairs[i].right);
	return buffer_text(&out);
}

static const struct {
	const char *fields;
	enum lesson_type type;
	const char *text;
} taught[] = {
	{"kind: timeline, term: T, date: c. 1405, significance: [a, b], "
	 "where: W, who: P",
		LESSON_DATED, "T | a | b ~ P ~ W"},
	{"kind: short_answer, stem: S, answer: [a, b]", LESSON_ANSWER,
		"S | a | b"},
	{"kind: short_answer, stem: S, answer: {text: a, also: [b]}",
		LESSON_ANSWER, "S | a (also right: b)"},
	{"kind: multiple_choice, stem: S, choices: [a, {text: b, correct: "
	 "true}, c]",
		LESSON_ANSWER, "S | b"},
	{"kind: numeric, stem: S, answer: 4", LESSON_ANSWER, "S | 4"},
	{"kind: true_false, stem: S, answer: true, explanation: E", LESSON_FACT,
		"S | E"},
	{"kind: true_false, stem: S, answer: false, correction: C, "
	 "explanation: E",
		LESSON_MISTAKE, "S | C"},
	{"kind: true_false, stem: S, answer: false", LESSON_MISTAKE, "S"},
	{"kind: matching, stem: S, pairs: [[a, b], [c, d], [e, b]], "
	 "draw_pairs: 2, distractors: [f]",
		LESSON_PAIRS, "S / a = b / c = d / e = b"},
	{"kind: fill_in, text: '{{a|b}} is {{d}}.'", LESSON_FACT,
		RICH_ANSWER "a" RICH_ANSWER " is " RICH_ANSWER "d" RICH_ANSWER
			    "."},
	{"kind: ordering, stem: S, sequence: [a, b, c]", LESSON_STEPS,
		"S | a | b | c"},
};

static void a_lesson_hides_nothing(void **state)
{
	const struct wording english = wording_of("en");
	static const size_t order[] = {2, 0, 1};
	const struct dealt dealt = {.choices = order, .choice_count = 3};
	struct shelf *shelf = *state;

	for (size_t i = 0; i < LENGTH(taught); i++) {
		const struct item *item = one_item(
			shelf, arena_printf(shelf->arena,
				       "bank: b\nitems:\n- {id: a, %s}\n",
				       taught[i].fields));
		struct lesson lesson;

		assert_true(item->kind->teach(
			shelf->arena, item, &dealt, &english, &lesson));
		assert_int_equal(lesson.type, taught[i].type);
		assert_string_equal(
			lesson_text(shelf->arena, &lesson), taught[i].text);
		assert_int_equal(
			lesson.date != NULL, lesson.type == LESSON_DATED);
	}
	assert_null(essay_rules.teach);
}

/* Kinds with a section's ask, a date or cards are recognised by their rules
 * alone. */
static void a_kind_says_what_it_can_be_asked_for(void **state)
{
	const struct item *dated = one_item(*state, DATED("c. 1405"));
	const struct item *plain = one_item(*state, ITEM);

	assert_true(dated->kind->asks[ASK_STRIP]);
	assert_false(dated->kind->asks[ASK_CORRECT]);
	assert_false(plain->kind->asks[ASK_IDENTIFY]);
	assert_int_equal(kind_item_date(dated)->first,
		((const struct timeline *)dated->content)->date.first);
	assert_null(kind_item_date(plain));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_mistake_of_a_kind_is_reported_at_its_place),
		TEST(every_kind_answers_to_its_name),
		TEST(choices_have_the_letters_of_the_alphabet),
		TEST(a_choice_may_be_a_text_or_say_more),
		TEST(a_timeline_item_asks_for_its_term),
		TEST(an_answer_may_be_a_list_of_points),
		TEST(an_essay_is_worth_what_its_rubric_awards),
		TEST(levels_are_kept_from_high_to_low),
		TEST(a_card_shows_what_its_kind_says),
		TEST(a_lesson_hides_nothing),
		TEST(a_kind_says_what_it_can_be_asked_for),
	};

	return cmocka_run_group_tests_name("kind", tests, NULL, NULL);
}
