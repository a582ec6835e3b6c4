#define _XOPEN_SOURCE 700 /* realpath */
#include "worksheet/frame/settings.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/file/file.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum {
	SETTINGS_BYTES = 1024 * 1024,
	CHAIN_MAX = 16 /* files that extend each other */
};

static const char file_name[] = "pensum.yaml";

/* Fields that are not inherited. */
static const char *const own[] = {
	"worksheet", "banks", "sections", "seed", "roster", "avoid"};

/* Fields that are joined field by field. */
static const char *const joined[] = {
	"page", "key", "labels", "logo", "cover_page"};

struct joining {
	struct reading *reading;
	struct inherited *at;
	size_t count, room;
};

static bool is_listed(const char *const *names, size_t count, const char *name)
{
	return text_list_has((struct text_list){names, count}, name);
}

static void note(
	struct joining *joining, const char *prefix, const struct pair *pair)
{
	struct arena *arena = joining->reading->arena;

	joining->at = arena_grow(arena, joining->at, joining->count,
		&joining->room, sizeof(*joining->at));
	joining->at[joining->count++] = (struct inherited){
		arena_printf(arena, "%s%s", prefix, pair->key->text),
		pair->key->at, pair->value};
}

static struct node *copy_of(struct arena *arena, const struct node *node)
{
	struct node *copy = arena_alloc(arena, 1, sizeof(*copy));

	*copy = *node;
	return copy;
}

static bool is_dropped(const char *prefix, const char *name)
{
	return *prefix == '\0' && (text_equal(name, "extends") ||
					  is_listed(own, LENGTH(own), name));
}

/* The near fields, and the far ones that are not among them. */
static const struct node *join(struct joining *joining, const struct node *near,
	const struct node *far, const char *prefix)
{
	struct arena *arena = joining->reading->arena;
	struct node *all = copy_of(arena, near);
	struct pair *pairs =
		arena_alloc(arena, near->count + far->count, sizeof(*pairs));

	if (near->count > 0)
		memcpy(pairs, near->pairs, near->count * sizeof(*pairs));
	for (uint32_t i = 0; i < far->count; i++) {
		const struct pair *pair = &far->pairs[i];

		if (is_dropped(prefix, pair->key->text) ||
			node_get(near, pair->key->text) != NULL)
			continue;
		note(joining, prefix, pair);
		pairs[all->count++] = *pair;
	}
	all->pairs = pairs;
	return all;
}

/* Join two mappings, and then the fields that are joined field by field. */
static const struct node *join_all(struct joining *joining,
	const struct node *near, const struct node *far)
{
	struct arena *arena = joining->reading->arena;
	struct node *all = copy_of(arena, join(joining, near, far, ""));
	struct pair *pairs = arena_alloc(arena, all->count, sizeof(*pairs));

	memcpy(pairs, all->pairs, all->count * sizeof(*pairs));
	for (uint32_t i = 0; i < near->count; i++) {
		const char *name = pairs[i].key->text;
		const struct node *other = node_get(far, name);

		if (is_listed(joined, LENGTH(joined), name) && other != NULL &&
			other->type == NODE_MAPPING &&
			pairs[i].value->type == NODE_MAPPING)
			pairs[i].value = join(joining, pairs[i].value, other,
				arena_printf(arena, "%s.", name));
	}
	all->pairs = pairs;
	return all;
}

/* Read a file of settings; NULL, with mistakes reported, if it is none. */
static const struct node *read_file(
	struct reading *reading, const char *path, struct where at)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, SETTINGS_BYTES, &why);
	const struct node *root;

	if (source == NULL) {
		error_at(reading->errors, at, "cannot read \"%s\": %s", path,
			why);
		return NULL;
	}
	/* An empty file sets nothing. */
	if (source->text[strspn(source->text, " \t\r\n")] == '\0')
		return NULL;
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || root->type == NODE_MAPPING)
		return root;
	error_at(reading->errors, root->at,
		"expected settings such as \"teacher: …\"");
	return NULL;
}

static void check_fields(struct reading *reading, const struct node *root)
{
	for (uint32_t i = 0; i < root->count; i++) {
		const struct node *key = root->pairs[i].key;

		if (is_listed(own, LENGTH(own), key->text))
			error_at(reading->errors, key->at,
				"%s belongs to a worksheet and cannot be set "
				"for many",
				key->text);
	}
}

/* Join a file's settings, and those of the files that it extends. */
static const struct node *join_file(struct joining *joining,
	const struct node *near, const char *path, struct where at)
{
	struct reading *reading = joining->reading;

	for (int i = 0; path != NULL; i++) {
		const struct node *root = read_file(reading, path, at);
		const struct node *extends;

		if (root == NULL)
			return near;
		check_fields(reading, root);
		near = join_all(joining, near, root);
		extends = node_get(root, "extends");
		if (extends == NULL || extends->type != NODE_SCALAR)
			return near;
		at = extends->at;
		if (i == CHAIN_MAX) {
			error_at(reading->errors, at,
				"more than %d files extend each other",
				CHAIN_MAX);
			return near;
		}
		path = file_join(reading->arena,
			file_folder(reading->arena, path), extends->text);
	}
	return near;
}

static bool is_file(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && !S_ISDIR(status.st_mode);
}

/* Join the files in the folder and above it. */
static const struct node *join_above(struct joining *joining,
	const struct node *near, const char *folder, const char *top)
{
	struct arena *arena = joining->reading->arena;
	const char *path = file_name;
	char here[PATH_MAX], end[PATH_MAX] = "";

	if (realpath(*folder == '\0' ? "." : folder, here) == NULL)
		return near;
	if (top != NULL && realpath(top, end) == NULL)
		*end = '\0';
	for (;;) {
		const char *file = file_join(arena, folder, path);
		char *slash = strrchr(here, '/');

		if (is_file(file))
			near = join_file(
				joining, near, file, (struct where){0});
		if (slash == NULL || strcmp(here, end) == 0 || here[1] == '\0')
			return near;
		slash[slash == here] = '\0';
		path = arena_printf(arena, "../%s", path);
	}
}

static const struct node *without_extends(
	struct arena *arena, const struct node *root)
{
	struct node *all = copy_of(arena, root);
	struct pair *pairs = arena_alloc(arena, root->count, sizeof(*pairs));

	all->count = 0;
	for (uint32_t i = 0; i < root->count; i++)
		if (!text_equal(root->pairs[i].key->text, "extends"))
			pairs[all->count++] = root->pairs[i];
	all->pairs = pairs;
	return all;
}

const struct node *settings_join(struct reading *reading,
	const struct node *root, const char *folder,
	const struct setting_places *places, struct settings *settings)
{
	struct joining joining = {.reading = reading};
	const struct node *extends = node_get(root, "extends");
	const struct node *all = root;

	if (extends != NULL && extends->type == NODE_SCALAR) {
		all = without_extends(reading->arena, all);
		all = join_file(&joining, all,
			file_join(reading->arena, folder, extends->text),
			extends->at);
	}
	if (places != NULL)
		all = join_above(&joining, all, folder, places->top);
	if (places != NULL && places->user != NULL && is_file(places->user))
		all = join_file(&joining, all, places->user, (struct where){0});
	*settings = (struct settings){joining.at, joining.count};
	return all;
}
