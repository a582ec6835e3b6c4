#include "yaml/synonym.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/suggest.h"
#include "yaml/synonym_words.h"

#include <string.h>

enum {
	SHOWN_MAX = 40, /* bytes of a value in a hint */
	WORD_MAX = 64,
	SHOWN_ENTRIES = 2
};

/* Sets the meaning of a field, if it is of this sort. */
typedef bool field_sort(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant);

static bool is_one_of(const char *word, struct text_list list)
{
	for (size_t i = 0; i < list.count; i++)
		if (suggest_same_name(list.at[i], word))
			return true;
	return false;
}

/* Is a word in a list separated by spaces? */
static bool is_among(const char *words, const char *word)
{
	char one[WORD_MAX];

	while (*words != '\0') {
		const size_t length = strcspn(words, " ");

		if (length < sizeof(one)) {
			memcpy(one, words, length);
			one[length] = '\0';
			if (suggest_same_name(one, word))
				return true;
		}
		words += length + (words[length] == ' ');
	}
	return false;
}

static const char *other_word(const char *word, struct text_list known)
{
	for (size_t i = 0; i < synonym_words_count; i++)
		if (text_list_has(known, synonym_words[i].name) &&
			is_among(synonym_words[i].words, word))
			return synonym_words[i].name;
	return NULL;
}

/* "Essay question" is an essay. */
static const char *without_ending(const char *word, struct text_list known)
{
	static const char *const endings[] = {
		"question", "questions", "item", "items", "s"};
	const size_t length = strlen(word);
	char bare[WORD_MAX];

	for (size_t i = 0; i < LENGTH(endings); i++) {
		const size_t ending = strlen(endings[i]);
		size_t left = length - ending;

		if (length <= ending || length >= sizeof(bare) ||
			!suggest_same_name(endings[i], word + left))
			continue;
		left -= strchr(" -_", word[left - 1]) != NULL;
		memcpy(bare, word, left);
		bare[left] = '\0';
		for (size_t k = 0; k < known.count; k++)
			if (suggest_same_name(known.at[k], bare))
				return known.at[k];
		if (other_word(bare, known) != NULL)
			return other_word(bare, known);
	}
	return NULL;
}

const char *synonym_meant(const char *word, struct text_list known)
{
	const char *name;

	for (size_t i = 0; i < known.count; i++)
		if (suggest_same_name(known.at[i], word))
			return known.at[i];
	name = other_word(word, known);
	if (name == NULL)
		name = without_ending(word, known);
	return name != NULL ? name : suggest_name(word, known);
}

/* A value, shortened. */
static const char *shown(struct arena *arena, const struct node *value)
{
	struct buffer out = {.arena = arena};

	if (value->type == NODE_SCALAR)
		return strlen(value->text) <= SHOWN_MAX &&
				       strchr(value->text, '\n') == NULL
			       ? value->text
			       : "…";
	if (value->type != NODE_SEQUENCE)
		return "{…}";
	for (size_t i = 0; i < value->count && i < SHOWN_ENTRIES; i++)
		buffer_printf(&out, "%s%s", i > 0 ? ", " : "",
			value->items[i]->type == NODE_SCALAR
				? shown(arena, value->items[i])
				: "…");
	return arena_printf(arena, "[%s%s]", buffer_text(&out),
		value->count > SHOWN_ENTRIES ? ", …" : "");
}

static const struct node *choices_of(const struct node *mapping)
{
	static const char *const fields[] = {
		"choices", "options", "alternatives"};

	for (size_t i = 0; i < LENGTH(fields); i++) {
		const struct node *node = node_get(mapping, fields[i]);

		if (node != NULL && node->type != NODE_SCALAR)
			return node;
	}
	return NULL;
}

