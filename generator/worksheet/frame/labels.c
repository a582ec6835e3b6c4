#include "worksheet/frame/labels.h"

#include "bank/bank.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/suggest.h"
#include "words/pattern.h"
#include "yaml/schema.h"

static const char *const letter_names[] = {"latin", "native"};
static const struct text_list letters = {letter_names, LENGTH(letter_names)};

bool read_labels(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type != NODE_MAPPING)
		return fields_expected(
			reading, node, field, "a mapping from keys to words");
	return read_node(reading, node, field, into);
}

bool read_letters(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field named = {.name = field->name, .arg = &letters};
	int letter;

	if (!read_name(reading, node, &named, &letter))
		return false;
	*(bool *)into = letter == 1;
	return true;
}

/* A label replaces all forms of a word. */
static void read_label(struct reading *reading, const struct pair *pair,
	const struct plural_rule *rule, struct own_words *own)
{
	const struct pattern_terms terms = {rule, false};
	const enum word word = word_of_key(pair->key->text);

	if (word != WORD_NONE) {
		pattern_read(reading, pair->value, word, &terms, own->at[word]);
		return;
	}
	error_at(reading->errors, pair->key->at, "labels: unknown word \"%s\"",
		pair->key->text);
	if (suggest_name(pair->key->text, word_keys()) == NULL)
		error_hint(reading->errors, "pensum help labels lists them");
	readers_suggest(reading, pair->key->text, word_keys());
}

static const struct own_words *read_own(struct reading *reading,
	const struct node *labels, const struct language *language)
{
	const struct plural_rule *rule = plural_rule(language->plurals);
	struct own_words *own = arena_alloc(reading->arena, 1, sizeof(*own));

	for (uint32_t i = 0; i < labels->count; i++)
		read_label(reading, &labels->pairs[i], rule, own);
	return own;
}

static bool is_straight(
	const struct label_fields *given, const struct bank *first)
{
	if (given->quotes == QUOTING_UNSAID && first != NULL)
		return first->quotes == QUOTING_STRAIGHT;
	return given->quotes == QUOTING_STRAIGHT;
}

struct wording labels_wording(struct reading *reading,
	const struct label_fields *fields, const struct bank *first)
{
	const char *language = fields->language != NULL ? fields->language
			       : first != NULL          ? first->language
							: "en";
	struct wording wording = wording_of(language);

	wording.native = fields->native;
	wording.straight = is_straight(fields, first);
	if (fields->labels != NULL)
		wording.own =
			read_own(reading, fields->labels, wording.language);
	return wording;
}

void labels_warn(struct reading *reading, struct where said,
	const struct wording *wording)
{
	if (wording_known(wording->tag))
		return;
	error_warn_at(reading->errors, said,
		"there are no words in the language \"%s\" yet: English ones "
		"are printed",
		wording->tag);
	error_hint(reading->errors, "\"labels\" can replace them");
}

static void put_labels(struct schema *schema, const struct field *field)
{
	const struct text_list keys = word_keys();

	(void)field;
	buffer_puts(&schema->out, "\"type\": \"object\", \"propertyNames\": {");
	schema_put_words(schema, &keys);
	buffer_puts(&schema->out,
		"}, \"additionalProperties\": {" SCHEMA_EITHER(SCHEMA_TEXT,
			"\"type\": \"object\", \"required\": "
			"[\"other\"], \"additionalProperties\": "
			"{" SCHEMA_TEXT "}") "}");
}

static const struct schema_type schema_types[] = {
	{.read = read_labels, .put = put_labels},
	{.read = read_letters, .words = &letters},
};

const struct schema_part labels_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
