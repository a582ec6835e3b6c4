#include "type/font/font_list.h"

#include "base/arena.h"
#include "base/file/file.h"
#include "base/message.h"
#include "type/font/font_finder.h"

#include <string.h>
#include <strings.h>

enum {
	FILE_LIMIT = 64 * 1024,
	INDEX_MAX = 255, /* of a font in a collection */
	SIZE_LEAST = 50,
	SIZE_MOST = 200 /* per cent */
};

/* Read the files of up to four looks.  Their paths must not depend on the
 * current folder. */
static bool read_files(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct text_list *files = into;

	if (!read_text_list(reading, node, field, into))
		return false;
	if (files->count > FACES)
		return error_at(reading->errors, node->at,
			"%s are regular, bold, italic and bold italic, found "
			"%zu",
			field->name, files->count);
	for (size_t i = 0; i < files->count; i++)
		if (files->at[i][0] != '/')
			return error_at(reading->errors, node->at,
				"%s need whole paths, from / on, found "
				"\"%s\"",
				field->name, files->at[i]);
	return true;
}

static const struct int_range index_range = {0, INDEX_MAX};
static const struct int_range size_range = {SIZE_LEAST, SIZE_MOST};

/* The fields of a role and of a family in the chain.  The one of a role alone
 * is first, those of a family in the chain alone are last. */
static const struct field listed_fields[] = {
	{"fallback", read_text_list, offsetof(struct listed, fallback), NULL,
		FIELD_OPTIONAL, NULL},
	{"family", read_text, offsetof(struct listed, family), NULL,
		FIELD_REQUIRED, NULL},
	{"package", read_text, offsetof(struct listed, package), NULL,
		FIELD_REQUIRED, NULL},
	{"files", read_files, offsetof(struct listed, files), NULL,
		FIELD_OPTIONAL, NULL},
	{"index", read_count, offsetof(struct listed, index), &index_range,
		FIELD_OPTIONAL, NULL},
	{"scripts", read_text_list, offsetof(struct listed, scripts), NULL,
		FIELD_OPTIONAL, NULL},
	{"languages", read_text_list, offsetof(struct listed, languages), NULL,
		FIELD_OPTIONAL, NULL},
	{"roles", read_text_list, offsetof(struct listed, roles), NULL,
		FIELD_OPTIONAL, NULL},
	{"text_letters", read_bool, offsetof(struct listed, text_letters), NULL,
		FIELD_OPTIONAL, NULL},
	{"large_print", read_text, offsetof(struct listed, large_print), NULL,
		FIELD_OPTIONAL, NULL},
	{"optional", read_bool, offsetof(struct listed, optional), NULL,
		FIELD_OPTIONAL, NULL},
	{"size", read_count, offsetof(struct listed, size), &size_range,
		FIELD_OPTIONAL, NULL},
};

enum {
	OF_CHAIN = 7 /* fields of a family in the chain alone */
};

static const struct field_table role_table = {
	MESSAGE("role"), listed_fields, LENGTH(listed_fields) - OF_CHAIN};
static const struct field_table fallback_table = {
	MESSAGE("fallback"), listed_fields + 1, LENGTH(listed_fields) - 1};

static bool read_roles(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct listed_all *all = into;
	bool ok = true;

	if (node->type != NODE_MAPPING)
		return error_at(reading->errors, node->at,
			"%s needs a role for each line", field->name);
	all->at = arena_alloc(reading->arena, node->count, sizeof(*all->at));
	for (size_t i = 0; i < node->count; i++) {
		struct listed *role = &all->at[all->count++];

		role->role = node->pairs[i].key->text;
		ok &= fields_read(reading, node->pairs[i].value,
			&(struct binding){&role_table, role}, 1);
	}
	return ok;
}

static bool read_chain(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct listed_all *all = into;
	bool ok = true;

	if (node->type != NODE_SEQUENCE)
		return error_at(reading->errors, node->at,
			"%s needs a list of families", field->name);
	all->at = arena_alloc(reading->arena, node->count, sizeof(*all->at));
	for (size_t i = 0; i < node->count; i++)
		ok &= fields_read(reading, node->items[i],
			&(struct binding){
				&fallback_table, &all->at[all->count++]},
			1);
	return ok;
}

static const struct field list_fields[] = {
	{"roles", read_roles, offsetof(struct font_list, roles), NULL,
		FIELD_REQUIRED, NULL},
	{"fallback", read_chain, offsetof(struct font_list, chain), NULL,
		FIELD_REQUIRED, NULL},
};

static const struct field_table list_table = {
	"list of fonts", list_fields, LENGTH(list_fields)};

