#include "words/pattern.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/suggest.h"
#include "yaml/place.h"
#include "yaml/text_check.h"

#include <assert.h>

enum {
	SLOTS_MAX = 4
};

/* Iterates over the placeholders of a word. */
struct slot_list {
	const char *at[SLOTS_MAX];
	size_t count;
};

static struct slot_list slots_of(struct arena *arena, enum word word)
{
	const char *at = word_slots(word);
	struct slot_list slots = {.count = 0};

	while (*at != '\0') {
		const size_t length = strcspn(at, " ");

		assert(slots.count < SLOTS_MAX);
		slots.at[slots.count++] = arena_copy(arena, at, length);
		at += length + (at[length] == ' ');
	}
	return slots;
}

/* "{first} and {last}" */
static const char *listed(struct arena *arena, struct slot_list slots)
{
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < slots.count; i++)
		buffer_printf(&out, "%s{%s}",
			i == 0                 ? ""
			: i + 1 == slots.count ? " and "
					       : ", ",
			slots.at[i]);
	return buffer_text(&out);
}

/* Report a placeholder that the word does not have. */
static bool unknown_slot(struct reading *reading, struct where at,
	enum word word, const char *name)
{
	const struct slot_list slots = slots_of(reading->arena, word);
	const struct text_list list = {slots.at, slots.count};
	const char *near = suggest_name(name, list);

	error_at(reading->errors, at, "%s has no placeholder {%s}",
		word_key(word), name);
	if (near != NULL)
		error_hint(reading->errors, "did you mean {%s}?", near);
	else if (slots.count > 0)
		error_hint(reading->errors, "it has %s",
			listed(reading->arena, slots));
	else
		error_hint(reading->errors, "it is printed as typed");
	return false;
}

/* Collect the placeholders of a text; false if one is unknown. */
static bool find_slots(struct reading *reading, const struct node *node,
	enum word word, bool found[SLOTS_MAX])
{
	const struct slot_list slots = slots_of(reading->arena, word);
	const char *at = node->text;

	while ((at = strpbrk(at, "{}")) != NULL) {
		const struct where place =
			place_in(node, (size_t)(at - node->text));
		const size_t length = strcspn(at + 1, "{}");
		const char *name = arena_copy(reading->arena, at + 1, length);
		size_t i = 0;

		if (*at == '}' || at[1 + length] != '}')
			return error_at(reading->errors, place,
				"%s: a brace without its partner",
				word_key(word));
		while (i < slots.count && !text_equal(slots.at[i], name))
			i++;
		if (i == slots.count)
			return unknown_slot(reading, place, word, name);
		found[i] = true;
		at += length + 2;
	}
	return true;
}

/* Read one text.  A form for a single number may leave out the number, which is
 * the first placeholder. */
static bool check_text_of(struct reading *reading, const struct node *node,
	enum word word, bool single)
{
	const struct slot_list slots = slots_of(reading->arena, word);
	const struct field field = {.name = word_key(word)};
	bool found[SLOTS_MAX] = {false};

	if (node->type != NODE_SCALAR || node_is_nothing(node))
		return error_at(reading->errors, node->at,
			"%s: expected a text, found %s", word_key(word),
			node_found(reading->arena, node));
	if (strchr(node->text, '\n') != NULL)
		return error_at(reading->errors, node->at,
			"%s: expected a text of one line", word_key(word));
	if (!text_check(reading, node, &field) ||
		!find_slots(reading, node, word, found))
		return false;
	for (size_t i = 0; i < slots.count; i++)
		if (!found[i] && !(single && i == 0))
			return error_at(reading->errors, node->at,
				"%s: the placeholder {%s} is missing",
				word_key(word), slots.at[i]);
	return true;
}

/* "one, few, other": the forms of a rule. */
static const char *forms_of(struct arena *arena, const struct plural_rule *rule)
{
	struct buffer out = {.arena = arena};

	for (int form = 0; form < PLURAL_OTHER; form++)
		if (rule->forms & 1 << form)
			buffer_printf(
				&out, "%s, ", plural_name((enum plural)form));
	buffer_puts(&out, plural_name(PLURAL_OTHER));
	return buffer_text(&out);
}

static bool read_form(struct reading *reading, const struct pair *pair,
	enum word word, const struct plural_rule *rule, const char **texts)
{
	const char *name = pair->key->text;
	const enum plural form = plural_named(name);
	const char *near = suggest_name(name, plural_names());

	if (form == PLURAL_COUNT || (rule->forms & 1 << form) == 0) {
		error_at(reading->errors, pair->key->at,
			"%s: unknown plural form \"%s\"", word_key(word), name);
		if (form == PLURAL_COUNT && near != NULL)
			error_hint(
				reading->errors, "did you mean \"%s\"?", near);
		else
			error_hint(reading->errors, "this language has %s",
				forms_of(reading->arena, rule));
		return false;
	}
	if (!check_text_of(reading, pair->value, word,
		    (rule->single & 1 << form) != 0))
		return false;
	texts[form] = pair->value->text;
	return true;
}

