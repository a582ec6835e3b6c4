#include "worksheet/avoid.h"

#include "bank/file_kind.h"
#include "base/arena.h"
#include "base/file.h"

#include <stdlib.h>
#include <string.h>

struct names {
	struct arena *arena;
	const char **at;
	size_t count, room;
};

static void add_item(struct names *names, const struct node *item)
{
	const struct node *id = node_get(item, "id");

	if (id == NULL || id->type != NODE_SCALAR)
		return;
	names->at = arena_grow(names->arena, names->at, names->count,
		&names->room, sizeof(*names->at));
	names->at[names->count++] = id->text;
}

/* Nothing where there is no such list. */
static struct node list_of(const struct node *node, const char *key)
{
	const struct node *list = node_get(node, key);

	if (list == NULL || list->type != NODE_SEQUENCE)
		return (struct node){.type = NODE_SEQUENCE};
	return *list;
}

static void add_form(struct names *names, const struct node *form)
{
	const struct node sections = list_of(form, "sections");

	for (size_t i = 0; i < sections.count; i++) {
		const struct node items = list_of(sections.items[i], "items");

		for (size_t k = 0; k < items.count; k++)
			add_item(names, items.items[k]);
	}
}

static bool check_record(struct reading *reading, const struct node *root)
{
	if (!file_kind_check(reading, root, FILE_RECORD))
		return false;
	if (file_kind(root) == FILE_RECORD)
		return true;
	return error_at(reading->errors, root->at,
		"expected a record, found no \"record\" at the start");
}

static void add_record(
	struct reading *reading, struct names *names, const struct path *path)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path->path, RECORD_BYTES, &why);
	const struct node *root;
	struct node forms;

	if (source == NULL) {
		error_at(reading->errors, path->at, "cannot read \"%s\": %s",
			path->path, why);
		return;
	}
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || !check_record(reading, root))
		return;
	forms = list_of(root, "forms");
	for (size_t i = 0; i < forms.count; i++)
		add_form(names, forms.items[i]);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct text_list avoid_read(struct reading *reading, struct path_list records)
{
	struct names names = {.arena = reading->arena};
	size_t kept = 0;

	for (size_t i = 0; i < records.count; i++)
		add_record(reading, &names, &records.at[i]);
	if (names.count > 0)
		qsort(names.at, names.count, sizeof(*names.at), compare_names);
	for (size_t i = 0; i < names.count; i++)
		if (kept == 0 || strcmp(names.at[i], names.at[kept - 1]) != 0)
			names.at[kept++] = names.at[i];
	return (struct text_list){names.at, kept};
}
