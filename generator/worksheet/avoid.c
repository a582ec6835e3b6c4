#include "worksheet/avoid.h"

#include "bank/date/date.h"
#include "bank/file_kind.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_guess.h"
#include "base/message.h"
#include "base/version.h"
#include "worksheet/paths.h"
#include "worksheet/replaced_records.h"
#include "yaml/schema.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct names {
	struct arena *arena;
	const char **at;
	size_t count, room;
};

/* The whole field, or an entry of its list. */
struct entry {
	const struct node *records; /* of the whole field */
	const struct node *record;  /* of an entry: a path or a pattern */
	struct date since;          /* text NULL: any day */
};

struct avoiding {
	struct reading *reading;
	struct worksheet *worksheet;
	const char *folder;
	struct names names;
	struct avoid_run *runs;
	size_t run_count, run_room;
};

/* struct date; a day, or a month or a year for its first day. */
static bool read_since(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct date date;

	if (node->type == NODE_SCALAR && date_parse(node->text, &date) &&
		date_is_sharp(&date)) {
		*(struct date *)into = date;
		return true;
	}
	return fields_expected(
		reading, node, field, "a day such as 2026-01-01");
}

/* const struct node *; a list of entries. */
static bool read_records(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	node = node_listed(reading->arena, node);
	if (node->type != NODE_SEQUENCE)
		return fields_expected(
			reading, node, field, "a list of records");
	return readers_limit_list(reading, node, field, PATHS_MAX) &&
	       read_node(reading, node, field, into);
}

static const struct field whole_fields[] = {
	{"records", read_records, offsetof(struct entry, records), NULL,
		FIELD_REQUIRED, "Paths or patterns of records."},
	{"since", read_since, offsetof(struct entry, since), NULL,
		FIELD_OPTIONAL, "Only runs since this day."},
};

static const struct field entry_fields[] = {
	{"record", read_text_node, offsetof(struct entry, record), NULL,
		FIELD_REQUIRED, "The path or pattern of records."},
	{"since", read_since, offsetof(struct entry, since), NULL,
		FIELD_OPTIONAL, "Only runs since this day."},
};

static const struct field_table whole_table = {
	MESSAGE("avoid"), whole_fields, LENGTH(whole_fields)};
static const struct field_table entry_table = {
	"record to avoid", entry_fields, LENGTH(entry_fields)};

static void add_name(struct names *names, const char *name)
{
	names->at = arena_grow(names->arena, names->at, names->count,
		&names->room, sizeof(*names->at));
	names->at[names->count++] = name;
}

static void add_item(struct names *names, const struct node *item)
{
	const struct node *id = node_get(item, "id");

	if (id != NULL && id->type == NODE_SCALAR)
		add_name(names, id->text);
}

/* An empty list if there is none. */
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

static const char *text_of(const struct node *node, const char *key)
{
	const struct node *value = node == NULL ? NULL : node_get(node, key);

	return value != NULL && value->type == NODE_SCALAR ? value->text : "";
}

/* Was a record made on that day or later? */
static bool is_since(struct reading *reading, const struct node *root,
	const struct path *path, const struct date *since)
{
	struct date made;

	if (since->text == NULL)
		return true;
	if (date_parse(text_of(root, "made"), &made))
		return made.last >= since->first;
	return error_at(reading->errors, path->at,
		"\"%s\" has no date, which since needs", path->path);
}

static void add_forms(struct names *names, const struct node *root)
{
	const struct node forms = list_of(root, "forms");

	for (size_t i = 0; i < forms.count; i++)
		add_form(names, forms.items[i]);
}

/* All names sorted, without duplicates. */
static struct text_list sorted(const struct names *names)
{
	size_t kept = 0;

	if (names->count > 0)
		qsort(names->at, names->count, sizeof(*names->at),
			text_compare);
	for (size_t i = 0; i < names->count; i++)
		if (kept == 0 || strcmp(names->at[i], names->at[kept - 1]) != 0)
			names->at[kept++] = names->at[i];
	return (struct text_list){names->at, kept};
}

/* The items of a run of the same worksheet are set aside until the seed is
 * known. */
static void add_run(struct avoiding *avoiding, const struct node *root)
{
	struct names names = {.arena = avoiding->reading->arena};

	add_forms(&names, root);
	avoiding->runs =
		arena_grow(names.arena, avoiding->runs, avoiding->run_count,
			&avoiding->run_room, sizeof(*avoiding->runs));
	avoiding->runs[avoiding->run_count++] =
		(struct avoid_run){text_of(root, "seed"), sorted(&names)};
}

