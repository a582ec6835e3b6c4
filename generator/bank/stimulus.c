#include "bank/stimulus.h"

#include "bank/bank.h"
#include "bank/image.h"
#include "bank/readers.h"
#include "bank/text_images.h"
#include "base/arena.h"
#include "base/message.h"
#include "text/place_names.h"
#include "yaml/schema.h"

#include <stdlib.h>
#include <string.h>

enum {
	EVERY_MAX = 100,
	HINTS_MAX = 20,   /* each hint compares with every id */
	EVERY_DEFAULT = 5 /* as on most examination papers */
};

bool read_stimuli(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	node = node_entries(reading->arena, node, "id");
	if (node->type != NODE_SEQUENCE)
		return fields_expected(
			reading, node, field, "a list of stimuli");
	return readers_limit_list(reading, node, field, STIMULI_MAX) &&
	       read_node(reading, node, field, into);
}

/* Parse an interval of line numbers, in digits only; 0 if it is wrong or too
 * high. */
static int parse_every(const char *text)
{
	int every = 0;

	for (; is_digit(*text) && every <= EVERY_MAX; text++)
		every = every * 10 + (*text - '0');
	return *text == '\0' && every <= EVERY_MAX ? every : 0;
}

/* int; true for the default, false for none, or a number. */
static bool read_numbered(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *text = node->type == NODE_SCALAR ? node->text : "";
	int every = parse_every(text);
	bool some;

	if (fields_parse_bool(text, &some))
		every = some ? EVERY_DEFAULT : 0;
	else if (every == 0)
		return fields_expected(reading, node, field,
			"true, false or a number of lines from 1 to 100");
	*(int *)into = every;
	return true;
}

static const struct field fields[] = {
	{"id", read_id, offsetof(struct stimulus, id), NULL, FIELD_REQUIRED,
		"An id, unique in the bank: a-z, 0-9, - and _."},
	{"language", read_language, offsetof(struct stimulus, language), NULL,
		FIELD_OPTIONAL,
		"The language of its texts, if it is not the bank's."},
	{"title", read_text, offsetof(struct stimulus, title), NULL,
		FIELD_OPTIONAL, "The title as it is printed."},
	{"text", read_text, offsetof(struct stimulus, text), NULL,
		FIELD_OPTIONAL, "The source itself."},
	{"image", read_image_field, 0, NULL, FIELD_OPTIONAL,
		"A PNG, JPEG or SVG file inside the bank's folder; needs alt."},
	{"alt", read_image_field, 0, NULL, FIELD_OPTIONAL,
		"A sentence that describes the picture, for those who cannot "
		"see it."},
	{"credit", read_text, offsetof(struct stimulus, credit), NULL,
		FIELD_OPTIONAL, "Its origin, printed as a line below it."},
	{"numbered", read_numbered, offsetof(struct stimulus, numbered), NULL,
		FIELD_OPTIONAL,
		"true numbers every fifth line; a number sets another "
		"interval."},
};

static const struct field_table table = {
	MESSAGE("stimulus"), fields, LENGTH(fields)};

static void check_content(struct reading *reading, const struct node *node)
{
	const struct node *numbered = node_get(node, "numbered");

	if (node->type != NODE_MAPPING || node_get(node, "text") != NULL)
		return;
	if (node_get(node, "image") == NULL)
		error_at(reading->errors, node->at,
			"stimulus needs a \"text\" or an \"image\"");
	if (numbered != NULL)
		error_at(reading->errors, numbered->at,
			"numbered needs a text with lines to number");
}

static void read_one(struct reading *reading, const struct node *node,
	const struct bank *bank, struct stimulus *stimulus)
{
	const struct binding binding = {&table, stimulus};

	stimulus->at = node->at;
	stimulus->node = node;
	stimulus->language = bank->language;
	fields_read(reading, node, &binding, 1);
	check_content(reading, node);
	if (stimulus->text != NULL)
		stimulus->passage = place_names_take(
			reading->arena, stimulus->text, &stimulus->places);
	stimulus->image = image_read(reading, node);
	stimulus->in_text = text_images_read(reading, node, "bank");
	if (stimulus->id != NULL)
		stimulus->name = arena_printf(
			reading->arena, "%s/%s", bank->id, stimulus->id);
}

/* By id, then in file order. */
static int compare_ids(const void *a, const void *b)
{
	const struct stimulus *x = *(const struct stimulus *const *)a;
	const struct stimulus *y = *(const struct stimulus *const *)b;
	const int order = strcmp(x->id, y->id);

	return order != 0 ? order : (x > y) - (x < y);
}

