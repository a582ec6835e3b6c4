#include "yaml/foreign_name.h"

#include "base/arena.h"
#include "base/suggest.h"

#include <string.h>

/* In the order in which they are tried: the first known name counts.  Kinds of
 * items are included. */
static const struct {
	const char *word, *name;
} names[] = {
	{"question", "stem"},
	{"question_text", "stem"},
	{"prompt", "stem"},
	{"statement", "stem"},
	{"task", "stem"},
	{"text", "stem"},
	{"stem", "text"},
	{"question", "text"},
	{"sentence", "text"},
	{"question", "term"},
	{"event", "term"},
	{"options", "choices"},
	{"alternatives", "choices"},
	{"answers", "choices"},
	{"answers", "answer"},
	{"solution", "answer"},
	{"model_answer", "answer"},
	{"correct", "answer"},
	{"correct_answer", "answer"},
	{"key", "answer"},
	{"type", "kind"},
	{"name", "id"},
	{"marks", "points"},
	{"score", "points"},
	{"weight", "points"},
	{"tag", "tags"},
	{"topic", "tags"},
	{"topics", "tags"},
	{"category", "tags"},
	{"keywords", "tags"},
	{"level", "difficulty"},
	{"time", "minutes"},
	{"passage", "stimulus"},
	{"source", "stimulus"},
	{"picture", "image"},
	{"feedback", "explanation"},
	{"rationale", "explanation"},
	{"comment", "explanation"},
	{"criteria", "rubric"},
	{"order", "sequence"},
	{"steps", "sequence"},
	{"matches", "pairs"},
	{"questions", "items"},
	{"stimulus", "stimuli"},
	{"passages", "stimuli"},
	{"sources", "stimuli"},
	{"bank", "banks"},
	{"subject", "course"},
	{"class", "course"},
	{"versions", "forms"},
	{"variants", "forms"},
	{"number", "count"},
	{"parts", "sections"},
	{"size", "paper"},
	{"margins", "margin"},
	{"font_size", "size"},
	{"right", "correct"},
	{"mcq", "multiple_choice"},
	{"mc", "multiple_choice"},
	{"multichoice", "multiple_choice"},
	{"multiple_answers", "multiple_choice"},
	{"single_choice", "multiple_choice"},
	{"tf", "true_false"},
	{"true/false", "true_false"},
	{"truefalse", "true_false"},
	{"shortanswer", "short_answer"},
	{"open", "short_answer"},
	{"open_ended", "essay"},
	{"long_answer", "essay"},
	{"match", "matching"},
	{"cloze", "fill_in"},
	{"gap_fill", "fill_in"},
	{"fill_in_the_blank", "fill_in"},
	{"fill_in_the_blanks", "fill_in"},
	{"sequence", "ordering"},
	{"order", "ordering"},
	{"sort", "ordering"},
	{"identification", "timeline"},
	{"date", "timeline"},
};

/* Fields that other programs use for the correct choice. */
static const char *const rights[] = {"answer", "answers", "correct",
	"correct_answer", "right", "key", "solution"};

const char *foreign_name_meant(const char *word, struct text_list known)
{
	for (size_t i = 0; i < known.count; i++)
		if (suggest_same_name(known.at[i], word))
			return known.at[i];
	for (size_t i = 0; i < LENGTH(names); i++)
		if (suggest_same_name(names[i].word, word) &&
			text_list_has(known, names[i].name))
			return names[i].name;
	return suggest_name(word, known);
}

static bool says_right(const char *word)
{
	for (size_t i = 0; i < LENGTH(rights); i++)
		if (suggest_same_name(rights[i], word))
			return true;
	return false;
}

static const struct node *choices_of(const struct node *mapping)
{
	static const char *const fields[] = {
		"choices", "options", "alternatives"};

	for (size_t i = 0; i < LENGTH(fields); i++) {
		const struct node *node = node_get(mapping, fields[i]);

		if (node != NULL && node->type == NODE_SEQUENCE)
			return node;
	}
	return NULL;
}

/* The text of the choice that a letter names; the word itself if it names
 * none. */
static const char *choice_named(const struct node *mapping, const char *word)
{
	const struct node *choices = choices_of(mapping);
	const char letter = (char)(word[0] & ~0x20);
	const size_t i = (size_t)(letter - 'A');

	if (choices == NULL || word[0] == '\0' || word[1] != '\0' ||
		letter < 'A' || i >= choices->count ||
		choices->items[i]->type != NODE_SCALAR)
		return word;
	return choices->items[i]->text;
}

const char *foreign_name_lines(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known)
{
	const bool mapped = choices_of(mapping) == pair->value;

	if (mapped || !text_list_has(known, "choices") ||
		text_list_has(known, "answer") || !says_right(pair->key->text))
		return NULL;
	return arena_printf(arena,
		"mark what is right in choices: - {text: \"%s\", correct: "
		"true}",
		pair->value->type == NODE_SCALAR
			? choice_named(mapping, pair->value->text)
			: "…");
}
