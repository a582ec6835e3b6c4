/*
 * The bank's own fields are read first and its items later, because defaults
 * may follow the list of items.  Items are read one by one.  References between
 * them (ids, enemies) are checked when all are known.
 */
#include "bank/bank.h"

#include "bank/bank_images.h"
#include "bank/bank_index.h"
#include "bank/file_kind.h"
#include "bank/item_read.h"
#include "bank/readers.h"
#include "bank/references.h"
#include "bank/text/math_off.h"
#include "bank/text/table_check.h"
#include "bank/text_images.h"
#include "base/arena.h"
#include "base/file/file.h"
#include "base/file/file_guess.h"
#include "base/message.h"
#include "yaml/schema.h"

#include <string.h>

struct loading {
	struct bank bank;
	struct item defaults;
	const struct node *stimuli_node, *items_node;
	bool math_off;
};

/* const struct node *; a list of items, neither empty nor too long. */
static bool read_items(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	node = node_entries(reading->arena, node, "kind");
	return readers_check_list(reading, node, field, "item") &&
	       readers_limit_list(reading, node, field, BANK_ITEMS) &&
	       read_node(reading, node, field, into);
}

static const struct field fields[] = {
	{"bank", read_id, offsetof(struct loading, bank.id), NULL,
		FIELD_REQUIRED, "The bank's id: a-z, 0-9, - and _."},
	{"title", read_text, offsetof(struct loading, bank.title), NULL,
		FIELD_OPTIONAL, "The title as it is printed."},
	{"language", read_language, offsetof(struct loading, bank.language),
		NULL, FIELD_OPTIONAL, "A language tag such as en or zh-Hans."},
	{"quotes", read_quotes, offsetof(struct loading, bank.quotes), NULL,
		FIELD_OPTIONAL,
		"Straight quotation marks and apostrophes are printed as the "
		"language has them, typographic, or as typed, straight."},
	{"math", read_math, offsetof(struct loading, math_off), NULL,
		FIELD_OPTIONAL,
		"off: $ is a dollar sign in this bank, and no formulas are "
		"set."},
	{"defaults", read_defaults, offsetof(struct loading, defaults), NULL,
		FIELD_OPTIONAL,
		"Fields for items that do not set them; tags are added to an "
		"item's own."},
	{"stimuli", read_stimuli, offsetof(struct loading, stimuli_node), NULL,
		FIELD_OPTIONAL, "The sources that items ask about."},
	{"items", read_items, offsetof(struct loading, items_node), NULL,
		FIELD_REQUIRED, "The questions."},
};

static const struct field_table table = {
	MESSAGE("bank"), fields, LENGTH(fields)};
/* All fields but the items: a record may have kept none. */
static const struct field_table part_table = {
	MESSAGE("bank"), fields, LENGTH(fields) - 1};

static const char reading_items[] = MESSAGE("reading items");

static void read_each(struct reading *reading, struct loading *loading)
{
	const struct node *list = loading->items_node;
	struct item *items =
		arena_alloc(reading->arena, list->count, sizeof(*items));

	loading->defaults.bank = &loading->bank;
	if (loading->defaults.language == NULL)
		loading->defaults.language = loading->bank.language;
	if (loading->bank.defaults != NULL)
		loading->defaults.in_text = text_images_read(
			reading, loading->bank.defaults, "bank");
	for (size_t i = 0; i < list->count; i++) {
		item_read(
			reading, list->items[i], &loading->defaults, &items[i]);
		error_working(
			reading->errors, reading_items, i + 1, list->count);
	}
	loading->bank.items = items;
	loading->bank.count = list->count;
}

/* In a bank with mistakes, a missing picture is another one.  Otherwise it only
 * matters if it is printed. */
static void find_images(struct reading *reading, const struct bank *bank)
{
	const struct image_list images =
		bank_images_of_banks(reading->arena, &bank, 1);

	for (size_t i = 0; i < images.count; i++)
		image_find(reading, images.at[i]);
}

