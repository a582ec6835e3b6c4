/*
 * How a bank is loaded.
 *
 * The bank's own fields are read first and its list of items kept for then,
 * since defaults may stand below it.  Items are read one by one; what they
 * say of each other (ids, enemies) is checked when all are known, by an index
 * sorted by id, so that the largest bank takes a second and not an hour.
 */
#include "bank/bank.h"

#include "bank/file_kind.h"
#include "bank/item_read.h"
#include "bank/readers.h"
#include "bank/shown.h"
#include "base/arena.h"
#include "base/file.h"
#include "yaml/schema.h"

#include <stdlib.h>
#include <string.h>

enum {
	SUBTAG_MAX = 8,
	TREE_RATIO = 4, /* what is made of a file's bytes takes so many */
	HINTS_MAX = 20  /* a hint looks at every id there is */
};

struct loading {
	struct bank bank;
	struct item defaults;
	const struct node *stimuli_node, *items_node;
};

/* Letters, then letters and digits, in parts of 1 to 8 (RFC 5646). */
static bool is_language(const char *text)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz"
				      "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
	size_t length = strspn(text, letters);

	if (length < 2 || strcspn(text, "0123456789") < length)
		return false;
	while (length > 0 && length <= SUBTAG_MAX && text[length] == '-') {
		text += length + 1;
		length = strspn(text, letters);
	}
	return length > 0 && length <= SUBTAG_MAX && text[length] == '\0';
}

static bool read_language(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *text;

	if (!read_text(reading, node, field, &text))
		return false;
	if (!is_language(text))
		return field_expected(reading, node, field,
			"a language tag such as en or zh-Hans");
	*(const char **)into = text;
	return true;
}

/* const struct node *; a list of some items, and not of too many. */
static bool read_items(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	return list_check(reading, node, field, "item") &&
	       list_limit(reading, node, field, BANK_ITEMS) &&
	       read_node(reading, node, field, into);
}

static const struct field fields[] = {
	{"bank", read_id, offsetof(struct loading, bank.id), NULL,
		FIELD_REQUIRED},
	{"title", read_text, offsetof(struct loading, bank.title), NULL,
		FIELD_OPTIONAL},
	{"language", read_language, offsetof(struct loading, bank.language),
		NULL, FIELD_OPTIONAL},
	{"defaults", read_defaults, offsetof(struct loading, defaults), NULL,
		FIELD_OPTIONAL},
	{"stimuli", read_stimuli, offsetof(struct loading, stimuli_node), NULL,
		FIELD_OPTIONAL},
	{"items", read_items, offsetof(struct loading, items_node), NULL,
		FIELD_REQUIRED},
};

static const struct field_table table = {"bank", fields, LENGTH(fields)};
/* Without the items, of which a record may have kept none. */
static const struct field_table part_table = {
	"bank", fields, LENGTH(fields) - 1};

/* By id; of one id, in file order. */
static int compare_items(const void *a, const void *b)
{
	const struct item *x = *(const struct item *const *)a;
	const struct item *y = *(const struct item *const *)b;
	const int order = strcmp(x->id, y->id);

	if (order != 0)
		return order;
	return x < y ? -1 : x > y;
}

/* The items that have an id, sorted by it; how many. */
static size_t sort_items(const struct bank *bank, const struct item **sorted)
{
	size_t count = 0;

	for (size_t i = 0; i < bank->count; i++)
		if (bank->items[i].id != NULL)
			sorted[count++] = &bank->items[i];
	qsort(sorted, count, sizeof(*sorted), compare_items);
	return count;
}

static const struct item *find(
	const struct item *const *sorted, size_t count, const char *id)
{
	size_t low = 0;

	while (low < count) {
		const size_t middle = low + (count - low) / 2;
		const int order = strcmp(sorted[middle]->id, id);

		if (order == 0)
			return sorted[middle];
		if (order < 0)
			low = middle + 1;
		else
			count = middle;
	}
	return NULL;
}

static void read_each(struct reading *reading, struct loading *loading)
{
	const struct node *list = loading->items_node;
	struct item *items =
		arena_alloc(reading->arena, list->count, sizeof(*items));

	loading->defaults.bank = &loading->bank;
	for (size_t i = 0; i < list->count; i++)
		item_read(
			reading, list->items[i], &loading->defaults, &items[i]);
	loading->bank.items = items;
	loading->bank.count = list->count;
}

/* Sort the items by id, and tell which id is that of two. */
static size_t index_items(struct reading *reading, struct bank *bank)
{
	const struct item **sorted =
		arena_alloc(reading->arena, bank->count, sizeof(*sorted));
	const size_t count = sort_items(bank, sorted);

	for (size_t i = 1, first = 0; i < count; i++) {
		const struct item *item = sorted[i];

		if (strcmp(item->id, sorted[first]->id) != 0)
			first = i;
		else
			error_at(reading->errors,
				node_get(item->node, "id")->at,
				"id \"%s\" is that of two items, the first in "
				"line %u",
				item->id, sorted[first]->at.line);
	}
	bank->by_id = sorted;
	return count;
}