/* A newer version may give a record's fields another meaning. */
static void warn_newer(struct reading *reading, const struct node *root,
	const struct path *path)
{
	if (!file_kind_is_newer(root))
		return;
	error_warn_at(reading->errors, path->at,
		"\"%s\" is from a newer version of pensum than this "
		"one, %s",
		path->path, PENSUM_VERSION);
	error_hint(reading->errors,
		"its items may be drawn again: update this one");
}

/* Earlier runs of this worksheet are found without a path. */
static void add_record(struct avoiding *avoiding, const struct path *path,
	const struct entry *entry, bool named)
{
	struct reading *reading = avoiding->reading;
	const char *why;
	const struct source *source =
		file_read(reading->arena, path->path, RECORD_BYTES, &why);
	const struct node *root;

	if (source == NULL) {
		error_at(reading->errors, path->at, "cannot read \"%s\": %s",
			path->path, why);
		file_guess_hint(reading->arena, reading->errors, path->path);
		return;
	}
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || !check_record(reading, root) ||
		!is_since(reading, root, path, &entry->since))
		return;
	warn_newer(reading, root, path);
	if (!named && avoiding->worksheet->id != NULL &&
		strcmp(text_of(node_get(root, "worksheet"), "id"),
			avoiding->worksheet->id) == 0)
		add_run(avoiding, root);
	else
		add_forms(&avoiding->names, root);
}

static void add_entry(
	struct avoiding *avoiding, const struct node *node, struct date since)
{
	struct entry entry = {.record = node, .since = since};
	const struct binding binding = {&entry_table, &entry};
	const struct field field = {.name = "record"};
	struct replaced_files files;

	if (node->type == NODE_MAPPING
			? !fields_read(avoiding->reading, node, &binding, 1)
			: !read_text_node(avoiding->reading, node, &field,
				  &entry.record))
		return;
	files = replaced_records_with(
		avoiding->reading, entry.record, avoiding->folder);
	for (size_t i = 0; i < files.count; i++)
		add_record(
			avoiding, &files.at[i].path, &entry, files.at[i].named);
}

bool read_avoid(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct entry whole = {.records = node};
	const struct binding binding = {&whole_table, &whole};

	if (node->type == NODE_MAPPING)
		return fields_read(reading, node, &binding, 1) &&
		       read_node(reading, node, field, into);
	return read_records(reading, node, field, into);
}

void avoid_load(struct reading *reading, const struct node *node,
	const char *folder, struct worksheet *worksheet)
{
	struct reading quiet = {reading->arena, error_list_new(reading->arena)};
	struct entry whole = {.records = node};
	const struct binding binding = {&whole_table, &whole};
	struct avoiding avoiding = {.reading = reading,
		.worksheet = worksheet,
		.folder = folder,
		.names.arena = reading->arena};

	if (node->type == NODE_MAPPING)
		fields_read(&quiet, node, &binding, 1);
	for (size_t i = 0; i < whole.records->count; i++)
		add_entry(&avoiding, whole.records->items[i], whole.since);
	worksheet->avoid = sorted(&avoiding.names);
	worksheet->avoid_runs = avoiding.runs;
	worksheet->avoid_run_count = avoiding.run_count;
}

void avoid_add_runs(
	struct arena *arena, struct worksheet *worksheet, uint64_t seed)
{
	const char *own = arena_printf(arena, "%" PRIu64, seed);
	struct names names = {.arena = arena};

	if (worksheet->avoid_run_count == 0)
		return;
	for (size_t i = 0; i <= worksheet->avoid_run_count; i++) {
		const struct text_list list =
			i == worksheet->avoid_run_count
				? worksheet->avoid
				: worksheet->avoid_runs[i].names;

		if (i < worksheet->avoid_run_count &&
			strcmp(worksheet->avoid_runs[i].seed, own) == 0)
			continue;
		for (size_t k = 0; k < list.count; k++)
			add_name(&names, list.at[k]);
	}
	worksheet->avoid = sorted(&names);
}

#define RECORDS                                                                \
	SCHEMA_EITHER(SCHEMA_TEXT,                                             \
		"\"type\": \"array\", \"items\": {" SCHEMA_EITHER(             \
			SCHEMA_TEXT, SCHEMA_REF("record-to-avoid")) "}")

static const struct schema_type schema_types[] = {
	{.read = read_avoid,
		.json = SCHEMA_EITHER(RECORDS, SCHEMA_REF("avoid"))},
	{.read = read_records, .json = RECORDS},
	{.read = read_since, .json = SCHEMA_TEXT},
};

static const struct schema_table schema_tables[] = {
	{"avoid", &whole_table, NULL},
	{"record-to-avoid", &entry_table, NULL},
};

const struct schema_part avoid_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
