/*
 * A bank is built from the record's nodes as if they came from a bank file.
 * The bank readers then check them and report mistakes at their places in the
 * record.
 */
#include "record/record_banks.h"

#include "bank/bank_images.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "record/record_pictures.h"

#include <string.h>

/* A record's fields of a bank. */
struct bank_row {
	const char *id, *path, *title, *language, *hash;
	int quotes; /* of enum quoting */
	const struct node *defaults;
};

static const struct field fields[] = {
	{"bank", read_id, offsetof(struct bank_row, id), NULL, FIELD_REQUIRED,
		NULL},
	{"path", read_text, offsetof(struct bank_row, path), NULL,
		FIELD_REQUIRED, NULL},
	{"title", read_text, offsetof(struct bank_row, title), NULL,
		FIELD_REQUIRED, NULL},
	{"language", read_text, offsetof(struct bank_row, language), NULL,
		FIELD_REQUIRED, NULL},
	{"quotes", read_quotes, offsetof(struct bank_row, quotes), NULL,
		FIELD_OPTIONAL, NULL},
	{"hash", read_text, offsetof(struct bank_row, hash), NULL,
		FIELD_REQUIRED, NULL},
	{"defaults", read_node, offsetof(struct bank_row, defaults), NULL,
		FIELD_OPTIONAL, NULL},
};

static const struct field_table table = {
	"bank of a record", fields, LENGTH(fields)};

/* The sources that banks are built from. */
struct gathering {
	struct reading *reading;
	const struct record_content *content;
	struct record_files *files;
};

/* Does content named "bank/id" belong to the bank? */
static bool is_of(const char *name, const char *bank)
{
	const size_t length = strlen(bank);

	return strncmp(name, bank, length) == 0 && name[length] == '/';
}

/* Select a bank's content from that of all banks, as a list. */
static const struct node *list_of(
	struct arena *arena, const struct node *all, const char *bank)
{
	struct node *list = arena_alloc(arena, 1, sizeof(*list));
	const struct node **items =
		arena_alloc(arena, all->count, sizeof(*items));

	*list = (struct node){
		.type = NODE_SEQUENCE, .at = all->at, .items = items};
	for (size_t i = 0; i < all->count; i++)
		if (is_of(all->pairs[i].key->text, bank))
			items[list->count++] = all->pairs[i].value;
	return list;
}

/* The bank's own fields, including its stimuli. */
static struct node root_of(const struct gathering *gathering,
	const struct node *given, const char *bank)
{
	static const char *const own[] = {
		"bank", "title", "language", "quotes", "defaults"};
	static const struct node stimuli_key = {.text = "stimuli"};
	struct arena *arena = gathering->reading->arena;
	const struct node *stimuli = gathering->content->stimuli;
	struct pair *pairs =
		arena_alloc(arena, LENGTH(own) + 1, sizeof(*pairs));
	struct node root = {
		.type = NODE_MAPPING, .at = given->at, .pairs = pairs};

	for (size_t i = 0; i < given->count; i++)
		for (size_t k = 0; k < LENGTH(own); k++)
			if (strcmp(given->pairs[i].key->text, own[k]) == 0)
				pairs[root.count++] = given->pairs[i];
	if (stimuli != NULL)
		pairs[root.count++] = (struct pair){
			&stimuli_key, list_of(arena, stimuli, bank)};
	return root;
}

static bool give_pictures(
	const struct gathering *gathering, const struct bank *bank)
{
	const struct image_list images =
		bank_images_of_banks(gathering->reading->arena, &bank, 1);
	bool fine = true;

	for (size_t i = 0; i < images.count; i++)
		if (!record_pictures_give(
			    gathering->files, bank->id, images.at[i]))
			fine = false;
	return fine;
}

/* Build the bank of a row.  Reports errors and returns NULL on failure. */
static const struct bank *gather(
	const struct gathering *gathering, const struct node *node)
{
	struct reading *reading = gathering->reading;
	struct bank_row row = {0};
	const struct binding binding = {&table, &row};
	struct bank *bank;
	struct node *root;

	if (!fields_read(reading, node, &binding, 1))
		return NULL;
	root = arena_alloc(reading->arena, 1, sizeof(*root));
	*root = root_of(gathering, node, row.id);
	bank = bank_part(reading, root,
		list_of(reading->arena, gathering->content->items, row.id));
	if (bank == NULL || !give_pictures(gathering, bank))
		return NULL;
	bank->path = row.path;
	bank->hash = row.hash;
	return bank;
}

/* Report a name that differs from its content's, or that belongs to no bank. */
static void check_name(struct reading *reading, const struct pair *pair,
	struct bank_list banks)
{
	const char *name = pair->key->text;
	const char *slash = strchr(name, '/');
	const struct node *id = node_get(pair->value, "id");

	for (size_t i = 0; slash != NULL && i < banks.count; i++)
		if (is_of(name, banks.at[i]->id) && id != NULL &&
			id->type == NODE_SCALAR &&
			strcmp(id->text, slash + 1) == 0)
			return;
	error_at(reading->errors, pair->key->at,
		"\"%s\" is not the bank and the id of the content below it",
		name);
}

static void check_names(struct reading *reading, const struct node *contents,
	struct bank_list banks)
{
	for (size_t i = 0; contents != NULL && i < contents->count; i++)
		check_name(reading, &contents->pairs[i], banks);
}

bool record_banks(struct reading *reading, const struct record_content *content,
	struct bank_list *banks)
{
	const size_t before = error_count(reading->errors);
	const struct gathering gathering = {reading, content,
		record_pictures_new(
			reading, content->pictures, content->files)};
	const struct node *list = content->banks;
	const struct bank **made =
		arena_alloc(reading->arena, list->count, sizeof(*made));
	struct bank_list all = {made, 0};

	for (size_t i = 0; i < list->count; i++) {
		const struct bank *bank = gather(&gathering, list->items[i]);

		if (bank == NULL)
			continue;
		if (banks_find(all, bank->id) != NULL)
			error_at(reading->errors, list->items[i]->at,
				"bank \"%s\" occurs twice", bank->id);
		made[all.count++] = bank;
	}
	if (error_count(reading->errors) == before) {
		check_names(reading, content->items, all);
		check_names(reading, content->stimuli, all);
	}
	*banks = all;
	return error_count(reading->errors) == before;
}
