#include "exchange/quiz/from_kinds.h"

#include "bank/kind/choice_credit.h"
#include "bank/kind/fill_in.h"
#include "bank/text/pictured.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/quiz/from_diagram.h"
#include "exchange/quiz/from_number.h"

#include <stdlib.h>

const char *from_kinds_text(const struct node *node, const char *field)
{
	const struct node *value = node_get(node, field);

	return value == NULL || value->type != NODE_SCALAR ||
			       node_is_nothing(value)
		       ? NULL
		       : value->text;
}

static bool is_yes(const struct node *node, const char *field)
{
	const char *text = from_kinds_text(node, field);

	return text != NULL && strchr("tTyY1oO", *text) != NULL &&
	       strcmp(text, "off") != 0;
}

/* A credit near a third, sixth, seventh or ninth means that fraction: platforms
 * have no 33.3 %. */
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

/* A text, or the Markdown of a picture with or without a text. */
static const char *said_by(struct arena *arena, const struct node *node)
{
	const struct pictured pictured = {from_kinds_text(node, "image"),
		from_kinds_text(node, "alt"), from_kinds_text(node, "text")};

	if (node->type == NODE_SCALAR)
		return node->text;
	return pictured.alt == NULL
		       ? pictured.text
		       : pictured_text(arena, &pictured, PICTURED_CHOICE);
}

static void add_choices(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const struct node *node = item->node;
	const struct node *list = node_get(node, "choices");
	const char *keep = from_kinds_text(node, "keep_last");
	size_t right = 0, kept = 0;

	for (size_t i = 0; list != NULL && i < list->count; i++) {
		const struct node *choice = list->items[i];
		const bool map = choice->type == NODE_MAPPING;
		struct quiz_answer *answer = quiz_answer(
			quiz, question, said_by(quiz->arena, choice));
		const char *credit =
			map ? from_kinds_text(choice, "credit") : NULL;

		answer->right = map && is_yes(choice, "correct");
		answer->feedback =
			map ? from_kinds_text(choice, "feedback") : NULL;
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
	const struct item *item)
{
	const struct node *node = item->node;
	quiz_answer(quiz, question, NULL)->right = is_yes(node, "answer");
	question->correction = from_kinds_text(node, "correction");
}

/* Add the answer: a text, or a list of points to award. */
static void add_answers(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const struct node *node = item->node;
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
					    : from_kinds_text(answer, "text"))
		->share = QUIZ_ALL;
	for (size_t i = 0; also != NULL && i < also->count; i++)
		quiz_answer(quiz, question, also->items[i]->text)->share =
			QUIZ_ALL;
}

static void add_essay(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const struct node *node = item->node;
	const struct node *rubric = node_get(node, "rubric");

	question->notes = from_kinds_text(node, "notes");
	if ((rubric != NULL && rubric->count > 1) ||
		node_get(node, "thesis") != NULL ||
		node_get(node, "evidence") != NULL)
		quiz_lose(quiz, question,
			"only sheets on paper have its rubric, thesis and "
			"evidence");
}

static void add_pairs(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const struct node *node = item->node;
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
	const struct item *item)
{
	const struct node *node = item->node;
	const struct node *list = node_get(node, "sequence");

	for (size_t i = 0; list != NULL && i < list->count; i++)
		quiz_answer(quiz, question, list->items[i]->text);
}

static void add_words(struct quiz *quiz, struct quiz_question *question,
	const struct node *node)
{
	const struct node *words = node_get(node, "word_bank");

	question->word_bank =
		words != NULL &&
		(words->type == NODE_SEQUENCE || is_yes(node, "word_bank"));
	for (size_t i = 0; words != NULL && words->type == NODE_SEQUENCE &&
			   i < words->count;
		i++)
		quiz_answer(quiz, question, words->items[i]->text);
}

static void add_blanks(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const struct fill_in *content = item->content;

	question->stem = content->text;
	for (size_t i = 0; i < content->blanks.count; i++)
		if (content->blanks.at[i].wrong.count > 0)
			question->options++;
		else
			question->typed++;
	add_words(quiz, question, item->node);
}

static void add_labels(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	from_diagram(quiz, question, item);
	add_words(quiz, question, item->node);
}

/* Add a term, with its whole key as the answer. */
static void add_term(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const struct node *node = item->node;
	static const char *const fields[] = {"date", "who", "where"};
	const struct node *points = node_get(node, "significance");
	struct buffer all = {.arena = quiz->arena};

	question->stem = from_kinds_text(node, "term");
	for (size_t i = 0; i < LENGTH(fields); i++)
		if (from_kinds_text(node, fields[i]) != NULL)
			buffer_printf(&all, "%s%s", all.length > 0 ? "; " : "",
				from_kinds_text(node, fields[i]));
	if (points != NULL && points->type == NODE_SCALAR)
		buffer_printf(&all, "; %s", points->text);
	for (size_t i = 0; points != NULL && points->type == NODE_SEQUENCE &&
			   i < points->count;
		i++)
		buffer_printf(&all, "; %s", points->items[i]->text);
	quiz_answer(quiz, question, buffer_text(&all))->share = QUIZ_ALL;
	quiz_lose(quiz, question, "its date, people and points become a text");
}

/* A kind of item, and the function that adds its fields. */
struct kind {
	const char *name;
	enum quiz_kind kind;
	void (*add)(struct quiz *quiz, struct quiz_question *question,
		const struct item *item);
};

static const struct kind kinds[] = {
	{"multiple_choice", QUIZ_CHOICE, add_choices},
	{"true_false", QUIZ_TRUE_FALSE, add_truth},
	{"short_answer", QUIZ_SHORT, add_answers},
	{"numeric", QUIZ_NUMERIC, from_number},
	{"essay", QUIZ_ESSAY, add_essay},
	{"matching", QUIZ_MATCHING, add_pairs},
	{"ordering", QUIZ_ORDERING, add_sequence},
	{"fill_in", QUIZ_FILL_IN, add_blanks},
	/* A table's content begins as a struct fill_in. */
	{"table", QUIZ_FILL_IN, add_blanks},
	{"diagram", QUIZ_FILL_IN, add_labels},
	{"timeline", QUIZ_SHORT, add_term},
};

void from_kinds_add(struct quiz *quiz, struct quiz_question *question,
	const struct item *item)
{
	const char *name = item->kind == NULL ? "" : item->kind->name;

	for (size_t i = 0; i < LENGTH(kinds); i++) {
		if (!text_equal(kinds[i].name, name))
			continue;
		question->kind = kinds[i].kind;
		kinds[i].add(quiz, question, item);
		return;
	}
	quiz_refuse(
		quiz, question, "other programs have no kind like %s", name);
}
