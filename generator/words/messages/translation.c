#include "words/messages/translation.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "words/compile/pseudolocale.h"
#include "words/messages/conversions.h"
#include "yaml/node.h"

#include <string.h>

enum {
	MOST_FORMS = 6 /* in CLDR's rules */
};

static const struct int_range form_counts = {1, MOST_FORMS};

/* The fields of a file. */
struct head {
	const char *language, *plural;
	int forms;
	const struct node *messages;
};

static bool read_messages(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	if (node->type != NODE_MAPPING)
		return fields_expected(reading, node, field, "a mapping");
	*(const struct node **)into = node;
	return true;
}

static const struct field fields[] = {
	{"language", read_text, offsetof(struct head, language), NULL,
		FIELD_REQUIRED, NULL},
	{"plural", read_text, offsetof(struct head, plural), NULL,
		FIELD_REQUIRED, NULL},
	{"forms", read_count, offsetof(struct head, forms), &form_counts,
		FIELD_REQUIRED, NULL},
	{"messages", read_messages, offsetof(struct head, messages), NULL,
		FIELD_REQUIRED, NULL},
};

static const struct field_table table = {"messages", fields, LENGTH(fields)};

static const struct found *found_key(
	const struct catalog *catalog, const char *key)
{
	for (size_t i = 0; i < catalog->count; i++)
		if (strcmp(catalog->at[i].other, key) == 0)
			return &catalog->at[i];
	return NULL;
}

static bool check_form(struct reading *reading, const struct node *node,
	const struct found *found)
{
	if (node->type != NODE_SCALAR || *node->text == '\0')
		return error_at(reading->errors, node->at,
			"expected a text, found %s",
			node_found(reading->arena, node));
	return conversions_match(found->other, node->text) ||
	       error_at(reading->errors, node->at,
		       "the conversions are not those of \"%s\"", found->other);
}

static bool read_forms(struct reading *reading, const struct pair *pair,
	const struct found *found, size_t forms, struct text_list *texts)
{
	const struct node *value = pair->value;
	const size_t count = value->type == NODE_SEQUENCE ? value->count : 1;
	const char **at = arena_alloc(reading->arena, count, sizeof(*at));

	if (value->type == NODE_MAPPING || count != forms)
		return error_at(reading->errors, value->at,
			message_count(forms, "expected %zu form of \"%s\"",
				"expected %zu forms of \"%s\""),
			forms, found->other);
	for (size_t i = 0; i < count; i++) {
		const struct node *form = node_entry(value, i);

		if (!check_form(reading, form, found))
			return false;
		at[i] = form->text;
	}
	*texts = (struct text_list){at, count};
	return true;
}

static bool read_pair(struct reading *reading, const struct pair *pair,
	const struct catalog *catalog, const struct head *head,
	struct text_list *texts)
{
	const struct found *found = found_key(catalog, pair->key->text);

	if (found == NULL)
		return error_at(reading->errors, pair->key->at,
			"no source prints \"%s\"", pair->key->text);
	return read_forms(reading, pair, found,
		found->one == NULL ? 1 : (size_t)head->forms,
		&texts[found - catalog->at]);
}

static bool check_plural(
	struct reading *reading, const struct node *root, const char *plural)
{
	return plural[strspn(plural, "n0123456789 %=!<>&|?:()")] == '\0' ||
	       error_at(reading->errors, root->at,
		       "plural: expected a C expression of n, found \"%s\"",
		       plural);
}

bool translation_read(struct reading *reading, const struct node *root,
	const struct catalog *catalog, struct translation *translation)
{
	struct head head = {0};
	const struct binding binding = {&table, &head};
	bool fine;

	if (root->type != NODE_MAPPING)
		return error_at(
			reading->errors, root->at, "expected a mapping");
	if (!fields_read(reading, root, &binding, 1) ||
		!check_plural(reading, root, head.plural))
		return false;
	translation->language = head.language;
	translation->plural = head.plural;
	translation->texts = arena_alloc(
		reading->arena, catalog->count, sizeof(*translation->texts));
	fine = true;
	for (size_t i = 0; i < head.messages->count; i++)
		fine = read_pair(reading, &head.messages->pairs[i], catalog,
			       &head, translation->texts) &&
		       fine;
	return fine;
}

static const char *pseudo(struct arena *arena, const char *text)
{
	struct buffer out = {.arena = arena};

	while (*text != '\0') {
		const size_t kept = conversion_length(text);
		const char *accented = pseudolocale_letter(*text);

		if (kept > 0)
			buffer_add(&out, text, kept);
		else if (accented != NULL)
			buffer_puts(&out, accented);
		else
			buffer_putc(&out, *text);
		text += kept > 0 ? kept : 1;
	}
	return buffer_text(&out);
}

struct translation translation_pseudo(const struct catalog *catalog)
{
	struct translation translation = {"qps", "n != 1",
		arena_alloc(catalog->arena, catalog->count,
			sizeof(*translation.texts))};

	for (size_t i = 0; i < catalog->count; i++) {
		const struct found *found = &catalog->at[i];
		const char **at = arena_alloc(catalog->arena, 2, sizeof(*at));

		at[0] = pseudo(catalog->arena,
			found->one == NULL ? found->other : found->one);
		at[1] = pseudo(catalog->arena, found->other);
		translation.texts[i] =
			(struct text_list){at, found->one == NULL ? 1 : 2};
	}
	return translation;
}