/* choice_a, option 2, C: one of several. */
static bool is_choice(const char *word)
{
	static const char *const bases[] = {
		"choice", "option", "answer", "alternative", "distractor"};
	const size_t length = strlen(word);
	char bare[WORD_MAX];
	size_t left = length - 1;

	if (length == 0 || length >= sizeof(bare) ||
		strchr("abcdefghABCDEFGH123456789", word[left]) == NULL)
		return false;
	if (left == 0)
		return strchr("123456789", *word) == NULL;
	left -= strchr(" -_", word[left - 1]) != NULL;
	memcpy(bare, word, left);
	bare[left] = '\0';
	return is_one_of(bare, (struct text_list){bases, LENGTH(bases)});
}

/* The text of choice_a for an A; the letter if there is no such field. */
static const char *choice_lettered(const struct node *mapping, const char *word)
{
	for (size_t i = 0; i < mapping->count; i++) {
		const struct pair *pair = &mapping->pairs[i];
		const char *name = pair->key->text;

		if (is_choice(name) && pair->value->type == NODE_SCALAR &&
			((name[strlen(name) - 1] ^ *word) & ~0x20) == 0)
			return pair->value->text;
	}
	return word;
}

/* The text of the choice that a letter names; the word itself if it names
 * none. */
static const char *choice_named(const struct node *mapping, const char *word)
{
	const struct node *choices = choices_of(mapping);
	const char letter = (char)(word[0] & ~0x20);
	const size_t i = (size_t)(letter - 'A');
	const struct node *choice;

	if (word[0] == '\0' || word[1] != '\0' || letter < 'A')
		return word;
	if (choices == NULL)
		return choice_lettered(mapping, word);
	if (i >= choices->count)
		return word;
	choice = choices->type == NODE_MAPPING ? choices->pairs[i].value
					       : choices->items[i];
	return choice->type == NODE_SCALAR ? choice->text : word;
}

/* "answer: B" beside choices. */
static bool marks_choice(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	if (choices_of(mapping) == pair->value ||
		!text_list_has(known, "choices") ||
		text_list_has(known, "answer") ||
		!is_one_of(pair->key->text, synonym_words_rights))
		return false;
	meant->name = choices_of(mapping) == NULL ? "choices" : meant->name;
	meant->lines = message_printf(arena,
		"mark what is right in choices: - {text: \"%s\", correct: "
		"true}",
		pair->value->type == NODE_SCALAR
			? choice_named(mapping, pair->value->text)
			: "…");
	return true;
}

static bool is_part_of_choices(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	struct buffer all = {.arena = arena};

	if (!text_list_has(known, "choices") || !is_choice(pair->key->text))
		return false;
	for (size_t i = 0, count = 0; i < mapping->count; i++) {
		const struct pair *other = &mapping->pairs[i];

		if (text_list_has(known, other->key->text) ||
			!is_choice(other->key->text) || count == SHOWN_ENTRIES)
			continue;
		buffer_printf(&all, "%s, ", shown(arena, other->value));
		count++;
	}
	meant->name = "choices";
	meant->joint = true;
	meant->lines = message_printf(
		arena, "write a list: choices: [%s…]", buffer_text(&all));
	return true;
}

static bool is_side(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	(void)arena;
	(void)mapping;
	if (!text_list_has(known, "pairs") ||
		!is_one_of(pair->key->text, synonym_words_sides))
		return false;
	*meant = (struct synonym){
		"pairs", "write a list: pairs: [[left, right], …]", true};
	return true;
}

/* "type: mc", whose value has another name too. */
static bool is_kind(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	static const char *const kinds[] = {"multiple_choice", "true_false",
		"short_answer", "essay", "matching", "fill_in", "ordering",
		"timeline"};
	const struct text_list all = {kinds, LENGTH(kinds)};
	const char *name = synonym_meant(pair->key->text, known);
	const char *kind;

	(void)mapping;
	if (name == NULL || !text_equal(name, "kind") ||
		pair->value->type != NODE_SCALAR)
		return false;
	kind = synonym_meant(pair->value->text, all);
	if (kind == NULL || text_equal(kind, pair->value->text))
		return false;
	meant->name = "kind";
	meant->lines = message_printf(arena, "write kind: %s", kind);
	return true;
}

