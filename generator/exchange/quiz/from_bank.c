#include "exchange/quiz/from_bank.h"

#include "bank/kind/choice_credit.h"
#include "bank/text/pictured.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/points.h"

#include <stdlib.h>

static const char *text_of(const struct node *node, const char *field)
{
	const struct node *value = node_get(node, field);

	return value == NULL || value->type != NODE_SCALAR ||
			       node_is_nothing(value)
		       ? NULL
		       : value->text;
}

static bool is_yes(const struct node *node, const char *field)
{
	const char *text = text_of(node, field);

	return text != NULL && strchr("tTyY1oO", *text) != NULL &&
	       strcmp(text, "off") != 0;
}

/* Thirds and their like are meant exactly: platforms know no 33.3 %. */
static int share_of(const char *credit)
{
	static const int divisors[] = {3, 6, 7, 9};
	const int nearly = QUIZ_ALL * 3 / CHOICE_CREDIT_ALL;
	int share;

	if (credit == NULL || !choice_credit_parse(credit, &share))
		return 0;
	share *= QUIZ_ALL / CHOICE_CREDIT_ALL;
	for (size_t i = 0; i < LENGTH(divisors); i++) {
		const int parts =
			(share * divisors[i] + QUIZ_ALL / 2) / QUIZ_ALL;
		const int exact = parts * QUIZ_ALL / divisors[i];

		if (parts > 0 && abs(exact - share) < nearly)
			return exact;
	}
	return share;
}

/* A text, or the text that a picture with or without a text becomes. */
static const char *said_by(struct arena *arena, const struct node *node)
{
	const struct pictured pictured = {text_of(node, "image"),
		text_of(node, "alt"), text_of(node, "text")};

	if (node->type == NODE_SCALAR)
		return node->text;
	return pictured.alt == NULL
		       ? pictured.text
		       : pictured_text(arena, &pictured, PICTURED_CHOICE);
}

static void add_choices(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *list = node_get(node, "choices");
	const char *keep = text_of(node, "keep_last");
	size_t right = 0, kept = 0;

	for (size_t i = 0; list != NULL && i < list->count; i++) {
		const struct node *choice = list->items[i];
		const bool map = choice->type == NODE_MAPPING;
		struct quiz_answer *answer = quiz_answer(
			quiz, question, said_by(quiz->arena, choice));
		const char *credit = map ? text_of(choice, "credit") : NULL;

		answer->right = map && is_yes(choice, "correct");
		answer->feedback = map ? text_of(choice, "feedback") : NULL;
		answer->last = map && is_yes(choice, "last");
		answer->share = share_of(credit);
		right += answer->right;
	}
	for (size_t i = 0; right > 0 && i < question->count; i++)
		if (question->answers[i].right)
			question->answers[i].share = QUIZ_ALL / (int)right;
	for (; keep != NULL && is_digit(*keep); keep++)
		kept = kept * 10 + (size_t)(*keep - '0');
	question->in_order = question->count > 1 && kept + 1 >= question->count;
}

static void add_truth(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	quiz_answer(quiz, question, NULL)->right = is_yes(node, "answer");
	question->correction = text_of(node, "correction");
}

/* A text, or a list, whose entries are points to award. */
static void add_answers(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *answer = node_get(node, "answer");
	const struct node *also =
		answer == NULL ? NULL : node_get(answer, "also");

	if (answer == NULL)
		return;
	if (answer->type == NODE_SEQUENCE) {
		struct buffer all = {.arena = quiz->arena};

		for (size_t i = 0; i < answer->count; i++)
			buffer_printf(&all, "%s%s", i > 0 ? "; " : "",
				answer->items[i]->text);
		quiz_answer(quiz, question, buffer_text(&all))->share =
			QUIZ_ALL;
		quiz_lose(quiz, question,
			"its points to award become one answer");
		return;
	}
	quiz_answer(quiz, question,
		answer->type == NODE_SCALAR ? answer->text
					    : text_of(answer, "text"))
		->share = QUIZ_ALL;
	for (size_t i = 0; also != NULL && i < also->count; i++)
		quiz_answer(quiz, question, also->items[i]->text)->share =
			QUIZ_ALL;
}

static void add_number(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *answer = node_get(node, "answer");
	const struct node *also =
		answer == NULL ? NULL : node_get(answer, "also");
	struct quiz_answer *first;

	if (answer == NULL)
		return;
	first = quiz_answer(quiz, question,
		answer->type == NODE_SCALAR ? answer->text
					    : text_of(answer, "value"));
	first->share = QUIZ_ALL;
	if (answer->type == NODE_MAPPING) {
		first->tolerance = text_of(answer, "tolerance");
		question->unit = text_of(answer, "unit");
	}
	for (size_t i = 0; also != NULL && i < also->count; i++)
		quiz_answer(quiz, question, also->items[i]->text)->share =
			QUIZ_ALL;
}

static void add_essay(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *rubric = node_get(node, "rubric");

	question->notes = text_of(node, "notes");
	if ((rubric != NULL && rubric->count > 1) ||
		node_get(node, "thesis") != NULL ||
		node_get(node, "evidence") != NULL)
		quiz_lose(quiz, question,
			"only sheets on paper have its rubric, thesis and "
			"evidence");
}

static void add_pairs(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *pairs = node_get(node, "pairs");
	const struct node *others = node_get(node, "distractors");

	for (size_t i = 0; pairs != NULL && i < pairs->count; i++)
		if (pairs->items[i]->count == 2 &&
			pairs->items[i]->type == NODE_SEQUENCE)
			quiz_answer(quiz, question,
				said_by(quiz->arena, pairs->items[i]->items[0]))
				->partner =
				said_by(quiz->arena, pairs->items[i]->items[1]);
	for (size_t i = 0; others != NULL && others->type == NODE_SEQUENCE &&
			   i < others->count;
		i++)
		quiz_answer(
			quiz, question, said_by(quiz->arena, others->items[i]));
}