static void read_head(struct reading *reading, const struct node *root,
	struct loading *loading, const struct field_table *fields_of)
{
	const struct binding binding = {fields_of, loading};
	struct bank *bank = &loading->bank;

	bank->language = "en";
	bank->defaults = node_get(root, "defaults");
	fields_read(reading, root, &binding, 1);
	if (bank->id == NULL)
		bank->id = "";
	if (bank->title == NULL)
		bank->title = bank->id;
	if (loading->stimuli_node != NULL)
		bank->stimuli =
			stimulus_read_all(reading, loading->stimuli_node, bank);
}

static void read_bank(struct reading *reading, const struct node *root,
	struct loading *loading)
{
	struct bank *bank = &loading->bank;

	read_head(reading, root, loading, &table);
	if (loading->items_node == NULL)
		return;
	read_each(reading, loading);
	bank_index(reading, bank);
	bank_index_check_enemies(reading, bank);
	stimulus_check_all(reading, bank);
	references_check(reading, bank);
}

/* Read a bank, with formulas or, if `math_off`, without. */
static const struct bank *read_source(
	struct reading *reading, const struct source *source, bool math_off)
{
	struct loading *loading =
		arena_alloc(reading->arena, 1, sizeof(*loading));
	const size_t before = error_count(reading->errors);
	const struct node *root;

	loading->bank.source = source;
	loading->bank.path = source->name;
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || !file_kind_check(reading, root, FILE_BANK))
		return NULL;
	root = math_off_nodes(reading->arena, root, math_off);
	table_check(reading->errors, root);
	read_bank(reading, root, loading);
	if (error_count(reading->errors) == before)
		return &loading->bank;
	find_images(reading, &loading->bank);
	return NULL;
}

const struct bank *bank_read(
	struct reading *reading, const struct source *source)
{
	return read_source(reading, source, false);
}

struct bank *bank_part(struct reading *reading, const struct node *root,
	const struct node *items)
{
	struct loading *loading =
		arena_alloc(reading->arena, 1, sizeof(*loading));
	const size_t before = error_count(reading->errors);

	loading->bank.source = root->at.source;
	loading->items_node = items;
	read_head(reading, root, loading, &part_table);
	read_each(reading, loading);
	bank_index(reading, &loading->bank);
	stimulus_check_all(reading, &loading->bank);
	return error_count(reading->errors) > before ? NULL : &loading->bank;
}

const struct source *bank_file(
	struct reading *reading, const char *path, struct where asked)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, BANK_BYTES, &why);

	if (source != NULL)
		return source;
	error_at(reading->errors, asked, "cannot read \"%s\": %s", path, why);
	file_guess_hint(reading->arena, reading->errors, path);
	return NULL;
}

const struct bank *bank_load(
	struct reading *reading, const char *path, struct where asked)
{
	const struct source *source = bank_file(reading, path, asked);

	return source == NULL ? NULL : bank_read(reading, source);
}

const struct bank *bank_load_plain(
	struct reading *reading, const char *path, struct where asked)
{
	const struct source *source = bank_file(reading, path, asked);

	return source == NULL ? NULL : read_source(reading, source, true);
}

const char *bank_hash(struct arena *arena, const struct bank *bank)
{
	const struct source *source = bank->source;

	return bank->hash != NULL
		       ? bank->hash
		       : file_hash(arena, source->text, source->length);
}

struct text_list bank_ids(struct arena *arena, const struct bank *bank)
{
	const char **ids = arena_alloc(arena, bank->count, sizeof(*ids));
	size_t count = 0;

	/* An item with mistakes may have no id. */
	for (size_t i = 0; i < bank->count; i++)
		if (bank->items[i].id != NULL)
			ids[count++] = bank->items[i].id;
	return (struct text_list){ids, count};
}

static const struct schema_type schema_types[] = {
	{.read = read_defaults, .json = SCHEMA_REF("defaults")},
	{.read = read_items, .json = SCHEMA_LIST(1, SCHEMA_REF("item"))},
};

static const struct schema_table schema_tables[] = {
	{"bank", &table, NULL},
};

const struct schema_part bank_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