static const struct listed *find(
	const struct listed_all *all, const char *family)
{
	for (size_t i = 0; i < all->count; i++) {
		if (font_finder_same(all->at[i].family, family))
			return &all->at[i];
	}
	return NULL;
}

static bool names(struct text_list list, const char *name)
{
	for (size_t i = 0; i < list.count; i++)
		if (strcmp(list.at[i], name) == 0)
			return true;
	return false;
}

/* The length of the longest tag that begins a text's language: 2 for "zh" and
 * "zh-Hant". */
static size_t named_most(struct text_list tags, const char *language)
{
	size_t most = 0;

	for (size_t i = 0; i < tags.count; i++) {
		const size_t length = strlen(tags.at[i]);

		if (length > most &&
			strncasecmp(tags.at[i], language, length) == 0 &&
			(language[length] == '\0' || language[length] == '-'))
			most = length;
	}
	return most;
}

const struct listed *font_list_special(const struct font_list *list,
	const char *role, const char *script, const char *language)
{
	const struct listed *best = NULL;
	size_t most = 0;

	for (size_t i = 0; i < list->chain.count; i++) {
		const struct listed *listed = &list->chain.at[i];
		const size_t named = named_most(listed->languages, language);

		if (!names(listed->scripts, script) ||
			(listed->roles.count > 0 &&
				(role == NULL || !names(listed->roles, role))))
			continue;
		if (best != NULL && named <= most)
			continue;
		best = listed;
		most = named;
	}
	return best;
}

/* A role's own fallbacks must be families of the chain. */
static bool check_fallbacks(
	struct reading *reading, struct where at, const struct font_list *list)
{
	bool ok = true;

	for (size_t i = 0; i < list->roles.count; i++) {
		const struct listed *role = &list->roles.at[i];

		for (size_t j = 0; j < role->fallback.count; j++) {
			const char *family = role->fallback.at[j];

			if (find(&list->chain, family) == NULL)
				ok = error_at(reading->errors, at,
					"%s falls back on \"%s\", which is not "
					"in the list of fallbacks",
					role->role, family);
		}
	}
	return ok;
}

/* Formulas in large print take their letters from a role. */
static bool check_large_print(
	struct reading *reading, struct where at, const struct font_list *list)
{
	bool ok = true;

	for (size_t i = 0; i < list->chain.count; i++) {
		const struct listed *listed = &list->chain.at[i];
		const char *role = listed->large_print;

		if (role == NULL)
			continue;
		if (!names(listed->roles, role) ||
			font_list_role(list, role) == NULL)
			ok = error_at(reading->errors, at,
				"large_print of \"%s\" needs one of its roles, "
				"found \"%s\"",
				listed->family, role);
	}
	return ok;
}

bool font_list_read(
	struct reading *reading, const char *path, struct font_list *list)
{
	const char *why = NULL;
	struct source *source = arena_alloc(reading->arena, 1, sizeof(*source));
	const struct source *file =
		file_read(reading->arena, path, FILE_LIMIT, &why);
	const struct node *node;

	*source = (struct source){path, "", 0};
	if (file == NULL)
		return error_at(reading->errors, (struct where){source, 0, 0},
			"cannot read the list of fonts: %s", why);
	node = node_read(reading->arena, file, reading->errors);
	return node != NULL &&
	       fields_read(reading, node, &(struct binding){&list_table, list},
		       1) &&
	       check_fallbacks(reading, node->at, list) &&
	       check_large_print(reading, node->at, list);
}

const struct listed *font_list_role(
	const struct font_list *list, const char *name)
{
	for (size_t i = 0; i < list->roles.count; i++) {
		if (strcmp(list->roles.at[i].role, name) == 0)
			return &list->roles.at[i];
	}
	return find(&list->roles, name);
}

const struct listed *font_list_fallback(
	const struct font_list *list, const char *family)
{
	return find(&list->chain, family);
}

const char *font_list_plain(const struct font_list *list, const char *role)
{
	for (size_t i = 0; i < list->chain.count; i++) {
		const struct listed *listed = &list->chain.at[i];

		if (listed->large_print == NULL)
			continue;
		return role != NULL && names(listed->roles, role)
			       ? NULL
			       : listed->large_print;
	}
	return NULL;
}

struct text_list font_list_names(
	const struct font_list *list, struct arena *arena)
{
	const size_t count = list->roles.count;
	const char **names = arena_alloc(arena, count, sizeof(*names));

	for (size_t i = 0; i < count; i++)
		names[i] = list->roles.at[i].role;
	return (struct text_list){names, count};
}
