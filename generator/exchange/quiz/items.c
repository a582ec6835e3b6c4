#include "exchange/quiz/items.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "exchange/quiz/slug.h"
#include "exchange/quiz/slugs.h"
#include "exchange/quiz/tree.h"

#include <stdio.h>

enum {
	CREDIT_STEPS = QUIZ_ALL / 1000 /* credit has three decimals */
};

static const struct node *choice_node(
	struct arena *arena, const struct quiz_answer *answer)
{
	struct tree map = {.arena = arena};

	tree_put_text(&map, "text", answer->text);
	if (answer->right)
		tree_put_plain(&map, "correct", "true");
	else if (answer->share > 0)
		tree_put_plain(&map, "credit",
			quiz_number(arena,
				arena_printf(arena, "0.%03d",
					(answer->share + CREDIT_STEPS / 2) /
						CREDIT_STEPS)));
	tree_put_text(&map, "feedback", answer->feedback);
	if (answer->last)
		tree_put_plain(&map, "last", "true");
	return map.count == 1 ? tree_text(arena, answer->text) : tree_map(&map);
}

static void put_choices(struct tree *item, const struct quiz_question *question)
{
	struct tree list = {.arena = item->arena};

	for (size_t i = 0; i < question->count; i++)
		tree_add(
			&list, choice_node(item->arena, &question->answers[i]));
	tree_put_text(item, "stem", question->stem);
	tree_put(item, "choices", tree_list(&list));
	if (question->in_order && question->count > 1)
		tree_put_plain(item, "keep_last",
			arena_printf(item->arena, "%zu", question->count - 1));
}

static void put_true_false(
	struct tree *item, const struct quiz_question *question)
{
	tree_put_text(item, "stem", question->stem);
	tree_put_plain(
		item, "answer", question->answers[0].right ? "true" : "false");
	tree_put_text(item, "correction", question->correction);
}

static void put_short(struct tree *item, const struct quiz_question *question)
{
	struct tree answer = {.arena = item->arena};
	struct tree also = {.arena = item->arena};

	tree_put_text(item, "stem", question->stem);
	for (size_t i = 1; i < question->count; i++)
		tree_add(&also,
			tree_text(item->arena, question->answers[i].text));
	if (question->count == 1) {
		tree_put_text(item, "answer", question->answers[0].text);
		return;
	}
	tree_put_text(&answer, "text", question->answers[0].text);
	tree_put(&answer, "also", tree_list(&also));
	tree_put(item, "answer", tree_map(&answer));
}

/* Put a number, or a formula, which may need quotes. */
static void put_value(struct tree *map, const char *key, const char *text)
{
	if (*text == '=')
		tree_put_text(map, key, text);
	else
		tree_put_plain(map, key, text);
}

static void put_numeric(struct tree *item, const struct quiz_question *question)
{
	const struct quiz_answer *first = &question->answers[0];
	struct tree answer = {.arena = item->arena};
	struct tree also = {.arena = item->arena};

	tree_put_text(item, "stem", question->stem);
	if (question->count == 1 && first->tolerance == NULL &&
		question->unit == NULL && question->show == NULL) {
		put_value(item, "answer", first->text);
		return;
	}
	put_value(&answer, "value", first->text);
	tree_put_text(&answer, "unit", question->unit);
	tree_put_plain(&answer, "tolerance", first->tolerance);
	tree_put_plain(&answer, "show", question->show);
	for (size_t i = 1; i < question->count; i++)
		tree_add(&also,
			tree_plain(item->arena, question->answers[i].text));
	if (also.count > 0)
		tree_put(&answer, "also", tree_list(&also));
	tree_put(item, "answer", tree_map(&answer));
}

static void put_essay(struct tree *item, const struct quiz_question *question)
{
	tree_put_text(item, "stem", question->stem);
	tree_put_text(item, "notes", question->notes);
}

static void put_matching(
	struct tree *item, const struct quiz_question *question)
{
	struct tree pairs = {.arena = item->arena};
	struct tree others = {.arena = item->arena};

	for (size_t i = 0; i < question->count; i++) {
		const struct quiz_answer *answer = &question->answers[i];
		const char *const pair[] = {answer->text, answer->partner};

		if (answer->partner == NULL)
			tree_add(&others, tree_text(item->arena, answer->text));
		else
			tree_add(&pairs,
				tree_texts(item->arena, pair, LENGTH(pair)));
	}
	tree_put_text(item, "stem", question->stem);
	tree_put(item, "pairs", tree_list(&pairs));
	if (others.count > 0)
		tree_put(item, "distractors", tree_list(&others));
}

static void put_ordering(
	struct tree *item, const struct quiz_question *question)
{
	struct tree list = {.arena = item->arena};

	for (size_t i = 0; i < question->count; i++)
		tree_add(&list,
			tree_text(item->arena, question->answers[i].text));
	tree_put_text(item, "stem", question->stem);
	tree_put(item, "sequence", tree_list(&list));
}