static void tell_twins(
	struct reading *reading, const struct stimulus *const *sorted, size_t n)
{
	for (size_t i = 1, first = 0; i < n; i++)
		if (strcmp(sorted[i]->id, sorted[first]->id) != 0)
			first = i;
		else
			error_at(reading->errors,
				node_get(sorted[i]->node, "id")->at,
				"two stimuli have the id \"%s\", the first in "
				"line %u",
				sorted[i]->id, sorted[first]->at.line);
}

struct stimulus_list stimulus_read_all(struct reading *reading,
	const struct node *list, const struct bank *bank)
{
	struct stimulus *stimuli =
		arena_alloc(reading->arena, list->count, sizeof(*stimuli));
	const struct stimulus **sorted =
		arena_alloc(reading->arena, list->count, sizeof(*sorted));
	size_t named = 0;

	for (size_t i = 0; i < list->count; i++) {
		read_one(reading, list->items[i], bank, &stimuli[i]);
		if (stimuli[i].id != NULL)
			sorted[named++] = &stimuli[i];
	}
	if (named > 0)
		qsort(sorted, named, sizeof(*sorted), compare_ids);
	tell_twins(reading, sorted, named);
	return (struct stimulus_list){stimuli, list->count, sorted, named};
}

static int compare_id(const void *id, const void *stimulus)
{
	return strcmp(id, (*(const struct stimulus *const *)stimulus)->id);
}

const struct stimulus *stimulus_find(
	struct stimulus_list stimuli, const char *id)
{
	const struct stimulus *const *found = NULL;

	if (stimuli.named > 0)
		found = bsearch(id, stimuli.by_id, stimuli.named,
			sizeof(struct stimulus *), compare_id);
	return found == NULL ? NULL : *found;
}

struct text_list stimulus_ids(struct arena *arena, struct stimulus_list stimuli)
{
	const char **ids = arena_alloc(arena, stimuli.named, sizeof(*ids));

	for (size_t i = 0; i < stimuli.named; i++)
		ids[i] = stimuli.by_id[i]->id;
	return (struct text_list){ids, stimuli.named};
}

/* Find the stimulus that an item names, if any. */
static void check_stimulus(struct reading *reading, const struct item *item,
	struct text_list ids, size_t *hints)
{
	if (item->stimulus_id == NULL || item->stimulus != NULL)
		return;
	error_at(reading->errors, node_get(item->node, "stimulus")->at,
		"\"%s\" is not a stimulus of this bank", item->stimulus_id);
	if ((*hints)++ < HINTS_MAX)
		readers_suggest(reading, item->stimulus_id, ids);
}

/* A stimulus without items would never be printed. */
static void warn_unused(struct reading *reading, const struct bank *bank)
{
	const struct stimulus_list stimuli = bank->stimuli;
	bool *used = arena_alloc(reading->arena, stimuli.count, sizeof(*used));

	for (size_t i = 0; i < bank->count; i++)
		if (bank->items[i].stimulus != NULL)
			used[bank->items[i].stimulus - stimuli.at] = true;
	for (size_t i = 0; i < stimuli.named; i++) {
		const struct stimulus *own = stimuli.by_id[i];

		if (!used[own - stimuli.at] &&
			stimulus_find(stimuli, own->id) == own)
			error_warn_at(reading->errors, own->at,
				"no item uses the stimulus \"%s\"", own->id);
	}
}

void stimulus_check_all(struct reading *reading, const struct bank *bank)
{
	const struct text_list ids =
		stimulus_ids(reading->arena, bank->stimuli);
	size_t hints = 0;

	for (size_t i = 0; i < bank->count; i++)
		check_stimulus(reading, &bank->items[i], ids, &hints);
	warn_unused(reading, bank);
}

static const struct schema_type schema_types[] = {
	{.read = read_stimuli,
		.json = "\"type\": \"array\", \"items\": {" SCHEMA_REF(
			"stimulus") "}"},
	{.read = read_numbered,
		.json = "\"type\": [\"boolean\", \"integer\", \"string\"], "
			"\"minimum\": 1, \"maximum\": 100, "
			"\"pattern\": \"^(" SCHEMA_BOOLS "|[0-9]+)$\""},
};

static const struct schema_table schema_tables[] = {
	{"stimulus", &table,
		SCHEMA_EITHER("\"required\": [\"text\"]",
			"\"required\": [\"image\"]") ", " IMAGE_SCHEMA},
};

const struct schema_part stimulus_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
