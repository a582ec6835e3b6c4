#include "yaml/fields.h"

#include "base/arena.h"
#include "yaml/foreign_name.h"

#include <string.h>

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
	/* The alias of nothing has been reported already. */
	if (node->unknown)
		return false;
	return error_at(reading->errors, node->at, "%s: expected %s, found %s",
		field->name, expected, node_found(reading->arena, node));
}

/* "an" before a word that begins with a vowel, else "a". */
static const char *article(const char *word)
{
	return *word != '\0' && strchr("aeiou", *word) != NULL ? "an" : "a";
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

static bool refuse_unknown(struct reading *reading, const struct node *mapping,
	const struct pair *pair, struct bindings bindings)
{
	const struct text_list names = all_names(reading->arena, bindings);
	const char *what = whose(bindings);
	const char *lines =
		foreign_name_lines(reading->arena, mapping, pair, names);
	const char *near = foreign_name_meant(pair->key->text, names);

	error_at(reading->errors, pair->key->at, "unknown field %s in %s %s",
		node_found(reading->arena, pair->key), article(what), what);
	if (lines != NULL)
		error_hint(reading->errors, "%s", lines);
	else if (near != NULL)
		error_hint(reading->errors, "did you mean \"%s\"?", near);
	return false;
}

static struct target find_field(const char *name, struct bindings bindings)
{
	for (size_t i = 0; i < bindings.count; i++) {
		const struct field_table *table = bindings.at[i].table;

		for (size_t j = 0; j < table->count; j++) {
			const struct field *field = &table->fields[j];

			if (text_equal(field->name, name))
				return (struct target){
					field, (char *)bindings.at[i].into +
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

static bool read_pair(struct reading *reading, const struct node *mapping,
	const struct pair *pair, struct bindings bindings)
{
	const struct target target = find_field(pair->key->text, bindings);

	if (target.field == NULL)
		return refuse_unknown(reading, mapping, pair, bindings);
	if (pair->value->type == NODE_SCALAR && node_is_nothing(pair->value) &&
		is_shown(mapping, target.field)) {
		*(const char **)target.into = "";
		return true;
	}
	return target.field->read(
		reading, pair->value, target.field, target.into);
}

/* Is the field present under another name, which has been reported already? */
static bool is_misnamed(struct reading *reading, const struct node *mapping,
	const char *name, struct bindings bindings)
{
	struct text_list names = {NULL, 0};

	for (size_t i = 0; i < mapping->count; i++) {
		const struct pair *pair = &mapping->pairs[i];
		const char *meant;

		if (find_field(pair->key->text, bindings).field != NULL)
			continue;
		if (names.count == 0)
			names = all_names(reading->arena, bindings);
		meant = foreign_name_meant(pair->key->text, names);
		if (meant != NULL && text_equal(meant, name) &&
			foreign_name_lines(
				reading->arena, mapping, pair, names) == NULL)
			return true;
	}
	return false;
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
		if (is_misnamed(reading, mapping, field->name, bindings))
			continue;
		error_at(reading->errors, mapping->at, "%s needs %s \"%s\"",
			table->what, article(field->name), field->name);
	}
	return good;
}

bool fields_read(struct reading *reading, const struct node *mapping,
	const struct binding *bindings, size_t count)
{
	const struct bindings all = {bindings, count};
	bool good = true;

	if (mapping->type != NODE_MAPPING)
		return error_at(reading->errors, mapping->at,
			"expected the fields of %s %s, found %s",
			article(whose(all)), whose(all),
			node_found(reading->arena, mapping));
	for (size_t i = 0; i < mapping->count; i++)
		good &= read_pair(reading, mapping, &mapping->pairs[i], all);
	for (size_t i = 0; i < count; i++)
		good &= check_required(reading, mapping, &bindings[i], all);
	return good;
}