static void put_fill_in(struct tree *item, const struct quiz_question *question)
{
	struct tree words = {.arena = item->arena};

	tree_put_text(item, "text", question->stem);
	for (size_t i = 0; i < question->count; i++)
		tree_add(&words,
			tree_text(item->arena, question->answers[i].text));
	if (words.count > 0)
		tree_put(item, "word_bank", tree_list(&words));
	else if (question->word_bank)
		tree_put_plain(item, "word_bank", "true");
}

static void put_nothing(struct tree *item, const struct quiz_question *question)
{
	(void)item;
	(void)question;
}

static void (*const putters[])(struct tree *, const struct quiz_question *) = {
	[QUIZ_CHOICE] = put_choices,
	[QUIZ_TRUE_FALSE] = put_true_false,
	[QUIZ_SHORT] = put_short,
	[QUIZ_NUMERIC] = put_numeric,
	[QUIZ_ESSAY] = put_essay,
	[QUIZ_MATCHING] = put_matching,
	[QUIZ_ORDERING] = put_ordering,
	[QUIZ_FILL_IN] = put_fill_in,
	[QUIZ_STIMULUS] = put_nothing,
	[QUIZ_OTHER] = put_nothing,
};

_Static_assert(LENGTH(putters) == QUIZ_KINDS, "one for each");

static const struct node *stimulus_node(
	const struct quiz *quiz, const struct quiz_question *question)
{
	struct tree map = {.arena = quiz->arena};

	tree_put_text(&map, "id", question->id);
	tree_put_text(&map, "title", question->title);
	tree_put_text(&map, "text", question->stem);
	return tree_map(&map);
}

static const char *explanation_of(
	const struct quiz *quiz, const struct quiz_question *question)
{
	if (question->kind == QUIZ_ESSAY || question->notes == NULL)
		return question->explanation;
	return question->explanation == NULL
		       ? question->notes
		       : arena_printf(quiz->arena, "%s\n\n%s",
				 question->explanation, question->notes);
}

const struct node *items_node(
	const struct quiz *quiz, const struct quiz_question *question)
{
	struct tree item = {.arena = quiz->arena};

	if (question->kind == QUIZ_STIMULUS)
		return stimulus_node(quiz, question);
	tree_put_text(&item, "id", question->id);
	tree_put_plain(&item, "kind", quiz_kind_name(question->kind));
	if (question->points != NULL && strcmp(question->points, "1") != 0)
		tree_put_plain(&item, "points", question->points);
	tree_put_plain(&item, "language", question->language);
	if (question->vars != NULL)
		tree_put(&item, "vars", question->vars);
	putters[question->kind](&item, question);
	if (question->tag_count > 0)
		tree_put(&item, "tags",
			tree_texts(quiz->arena, question->tags,
				question->tag_count));
	tree_put_plain(&item, "difficulty", question->difficulty);
	if (question->stimulus_at > 0)
		tree_put_plain(&item, "stimulus",
			quiz->questions[question->stimulus_at - 1].id);
	tree_put_text(&item, "explanation", explanation_of(quiz, question));
	if (question->source != NULL &&
		!text_equal(question->source, question->id))
		tree_put_text(&item, "source", question->source);
	return tree_map(&item);
}

/* Is a title only a number, as "Question 3" or "7" is? */
static bool is_generic(const char *id)
{
	static const char *const words[] = {"question", "item", "frage",
		"aufgabe", "pregunta", "q", "domanda", "vraag", "quiz",
		"exercise", "questao", "cloze", "essay"};
	size_t length = strlen(id);

	while (length > 0 &&
		(is_digit(id[length - 1]) || id[length - 1] == '-'))
		length--;
	for (size_t i = 0; i < LENGTH(words); i++)
		if (strlen(words[i]) == length &&
			strncmp(words[i], id, length) == 0)
			return true;
	return length == 0;
}

/* The words of a text, without pictures. */
static const char *words_of(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};

	while (*text != '\0') {
		const char *end =
			strncmp(text, "![", 2) == 0 ? strchr(text, ')') : NULL;

		if (end == NULL) {
			buffer_putc(&out, *text++);
			continue;
		}
		text = end + 1;
		if (*text == '{' && strchr(text, '}') != NULL)
			text = strchr(text, '}') + 1;
	}
	return buffer_text(&out);
}

/* The id of a question in the bank, from its title or its first words. */
static const char *base_id(
	const struct quiz *quiz, const struct quiz_question *question)
{
	const char *id = "";

	if (question->title != NULL)
		id = slug_id(quiz->arena, question->title);
	if (is_generic(id) && question->stem != NULL) {
		const char *words = slug_id(
			quiz->arena, words_of(quiz->arena, question->stem));

		if (*words != '\0')
			id = words;
	}
	return *id != '\0' ? id
	       : question->kind == QUIZ_STIMULUS
		       ? "text"
		       : slug_id(quiz->arena, quiz_kind_name(question->kind));
}

const char *items_id(const struct quiz *quiz,
	const struct quiz_question *question, struct slugs *slugs)
{
	return slugs_take(slugs, base_id(quiz, question));
}

void items_name(struct quiz *quiz, struct slugs *slugs)
{
	for (size_t i = 0; i < quiz->count; i++) {
		struct quiz_question *question = &quiz->questions[i];

		if (question->refused == NULL && question->id == NULL)
			question->id = items_id(quiz, question, slugs);
	}
}