/* All ids there are, sorted, to find the nearest to a wrong one. */
static struct text_list sorted_ids(
	struct arena *arena, const struct item *const *sorted, size_t count)
{
	const char **ids = arena_alloc(arena, count, sizeof(*ids));

	for (size_t i = 0; i < count; i++)
		ids[i] = sorted[i]->id;
	return (struct text_list){ids, count};
}

/* The enemies of an item, each another item of the bank. */
static void check_enemies(struct reading *reading, const struct item *item,
	struct text_list ids, size_t *hints)
{
	const struct node *node = node_get(item->node, "enemies");

	for (size_t i = 0; i < item->enemies.count; i++) {
		const char *enemy = item->enemies.at[i];
		const struct where at = node->items[i]->at;

		if (item->id != NULL && strcmp(enemy, item->id) == 0) {
			error_at(reading->errors, at,
				"an item cannot be its own enemy");
			continue;
		}
		if (find(item->bank->by_id, ids.count, enemy) != NULL)
			continue;
		error_at(reading->errors, at,
			"enemy \"%s\" is no item of this bank", enemy);
		if ((*hints)++ < HINTS_MAX)
			hint_near(reading, enemy, ids);
	}
}

static void check_items(struct reading *reading, struct bank *bank)
{
	const size_t count = index_items(reading, bank);
	const struct text_list ids =
		sorted_ids(reading->arena, bank->by_id, count);
	size_t hints = 0;

	for (size_t i = 0; i < bank->count; i++)
		check_enemies(reading, &bank->items[i], ids, &hints);
}

static void find_images(struct reading *reading, const struct bank *bank)
{
	const struct image_list images =
		shown_by_banks(reading->arena, &bank, 1);

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
			stimuli_read(reading, loading->stimuli_node, bank);
}

static void read_bank(struct reading *reading, const struct node *root,
	struct loading *loading)
{
	struct bank *bank = &loading->bank;

	read_head(reading, root, loading, &table);
	if (loading->items_node == NULL)
		return;
	read_each(reading, loading);
	check_items(reading, bank);
	stimuli_check(reading, bank);
	find_images(reading, bank);
}

const struct bank *bank_read(
	struct reading *reading, const struct source *source)
{
	struct loading *loading =
		arena_alloc(reading->arena, 1, sizeof(*loading));
	const size_t before = errors_count(reading->errors);
	const struct node *root;

	arena_expect(reading->arena, source->length * TREE_RATIO);
	loading->bank.source = source;
	loading->bank.path = source->name;
	root = node_read(reading->arena, source, reading->errors);
	if (root == NULL || !file_kind_check(reading, root, FILE_BANK))
		return NULL;
	read_bank(reading, root, loading);
	if (errors_count(reading->errors) > before)
		return NULL;
	return &loading->bank;
}

struct bank *bank_part(struct reading *reading, const struct node *root,
	const struct node *items)
{
	struct loading *loading =
		arena_alloc(reading->arena, 1, sizeof(*loading));
	const size_t before = errors_count(reading->errors);

	loading->bank.source = root->at.source;
	loading->items_node = items;
	read_head(reading, root, loading, &part_table);
	read_each(reading, loading);
	index_items(reading, &loading->bank);
	stimuli_check(reading, &loading->bank);
	return errors_count(reading->errors) > before ? NULL : &loading->bank;
}

const struct bank *bank_load(
	struct reading *reading, const char *path, struct where asked)
{
	const char *why;
	const struct source *source =
		file_read(reading->arena, path, BANK_BYTES, &why);

	if (source != NULL)
		return bank_read(reading, source);
	error_at(reading->errors, asked, "cannot read \"%s\": %s", path, why);
	return NULL;
}

const char *bank_hash(struct arena *arena, const struct bank *bank)
{
	const struct source *source = bank->source;

	return bank->hash != NULL
		       ? bank->hash
		       : file_hash(arena, source->text, source->length);
}

const struct item *bank_find(const struct bank *bank, const char *id)
{
	return find(bank->by_id, bank->count, id);
}

struct text_list bank_ids(struct arena *arena, const struct bank *bank)
{
	const char **ids = arena_alloc(arena, bank->count, sizeof(*ids));

	for (size_t i = 0; i < bank->count; i++)
		ids[i] = bank->items[i].id;
	return (struct text_list){ids, bank->count};
}

static const struct schema_type schema_types[] = {
	{.read = read_language,
		.json = "\"type\": [\"string\", \"boolean\"], \"pattern\": "
			"\"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$\""},
	{.read = read_defaults, .json = SCHEMA_REF("defaults")},
	{.read = read_items, .json = SCHEMA_LIST(1, SCHEMA_REF("item"))},
};

static const struct schema_table schema_tables[] = {
	{"bank", &table, NULL},
};

const struct schema_part bank_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