static void add_sequence(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *list = node_get(node, "sequence");

	for (size_t i = 0; list != NULL && i < list->count; i++)
		quiz_answer(quiz, question, list->items[i]->text);
}

/* Does a text have choices in its line, "{{?is|are}}"? */
static bool has_options(const char *text)
{
	for (const char *at = text; (at = strstr(at, "{{?")) != NULL; at += 3)
		if (at[3] != '}' && at[3] != '|')
			return true;
	return false;
}

static void add_blanks(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *words = node_get(node, "word_bank");

	question->stem = text_of(node, "text");
	if (question->stem != NULL && has_options(question->stem))
		quiz_refuse(quiz, question, "it has choices in its text");
	question->word_bank = words != NULL;
	for (size_t i = 0; words != NULL && words->type == NODE_SEQUENCE &&
			   i < words->count;
		i++)
		quiz_answer(quiz, question, words->items[i]->text);
}

/* A term and all that its key says. */
static void add_term(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	static const char *const fields[] = {"date", "who", "where"};
	const struct node *points = node_get(node, "significance");
	struct buffer all = {.arena = quiz->arena};

	question->stem = text_of(node, "term");
	for (size_t i = 0; i < LENGTH(fields); i++)
		if (text_of(node, fields[i]) != NULL)
			buffer_printf(&all, "%s%s", all.length > 0 ? "; " : "",
				text_of(node, fields[i]));
	if (points != NULL && points->type == NODE_SCALAR)
		buffer_printf(&all, "; %s", points->text);
	for (size_t i = 0; points != NULL && points->type == NODE_SEQUENCE &&
			   i < points->count;
		i++)
		buffer_printf(&all, "; %s", points->items[i]->text);
	quiz_answer(quiz, question, buffer_text(&all))->share = QUIZ_ALL;
	quiz_lose(quiz, question, "its date, people and points become a text");
}

struct kind {
	const char *name;
	enum quiz_kind kind;
	void (*add)(struct quiz *quiz, struct quiz_question *question,
		const struct node *node);
};

static const struct kind kinds[] = {
	{"multiple_choice", QUIZ_CHOICE, add_choices},
	{"true_false", QUIZ_TRUE_FALSE, add_truth},
	{"short_answer", QUIZ_SHORT, add_answers},
	{"numeric", QUIZ_NUMERIC, add_number},
	{"essay", QUIZ_ESSAY, add_essay},
	{"matching", QUIZ_MATCHING, add_pairs},
	{"ordering", QUIZ_ORDERING, add_sequence},
	{"fill_in", QUIZ_FILL_IN, add_blanks},
	{"timeline", QUIZ_SHORT, add_term},
};

/* Fields that only sheets on paper have. */
static void lose_fields(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	static const char *const fields[] = {
		"tiers", "hint", "starters", "enemies", "image", "images"};

	for (size_t i = 0; i < LENGTH(fields); i++)
		if (node_get(node, fields[i]) != NULL)
			quiz_lose(quiz, question,
				"only sheets on paper have its field %s",
				fields[i]);
	if (node_get(node, "parts") != NULL)
		quiz_refuse(quiz, question, "it has parts");
	if (node_get(node, "vars") != NULL)
		quiz_refuse(quiz, question, "its numbers vary");
}

static const char *const difficulties[] = {
	NULL, "easy", "2", "medium", "4", "hard"};

static void add_item(struct quiz *quiz, const struct item *item)
{
	const char *kind = item->kind == NULL ? "" : item->kind->name;
	struct quiz_question *question = quiz_add(quiz, item->at, QUIZ_OTHER);

	question->title = question->id = item->id;
	question->source = item->id;
	question->stem = text_of(item->node, "stem");
	question->points = points_decimal(quiz->arena, item->points);
	question->explanation = item->explanation;
	question->difficulty = difficulties[item->difficulty];
	for (size_t i = 0; i < item->tags.count; i++)
		quiz_tag(quiz, question, item->tags.at[i]);
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		if (!text_equal(kinds[i].name, kind))
			continue;
		question->kind = kinds[i].kind;
		kinds[i].add(quiz, question, item->node);
	}
	lose_fields(quiz, question, item->node);
	if (question->kind == QUIZ_OTHER)
		quiz_refuse(quiz, question,
			"other programs have no kind like %s", kind);
	if (question->refused == NULL && question->stem == NULL)
		quiz_refuse(quiz, question, "it has no text of its own");
}

static void add_stimulus(struct quiz *quiz, const struct stimulus *stimulus)
{
	struct quiz_question *question =
		quiz_add(quiz, stimulus->at, QUIZ_STIMULUS);

	question->id = question->source = stimulus->id;
	question->title =
		stimulus->title != NULL ? stimulus->title : stimulus->id;
	question->stem = stimulus->text;
	if (stimulus->image != NULL)
		quiz_lose(quiz, question, "its picture is left out");
	if (stimulus->text == NULL)
		quiz_refuse(quiz, question, "it has no text");
}

void from_bank(struct quiz *quiz, const struct bank *bank)
{
	const struct stimulus *last = NULL;

	quiz->title = bank->title;
	quiz->language = bank->language;
	for (size_t i = 0; i < bank->count; i++) {
		const struct stimulus *stimulus = bank->items[i].stimulus;

		if (stimulus != NULL && stimulus != last)
			add_stimulus(quiz, stimulus);
		last = stimulus != NULL ? stimulus : last;
		add_item(quiz, &bank->items[i]);
	}
}
