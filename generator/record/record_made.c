#include "record/record_made.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

struct names {
	struct arena *arena;
	const char **at;
	size_t count, room;
};

/* Suffixes that turn the name of a sheet into that of a file. */
static const char *const endings[] = {".pdf", "-key.pdf", "-overlay.pdf"};

/* The text of a field; NULL if it has none. */
static const char *text_of(const struct node *node, const char *key)
{
	const struct node *value = node == NULL ? NULL : node_get(node, key);

	return value != NULL && value->type == NODE_SCALAR ? value->text : NULL;
}

static void add(struct names *names, const char *name)
{
	names->at = arena_grow(names->arena, names->at, names->count,
		&names->room, sizeof(*names->at));
	names->at[names->count++] = name;
}

static void add_sheet(struct names *names, const char *name)
{
	for (size_t i = 0; i < LENGTH(endings); i++)
		add(names,
			arena_printf(names->arena, "%s%s", name, endings[i]));
}

static void add_form(
	struct names *names, const char *id, const struct node *form)
{
	const char *name = text_of(form, "name");
	const char *tier = text_of(form, "tier");

	if (name == NULL || tier == NULL)
		return;
	add_sheet(names, strcmp(tier, "core") == 0
				 ? arena_printf(names->arena, "%s-%s", id, name)
				 : arena_printf(names->arena, "%s-%s-%s", id,
					   name, tier));
}

/* The name of files with all forms.  A slice has a name of its own. */
static const char *whole_name(
	struct arena *arena, const char *id, const struct node *options)
{
	const char *first = text_of(options, "first_form");
	const char *last = text_of(options, "last_form");

	if (first == NULL || last == NULL)
		return id;
	return arena_printf(arena, "%s-%s-%s", id, first, last);
}

/* Files with all forms. */
static void add_whole(
	struct names *names, const char *id, const struct node *options)
{
	const char *whole = whole_name(names->arena, id, options);
	const char *matrix = text_of(options, "matrix");
	const char *one_file = text_of(options, "one_file");
	const bool packet = text_of(options, "answers") != NULL;

	if (packet || (one_file != NULL && strcmp(one_file, "true") == 0))
		add_sheet(names, whole);
	if (packet)
		add(names, arena_printf(names->arena, "%s-answers.pdf", whole));
	if (matrix != NULL && strcmp(matrix, "csv") != 0)
		add(names, arena_printf(names->arena, "%s-matrix.pdf", whole));
	if (matrix != NULL && strcmp(matrix, "pdf") != 0)
		add(names, arena_printf(names->arena, "%s-matrix.csv", whole));
}

/* Whether sheets stand side by side, all in one file. */
static bool has_sheets_up(const struct node *record)
{
	const struct node *sheet = node_get(record, "worksheet_content");
	const struct node *page =
		sheet == NULL ? NULL : node_get(sheet, "page");

	return text_of(page, "up") != NULL;
}

struct record_made record_made(struct arena *arena, const struct node *record)
{
	const char *id = text_of(node_get(record, "worksheet"), "id");
	const struct node *forms = node_get(record, "forms");
	const struct node *options = node_get(record, "options");
	struct names names = {.arena = arena};

	if (id == NULL || forms == NULL || forms->type != NODE_SEQUENCE)
		return (struct record_made){{NULL, 0}, NULL};
	for (size_t i = 0; i < forms->count; i++)
		add_form(&names, id, forms->items[i]);
	add_whole(&names, id, options);
	if (has_sheets_up(record))
		add(&names, arena_printf(arena, "%s-up.pdf",
				    whole_name(arena, id, options)));
	if (names.count > 0)
		qsort(names.at, names.count, sizeof(*names.at), text_compare);
	return (struct record_made){{names.at, names.count},
		node_get(record, "roster") == NULL
			? NULL
			: arena_printf(arena, "%s-roster", id)};
}

/* Whether this is what follows "ID-roster" in the name of a class set's file:
 * its part, and "-key" if it has the keys. */
static bool ends_class_set(const char *rest)
{
	static const char digits[] = "0123456789";

	for (int i = 0; i < 2 && *rest == '-' && is_digit(rest[1]); i++)
		rest += 1 + strspn(rest + 1, digits);
	return strcmp(rest, ".pdf") == 0 || strcmp(rest, "-key.pdf") == 0;
}

bool record_made_has(const struct record_made *made, const char *name)
{
	if (made->begins != NULL &&
		strncmp(name, made->begins, strlen(made->begins)) == 0 &&
		ends_class_set(name + strlen(made->begins)))
		return true;
	return made->names.count > 0 &&
	       bsearch(&name, made->names.at, made->names.count, sizeof(name),
		       text_compare) != NULL;
}