static const char *home_of(
	const char *word, struct text_list known, const char **name)
{
	for (size_t i = 0; i < synonym_words_home_count; i++)
		if (suggest_same_name(synonym_words_homes[i].word, word) &&
			text_list_has(known, synonym_words_homes[i].home)) {
			*name = synonym_words_homes[i].name;
			return synonym_words_homes[i].home;
		}
	return NULL;
}

/* A field one level too high, with all others that belong to the same home. */
static bool is_misplaced(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	const char *name = NULL;
	const char *home = home_of(pair->key->text, known, &name);
	struct buffer all = {.arena = arena};

	if (home == NULL)
		return false;
	for (size_t i = 0; i < mapping->count; i++) {
		const struct pair *other = &mapping->pairs[i];
		const char *its =
			text_list_has(known, other->key->text)
				? NULL
				: home_of(other->key->text, known, &name);

		if (its != NULL && text_equal(its, home))
			buffer_printf(&all, "%s%s: %s",
				all.length > 0 ? ", " : "", name,
				shown(arena, other->value));
	}
	meant->name = home;
	meant->joint = true;
	meant->lines =
		arena_printf(arena, "write %s: {%s}", home, buffer_text(&all));
	return true;
}

static bool is_of_sections(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	(void)arena;
	(void)mapping;
	if (!text_list_has(known, "sections") ||
		!is_one_of(pair->key->text, synonym_words_of_sections))
		return false;
	meant->lines = "write it in the sections that it applies to";
	return true;
}

static bool is_shuffle(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	bool shuffled = true;

	(void)arena;
	(void)mapping;
	if (!text_list_has(known, "order") ||
		!suggest_same_name("shuffle", pair->key->text))
		return false;
	if (pair->value->type == NODE_SCALAR)
		fields_parse_bool(pair->value->text, &shuffled);
	meant->name = "order";
	meant->lines = shuffled ? "write order: shuffle" : "write order: bank";
	return true;
}

/* Items named one by one. */
static bool is_pin(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known, struct synonym *meant)
{
	static const char *const words[] = {"items", "questions", "ids"};
	const struct text_list names = {words, LENGTH(words)};

	(void)mapping;
	if (!text_list_has(known, "pin") ||
		pair->value->type != NODE_SEQUENCE ||
		!is_one_of(pair->key->text, names))
		return false;
	meant->name = "draw";
	meant->lines = message_printf(arena, "write pin: %s, draw: {count: %u}",
		shown(arena, pair->value), (unsigned)pair->value->count);
	return true;
}

struct synonym synonym_field(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known)
{
	static field_sort *const sorts[] = {marks_choice, is_part_of_choices,
		is_side, is_kind, is_misplaced, is_of_sections, is_shuffle,
		is_pin};
	struct synonym meant = {NULL, NULL, false};

	for (size_t i = 0; i < LENGTH(sorts); i++)
		if (sorts[i](arena, mapping, pair, known, &meant))
			return meant;
	meant.name = synonym_meant(pair->key->text, known);
	return meant;
}

const char *synonym_value(
	struct arena *arena, const char *what, const struct node *value)
{
	static const struct {
		const char *what, *field, *number, *rest;
	} values[] = {
		{"page", "paper", "size", ""},
		{"key", "style", "style", ""},
		{"draw", "kind", "count", ", count: 1"},
	};

	const bool number =
		value->type == NODE_SCALAR &&
		value->text[strspn(value->text, "0123456789")] == '\0';

	for (size_t i = 0; i < LENGTH(values); i++)
		if (value->type == NODE_SCALAR && !node_is_nothing(value) &&
			text_equal(values[i].what, what))
			return arena_printf(arena, "%s: {%s: %s%s}", what,
				number ? values[i].number : values[i].field,
				shown(arena, value),
				number ? "" : values[i].rest);
	return NULL;
}