/* The required forms, a bit for each. */
static unsigned forms_needed(
	const struct node *node, const struct pattern_terms *terms)
{
	const unsigned other = 1U << PLURAL_OTHER;

	if (terms->whole)
		return terms->rule->forms | other;
	return node->type == NODE_MAPPING ? plural_usual(terms->rule) | other
					  : other;
}

static bool check_forms(struct reading *reading, const struct node *node,
	enum word word, const struct pattern_terms *terms,
	const char *const *texts)
{
	const unsigned needed = forms_needed(node, terms);

	for (int form = 0; form < PLURAL_COUNT; form++) {
		if (texts[form] != NULL || (needed & 1U << form) == 0)
			continue;
		error_at(reading->errors, node->at,
			"%s: the plural form \"%s\" is missing", word_key(word),
			plural_name((enum plural)form));
		error_hint(reading->errors, "this language has %s",
			forms_of(reading->arena, terms->rule));
		return false;
	}
	return true;
}

static bool read_forms(struct reading *reading, const struct node *node,
	enum word word, const struct pattern_terms *terms,
	const char *texts[PLURAL_COUNT])
{
	const char *read[PLURAL_COUNT] = {NULL};
	bool ok = true;

	for (uint32_t i = 0; i < node->count; i++)
		ok = read_form(reading, &node->pairs[i], word, terms->rule,
			     read) &&
		     ok;
	if (!ok || !check_forms(reading, node, word, terms, read))
		return false;
	memcpy(texts, read, sizeof(read));
	return true;
}

static const char *variants_of(struct arena *arena, enum word word)
{
	struct buffer out = {.arena = arena};

	for (int i = VARIANT_OTHER + 1; i < VARIANT_COUNT; i++)
		buffer_printf(
			&out, "%s, ", word_variant(word, (enum variant)i));
	buffer_puts(&out, word_variant(word, VARIANT_OTHER));
	return buffer_text(&out);
}

static bool read_variant(struct reading *reading, const struct pair *pair,
	enum word word, const char **texts)
{
	const char *name = pair->key->text;

	for (int i = 0; i < VARIANT_COUNT; i++) {
		const enum variant variant = (enum variant)i;
		const char *known = word_variant(word, variant);
		const bool is_for_one_number =
			variant != VARIANT_OTHER &&
			word_variant_for(word, 1) != VARIANT_OTHER;

		if (!text_equal(known, name))
			continue;
		texts[word_variant_place(variant)] = pair->value->text;
		return check_text_of(
			reading, pair->value, word, is_for_one_number);
	}
	error_at(reading->errors, pair->key->at, "%s: unknown variant \"%s\"",
		word_key(word), name);
	error_hint(reading->errors, "it has %s",
		variants_of(reading->arena, word));
	return false;
}

/* A millennium is like a century. */
static void fill_variants(enum word word, const char **texts)
{
	const char *century = texts[word_variant_place(VARIANT_CENTURY)];
	const char **millennium =
		&texts[word_variant_place(VARIANT_MILLENNIUM)];

	if (*millennium == NULL &&
		text_equal(word_variant(word, VARIANT_CENTURY), "century"))
		*millennium = century;
}

static bool read_variants(struct reading *reading, const struct node *node,
	enum word word, const char *texts[PLURAL_COUNT])
{
	const char *read[PLURAL_COUNT] = {NULL};
	bool ok = true;

	for (uint32_t i = 0; i < node->count; i++)
		ok = read_variant(reading, &node->pairs[i], word, read) && ok;
	if (ok && read[PLURAL_OTHER] == NULL)
		return error_at(reading->errors, node->at,
			"%s: the variant \"%s\" is missing", word_key(word),
			word_variant(word, VARIANT_OTHER));
	fill_variants(word, read);
	if (ok)
		memcpy(texts, read, sizeof(read));
	return ok;
}

bool pattern_read(struct reading *reading, const struct node *node,
	enum word word, const struct pattern_terms *terms,
	const char *texts[PLURAL_COUNT])
{
	const char *read[PLURAL_COUNT] = {NULL};

	if (node->type == NODE_MAPPING &&
		word_variant(word, VARIANT_OTHER) != NULL)
		return read_variants(reading, node, word, texts);

	if (word_counts(word) && node->type == NODE_MAPPING)
		return read_forms(reading, node, word, terms, texts);
	if (!check_text_of(reading, node, word, false))
		return false;
	read[PLURAL_OTHER] = node->text;
	if (word_counts(word) && !check_forms(reading, node, word, terms, read))
		return false;
	memcpy(texts, read, sizeof(read));
	return true;
}
