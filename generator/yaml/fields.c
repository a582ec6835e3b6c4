#include "yaml/fields.h"

#include "base/arena.h"
#include "base/message.h"
#include "yaml/lines.h"
#include "yaml/synonym.h"

#include <assert.h>
#include <string.h>

enum {
	FIELDS_COMPARED = 64 /* of a mapping, with one another, at most */
};

/* The tables that cover a mapping, in the caller's order. */
struct bindings {
	const struct binding *at;
	size_t count;
};

/* A field, and the address its value goes to. */
struct target {
	const struct field *field;
	char *into;
};

bool fields_expected(struct reading *reading, const struct node *node,
	const struct field *field, const char *expected)
{
	/* An alias of nothing was reported already. */
	if (node->unknown)
		return false;
	return error_at(reading->errors, node->at, "%s: expected %s, found %s",
		field->name, message_text(expected),
		node_found(reading->arena, node));
}

/* "an" before a word that begins with a vowel, else "a". */
static bool takes_an(const char *word)
{
	return *word != '\0' && strchr("aeiou", *word) != NULL;
}

/* The mapping's name in messages: that of the last table, the most specific
 * one. */
static const char *whose(struct bindings bindings)
{
	return bindings.at[bindings.count - 1].table->what;
}

static struct text_list all_names(struct arena *arena, struct bindings bindings)
{
	size_t count = 0, room = 0;
	const char **names = NULL;

	for (size_t i = 0; i < bindings.count; i++) {
		const struct field_table *table = bindings.at[i].table;

		for (size_t j = 0; j < table->count; j++) {
			names = arena_grow(
				arena, names, count, &room, sizeof(char *));
			names[count++] = table->fields[j].name;
		}
	}
	return (struct text_list){names, count};
}

static struct target find_field(const char *name, struct bindings bindings)
{
	for (size_t i = 0; i < bindings.count; i++) {
		const struct field_table *table = bindings.at[i].table;

		for (size_t j = 0; j < table->count; j++) {
			const struct field *field = &table->fields[j];

			if (text_equal(field->name, name))
				return (struct target){field,
					bindings.at[i].into == NULL
						? NULL
						: (char *)bindings.at[i].into +
							  field->offset};
		}
	}
	return (struct target){NULL, NULL};
}

/* May a text be left out because a picture replaces it? */
static bool is_shown(const struct node *mapping, const struct field *field)
{
	return field->need == FIELD_UNLESS_IMAGE &&
	       (mapping->pictured || node_get(mapping, "image") != NULL);
}

/* The meaning of an unknown field; empty for a known one. */
static struct synonym meant_by(struct reading *reading,
	const struct node *mapping, const struct pair *pair,
	struct bindings bindings)
{
	if (find_field(pair->key->text, bindings).field != NULL)
		return (struct synonym){NULL, NULL, false};
	return synonym_field(reading->arena, mapping, pair,
		all_names(reading->arena, bindings));
}

/* Is the field present under another name, which has been reported already? */
static bool is_meant(struct reading *reading, const struct node *mapping,
	const char *name, struct bindings bindings)
{
	return fields_renamed(reading, mapping, bindings.at, bindings.count,
		       name) != NULL;
}

/* Do the lines for an earlier field include this one? */
static bool is_said(struct reading *reading, const struct node *mapping,
	const struct pair *pair, const char *name, struct bindings bindings)
{
	if (mapping->count > FIELDS_COMPARED)
		return false;
	for (const struct pair *at = mapping->pairs; at < pair; at++) {
		const struct synonym meant =
			meant_by(reading, mapping, at, bindings);

		if (meant.joint && text_equal(meant.name, name))
			return true;
	}
	return false;
}

static bool is_missing(struct reading *reading, const struct node *mapping,
	const struct field *field, struct bindings bindings)
{
	return field->need != FIELD_OPTIONAL &&
	       node_get(mapping, field->name) == NULL &&
	       !is_shown(mapping, field) &&
	       !is_meant(reading, mapping, field->name, bindings);
}

/* The only field that a mapping lacks; NULL if it lacks none or more. */
static const char *only_missing(struct reading *reading,
	const struct node *mapping, struct bindings bindings)
{
	const char *name = NULL;

	for (size_t i = 0; i < bindings.count; i++) {
		const struct field_table *table = bindings.at[i].table;

		for (size_t j = 0; j < table->count; j++) {
			const struct field *field = &table->fields[j];

			if (!is_missing(reading, mapping, field, bindings))
				continue;
			if (name != NULL)
				return NULL;
			name = field->name;
		}
	}
	return name;
}

/* Has a key no colon after it, because a comma within { } ended a text? */
static bool is_cut(const struct pair *pair)
{
	const struct where key = pair->key->at, value = pair->value->at;

	return pair->value->type == NODE_SCALAR && *pair->value->text == '\0' &&
	       key.line == value.line && pair->key->plain &&
	       value.col - key.col + 1 ==
		       lines_column_of(pair->key->text,
			       pair->key->text + strlen(pair->key->text));
}

