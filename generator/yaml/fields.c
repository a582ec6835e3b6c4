#include "yaml/fields.h"

#include "base/arena.h"
#include "base/suggest.h"

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

bool field_expected(struct reading *reading, const struct node *node,
	const struct field *field, const char *expected)
{
	return error_at(reading->errors, node->at, "%s: expected %s, found %s",
		field->name, expected, node_found(reading->arena, node));
}

/* "an" before a word that begins with a vowel, else "a". */
static const char *article(const char *word)
{
	return *word != '\0' && strchr("aeiou", *word) != NULL ? "an" : "a";
}

/* The name of the mapping in messages: that of the last table, the most
 * specific one. */
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

static bool refuse_unknown(struct reading *reading, const struct node *key,
	struct bindings bindings)
{
	const char *what = whose(bindings);
	const char *near =
		near_name(key->text, all_names(reading->arena, bindings));

	error_at(reading->errors, key->at, "unknown field %s in %s %s",
		node_found(reading->arena, key), article(what), what);
	if (near != NULL)
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

static bool read_pair(struct reading *reading, const struct pair *pair,
	struct bindings bindings)
{
	const struct target target = find_field(pair->key->text, bindings);

	if (target.field == NULL)
		return refuse_unknown(reading, pair->key, bindings);
	return target.field->read(
		reading, pair->value, target.field, target.into);
}

static bool check_required(struct reading *reading, const struct node *mapping,
	const struct field_table *table)
{
	bool good = true;

	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];

		if (field->need != FIELD_REQUIRED ||
			node_get(mapping, field->name) != NULL)
			continue;
		good = error_at(reading->errors, mapping->at,
			"%s needs %s \"%s\"", table->what, article(field->name),
			field->name);
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
		good &= read_pair(reading, &mapping->pairs[i], all);
	for (size_t i = 0; i < count; i++)
		good &= check_required(reading, mapping, bindings[i].table);
	return good;
}
