#include "bank/readers.h"

#include "bank/text/look_alike.h"
#include "bank/text/math_off.h"
#include "bank/text/pictured.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/suggest.h"
#include "yaml/schema.h"
#include "yaml/synonym.h"

#include <string.h>

/* From QUOTING_TYPOGRAPHIC on. */
static const char *const quoting_names[] = {"typographic", "straight"};
static const struct text_list quotings = {quoting_names, LENGTH(quoting_names)};

enum {
	SUBTAG_MAX = 8 /* of a language tag, in letters */
};

void readers_suggest(
	struct reading *reading, const char *word, struct text_list names)
{
	const char *near = synonym_meant(word, names);

	if (near != NULL)
		error_hint(reading->errors, "did you mean \"%s\"?", near);
}

/* If no known word is near, list all of them. */
static void hint_words(
	struct reading *reading, const char *word, struct text_list words)
{
	struct buffer all = {.arena = reading->arena};

	if (synonym_meant(word, words) != NULL) {
		readers_suggest(reading, word, words);
		return;
	}
	buffer_list(&all, words);
	error_hint(reading->errors, "known: %s", buffer_text(&all));
}

bool read_word(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct vocabulary *words = field->arg;
	const char *word = node->text;
	size_t i;

	if (node->type != NODE_SCALAR || node_is_nothing(node))
		return fields_expected(reading, node, field, "a word");
	for (i = 0; i < words->known.count; i++)
		if (suggest_same_name(words->known.at[i], word))
			break;
	if (i < words->known.count) {
		*(int *)into = (int)i;
		return true;
	}
	error_at(reading->errors, node->at, "unknown %s %s", field->name,
		node_found(reading->arena, node));
	hint_words(reading, word, words->known);
	return false;
}

static bool check_bounds(struct reading *reading, const struct node *node,
	const struct field *field)
{
	const struct list_bounds *bounds = field->arg;

	if (node->count < bounds->least)
		return error_at(reading->errors, node->at,
			"%s needs at least %zu %s, found %u", field->name,
			bounds->least,
			message_count(bounds->least, bounds->one, bounds->many),
			node->count);
	if (node->count > bounds->most)
		return error_at(reading->errors, node->at,
			"%s must have at most %zu %s, found %u", field->name,
			bounds->most,
			message_count(bounds->most, bounds->one, bounds->many),
			node->count);
	return true;
}

bool readers_check_distinct(struct reading *reading, const struct node *node,
	const char *of, struct text_list texts)
{
	const struct text_list said = look_alike_said(reading->arena, texts);
	bool fine = true;

	for (size_t i = 1; i < texts.count; i++) {
		const size_t same = look_alike_find(said, i, said.at[i]);

		if (same < i)
			fine = error_at(reading->errors, node->items[i]->at,
				"%s %zu %s %s %zu", message_text(of), i + 1,
				look_alike_verb(texts.at[i], texts.at[same]),
				message_text(of), same + 1);
	}
	return fine;
}

bool read_distinct(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct list_bounds *bounds = field->arg;
	struct text_list texts = {NULL, 0};

	node = node_listed(reading->arena, node);
	if (node->type != NODE_SEQUENCE)
		return fields_expected(reading, node, field, "a list of texts");
	if (!(bounds->pictured ? read_pictured_list : read_text_list)(
		    reading, node, field, &texts) ||
		!check_bounds(reading, node, field) ||
		!readers_check_distinct(reading, node, bounds->one, texts))
		return false;
	*(struct text_list *)into = texts;
	return true;
}

bool read_node(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	(void)reading;
	(void)field;
	*(const struct node **)into = node;
	return true;
}

bool read_text_node(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *text;

	return read_text(reading, node, field, &text) &&
	       read_node(reading, node, field, into);
}

bool read_nodes(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type != NODE_SEQUENCE)
		return fields_expected(reading, node, field, "a list");
	return read_node(reading, node, field, into);
}

/* Letters, then letters and digits, in parts of 1 to 8 (RFC 5646). */
static bool is_language(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	size_t length = strspn(text, letters);

	if (length < 2 || strcspn(text, "0123456789") < length)
		return false;
	while (length > 0 && length <= SUBTAG_MAX && text[length] == '-') {
		text += length + 1;
		length = strspn(text, letters);
	}
	return length > 0 && length <= SUBTAG_MAX && text[length] == '\0';
}

bool read_language(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *text;

	if (!read_text(reading, node, field, &text))
		return false;
	if (!is_language(text))
		return fields_expected(reading, node, field,
			"a language tag such as en or zh-Hans");
	*(const char **)into = text;
	return true;
}

bool read_quotes(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct field named = {.name = field->name, .arg = &quotings};
	int quoting;

	if (!read_name(reading, node, &named, &quoting))
		return false;
	*(int *)into = QUOTING_TYPOGRAPHIC + quoting;
	return true;
}

bool readers_check_list(struct reading *reading, const struct node *node,
	const struct field *field, const char *of)
{
	const bool nothing = node->type == NODE_SCALAR ? node_is_nothing(node)
						       : node->count == 0;

	if (nothing)
		return error_at(reading->errors, node->at,
			"%s needs at least one %s", field->name,
			message_text(of));
	if (node->type == NODE_SEQUENCE)
		return true;
	return fields_expected(reading, node, field, "a list");
}

bool readers_limit_list(struct reading *reading, const struct node *node,
	const struct field *field, size_t most)
{
	if (node->type == NODE_SCALAR || node->count <= most)
		return true;
	return error_at(reading->errors, node->at,
		"%s: expected at most %zu entries, found %u", field->name, most,
		node->count);
}

static void put_word(struct schema *schema, const struct field *field)
{
	const struct vocabulary *words = field->arg;

	schema_put_words(schema, &words->known);
}

static void put_distinct(struct schema *schema, const struct field *field)
{
	const struct list_bounds *bounds = field->arg;
	const char *entry = bounds->pictured ? SCHEMA_EITHER(SCHEMA_TEXT,
						       SCHEMA_REF("picture"))
					     : SCHEMA_TEXT;

	if (bounds->least <= 1)
		buffer_puts(&schema->out, "\"anyOf\": [{" SCHEMA_TEXT "}, {");
	buffer_printf(&schema->out,
		"\"type\": \"array\", \"minItems\": %zu, \"maxItems\": %zu, "
		"\"items\": {%s}",
		bounds->least, bounds->most, entry);
	if (bounds->least <= 1)
		buffer_puts(&schema->out, "}]");
}

static const struct schema_type schema_types[] = {
	{.read = read_word, .put = put_word},
	{.read = read_distinct, .put = put_distinct},
	{.read = read_node, .json = ""},
	{.read = read_language,
		.json = "\"type\": [\"string\", \"boolean\"], \"pattern\": "
			"\"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$\""},
	{.read = read_quotes, .words = &quotings},
	{.read = read_math, .words = &math_off_names},
	{.read = read_text_node, .json = SCHEMA_TEXT},
};

const struct schema_part readers_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