/* If one field is missing and one has a meaningless name, that is one slip: the
 * one stands for the other.  Otherwise NULL. */
static const char *stands_for(struct reading *reading,
	const struct node *mapping, struct bindings bindings)
{
	size_t odd = 0;

	if (mapping->count > FIELDS_COMPARED)
		return NULL;
	for (size_t i = 0; i < mapping->count; i++) {
		const struct pair *pair = &mapping->pairs[i];
		const struct synonym meant =
			meant_by(reading, mapping, pair, bindings);

		odd += find_field(pair->key->text, bindings).field == NULL &&
		       meant.name == NULL && meant.lines == NULL &&
		       !is_cut(pair);
	}
	return odd == 1 ? only_missing(reading, mapping, bindings) : NULL;
}

static bool is_lone(struct reading *reading, const struct node *mapping,
	const char *name, struct bindings bindings)
{
	const char *lone = stands_for(reading, mapping, bindings);

	return lone != NULL && text_equal(lone, name);
}

static bool refuse_unknown(struct reading *reading, const struct node *mapping,
	const struct pair *pair, struct bindings bindings)
{
	const struct synonym meant = meant_by(reading, mapping, pair, bindings);
	const char *what = whose(bindings), *name = meant.name;

	if (meant.joint && is_said(reading, mapping, pair, name, bindings))
		return false;
	error_at(reading->errors, pair->key->at,
		takes_an(what) ? "unknown field %s in an %s"
			       : "unknown field %s in a %s",
		node_found(reading->arena, pair->key), message_text(what));
	if (is_cut(pair) && meant.lines == NULL) {
		error_hint(reading->errors,
			"put a text that contains a comma in quotes");
		return false;
	}
	if (meant.lines != NULL)
		error_hint(reading->errors, "%s", meant.lines);
	else if (name != NULL)
		error_hint(reading->errors, "did you mean \"%s\"?", name);
	else if ((name = stands_for(reading, mapping, bindings)) != NULL)
		error_hint(reading->errors,
			takes_an(name) ? "an \"%s\" is missing"
				       : "a \"%s\" is missing",
			name);
	return false;
}

static bool read_pair(struct reading *reading, const struct node *mapping,
	const struct pair *pair, struct bindings bindings)
{
	const struct target target = find_field(pair->key->text, bindings);

	if (target.field == NULL)
		return refuse_unknown(reading, mapping, pair, bindings);
	assert(target.into != NULL);
	if (pair->value->type == NODE_SCALAR && node_is_nothing(pair->value) &&
		is_shown(mapping, target.field)) {
		*(const char **)target.into = "";
		return true;
	}
	return target.field->read(
		reading, pair->value, target.field, target.into);
}

const struct node *fields_renamed(struct reading *reading,
	const struct node *mapping, const struct binding *bindings,
	size_t count, const char *name)
{
	const struct bindings all = {bindings, count};

	for (size_t i = 0; mapping->type == NODE_MAPPING && i < mapping->count;
		i++) {
		const struct synonym meant =
			meant_by(reading, mapping, &mapping->pairs[i], all);

		if (meant.name != NULL && text_equal(meant.name, name))
			return mapping->pairs[i].value;
	}
	return NULL;
}

static bool check_required(struct reading *reading, const struct node *mapping,
	const struct binding *binding, struct bindings bindings)
{
	const struct field_table *table = binding->table;
	bool good = true;

	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];

		if (field->need == FIELD_OPTIONAL ||
			node_get(mapping, field->name) != NULL)
			continue;
		if (is_shown(mapping, field)) {
			*(const char **)((char *)binding->into +
					 field->offset) = "";
			continue;
		}
		good = false;
		if (is_meant(reading, mapping, field->name, bindings) ||
			is_lone(reading, mapping, field->name, bindings))
			continue;
		error_at(reading->errors, mapping->at,
			takes_an(field->name) ? "%s needs an \"%s\""
					      : "%s needs a \"%s\"",
			message_text(table->what), field->name);
	}
	return good;
}

static bool refuse_value(
	struct reading *reading, const struct node *node, const char *what)
{
	const char *lines = synonym_value(reading->arena, what, node);

	error_at(reading->errors, node->at,
		takes_an(what) ? "expected the fields of an %s, found %s"
			       : "expected the fields of a %s, found %s",
		message_text(what), node_found(reading->arena, node));
	if (lines != NULL)
		error_hint(reading->errors, "write %s", lines);
	return false;
}

bool fields_read(struct reading *reading, const struct node *mapping,
	const struct binding *bindings, size_t count)
{
	const struct bindings all = {bindings, count};
	bool good = true;

	if (mapping->type != NODE_MAPPING)
		return refuse_value(reading, mapping, whose(all));
	for (size_t i = 0; i < mapping->count; i++)
		good &= read_pair(reading, mapping, &mapping->pairs[i], all);
	for (size_t i = 0; i < count; i++)
		good &= check_required(reading, mapping, &bindings[i], all);
	return good;
}
