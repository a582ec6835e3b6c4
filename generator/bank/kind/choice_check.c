#include "bank/kind/choice_check.h"

#include "bank/kind/multiple_choice.h"
#include "bank/text/look_alike.h"
#include "base/arena.h"

#include <string.h>

static struct text_list choice_texts(
	struct reading *reading, const struct multiple_choice *content)
{
	const char **texts = arena_alloc(
		reading->arena, content->choice_count, sizeof(*texts));

	for (size_t i = 0; i < content->choice_count; i++)
		texts[i] = content->choices[i].text;
	return (struct text_list){texts, content->choice_count};
}

static bool check_repeats(
	struct reading *reading, const struct multiple_choice *content)
{
	const struct choice *choices = content->choices;
	const struct text_list said =
		look_alike_said(reading->arena, choice_texts(reading, content));
	bool fine = true;

	for (size_t i = 1; i < content->choice_count; i++) {
		const size_t same = look_alike_find(said, i, said.at[i]);

		if (same < i)
			fine = error_at(reading->errors, choices[i].at,
				"choice %zu %s choice %zu", i + 1,
				look_alike_verb(
					choices[i].text, choices[same].text),
				same + 1);
	}
	return fine;
}

static bool check_draw(struct reading *reading, const struct item *item)
{
	const struct multiple_choice *content = item->content;
	const size_t distractors =
		content->choice_count - multiple_choice_correct(content);

	if (content->draw_choices > 0 &&
		(size_t)content->draw_choices < multiple_choice_named(item))
		return error_at(reading->errors,
			node_get(item->node, "draw_choices")->at,
			"draw_choices must be at least the number of wrong "
			"choices that @{choice …} names, %zu, found %d",
			multiple_choice_named(item), content->draw_choices);
	if ((size_t)content->draw_choices <= distractors)
		return true;
	return error_at(reading->errors,
		node_get(item->node, "draw_choices")->at,
		"draw_choices must be at most the number of distractors, %zu, "
		"found %d",
		distractors, content->draw_choices);
}

/* A choice's id must be unique. */
static bool check_ids(
	struct reading *reading, const struct multiple_choice *content)
{
	const struct choice *choices = content->choices;
	bool fine = true;

	for (size_t i = 1; i < content->choice_count; i++)
		for (size_t k = 0; k < i && choices[i].id != NULL; k++)
			if (choices[k].id != NULL &&
				text_equal(choices[k].id, choices[i].id))
				fine = error_at(reading->errors, choices[i].at,
					"choice %zu has the id of choice %zu, "
					"\"%s\"",
					i + 1, k + 1, choices[i].id);
	return fine;
}

/* Choices that stay last must leave some to shuffle. */
static bool check_last(struct reading *reading, const struct item *item)
{
	const struct multiple_choice *content = item->content;
	size_t i = 0;

	if ((size_t)content->keep_last >= content->choice_count)
		return error_at(reading->errors,
			node_get(item->node, "keep_last")->at,
			"keep_last must be below the number of choices, %zu, "
			"found %d",
			content->choice_count, content->keep_last);
	while (i < content->choice_count && content->choices[i].last)
		i++;
	return i < content->choice_count ||
	       error_at(reading->errors, node_get(item->node, "choices")->at,
		       "not all choices can be last");
}

/* Is the lack of a correct choice already explained?  A misspelled field
 * explains it, and so does "*A", which YAML takes for an alias. */
static bool is_said(const struct item *item)
{
	static const char *const others[] = {"answer", "answers", "correct",
		"correct_answer", "key", "right", "solution"};
	const struct node *choices = node_get(item->node, "choices");

	for (size_t i = 0; i < LENGTH(others); i++)
		if (node_get(item->node, others[i]) != NULL)
			return true;
	for (size_t i = 0; i < choices->count; i++)
		if (choices->items[i]->unknown)
			return true;
	return false;
}

static bool check_right(struct reading *reading, const struct item *item)
{
	const struct multiple_choice *content = item->content;
	const struct choice *choices = content->choices;

	if (multiple_choice_correct(content) > 0)
		return true;
	if (is_said(item))
		return false;
	error_at(reading->errors, node_get(item->node, "choices")->at,
		"choices need at least one with correct: true, found none");
	for (size_t i = 0; i < content->choice_count; i++)
		if (choices[i].text != NULL && choices[i].text[0] == '*') {
			error_hint(reading->errors,
				"if \"*\" marks the right one: - {text: "
				"\"%s\", "
				"correct: true}",
				choices[i].text + 1);
			break;
		}
	return false;
}

/* Only a wrong choice can earn partial credit. */
static bool check_credits(
	struct reading *reading, const struct multiple_choice *content)
{
	bool fine = true;

	for (size_t i = 0; i < content->choice_count; i++)
		if (content->choices[i].correct &&
			content->choices[i].credit > 0)
			fine = error_at(reading->errors, content->choices[i].at,
				"choice %zu is correct and has a credit; a "
				"correct choice earns all of the points",
				i + 1);
	return fine;
}

bool choice_check(struct reading *reading, const struct item *item)
{
	const struct multiple_choice *content = item->content;
	bool fine;

	if (content->choices == NULL)
		return false;
	fine = check_repeats(reading, content);
	fine = check_ids(reading, content) && fine;
	fine = check_credits(reading, content) && fine;
	fine = check_right(reading, item) && fine;
	fine = check_last(reading, item) && fine;
	return check_draw(reading, item) && fine;
}
