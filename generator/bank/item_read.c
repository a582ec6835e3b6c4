#include "bank/item_read.h"

#include "bank/bank.h"
#include "bank/image.h"
#include "bank/item_values.h"
#include "bank/kind.h"
#include "bank/parts.h"
#include "bank/readers.h"
#include "bank/text_images.h"
#include "bank/variant.h"
#include "bank/variation.h"
#include "bank/vary/vary.h"
#include "base/arena.h"
#include "base/message.h"
#include "base/suggest.h"
#include "text/inline_image.h"

#include <string.h>

enum {
	DEFAULT_POINTS = POINT
};

/* The first fields belong to an item alone; the rest are also allowed in
 * defaults. */
enum {
	OWN_FIELDS = 13
};

static const struct field fields[] = {
	/* First, so that kinds with a `where` of their own can skip it. */
	{"where", read_conditions, 0, NULL, FIELD_OPTIONAL,
		"Conditions on the variables, such as \"a < b\"."},
	{"id", read_id, offsetof(struct item, id), NULL, FIELD_REQUIRED,
		"An id, unique in the bank: a-z, 0-9, - and _."},
	{"kind", read_kind, offsetof(struct item, kind), NULL, FIELD_OPTIONAL,
		"What kind of question it is."},
	{"enemies", read_id_list, offsetof(struct item, enemies), NULL,
		FIELD_OPTIONAL,
		"Ids of items that may not be on the same form, because one "
		"gives the other away."},
	{"stimulus", read_id, offsetof(struct item, stimulus_id), NULL,
		FIELD_OPTIONAL,
		"The id of the source that the item asks about."},
	{"image", read_image_field, 0, NULL, FIELD_OPTIONAL,
		"A PNG, JPEG or SVG file inside the bank's folder; needs alt."},
	{"alt", read_image_field, 0, NULL, FIELD_OPTIONAL,
		"A sentence that describes the picture, for those who cannot "
		"see it."},
	{"images", read_item_images, offsetof(struct item, images), NULL,
		FIELD_OPTIONAL,
		"Pictures around the stem: {file, alt, width, place, "
		"caption}."},
	{"tiers", read_variants, 0, NULL, FIELD_OPTIONAL, "Changes on a tier."},
	{"source", read_text, offsetof(struct item, source), NULL,
		FIELD_OPTIONAL,
		"Its id where it was imported from, by which it is known "
		"again."},
	{"parts", read_parts, 0, NULL, FIELD_OPTIONAL,
		"The item's parts, (a), (b), (c)."},
	{"vars", read_vars, 0, NULL, FIELD_OPTIONAL,
		"Variables of its texts: a: 2..9, b: [1, 2, 5], or a formula, "
		"s: \"= a/b\"."},
	{"vary", read_vary, 0, NULL, FIELD_OPTIONAL,
		"form: other values on each form; all: one choice for all."},
	{"points", read_credit, offsetof(struct item, points), NULL,
		FIELD_OPTIONAL,
		"Its points; halves, quarters and thirds are allowed, and 0 "
		"for a question without points."},
	{"bonus", read_bool, offsetof(struct item, bonus), NULL, FIELD_OPTIONAL,
		"true for points beyond the total."},
	{"language", read_language, offsetof(struct item, language), NULL,
		FIELD_OPTIONAL,
		"The language of its texts, if it is not the bank's."},
	{"tags", read_tags, offsetof(struct item, tags), NULL, FIELD_OPTIONAL,
		"Tags for draws and filters."},
	{"standards", read_tags, offsetof(struct item, standards), NULL,
		FIELD_OPTIONAL, "The standards that it assesses."},
	{"difficulty", read_difficulty, offsetof(struct item, difficulty), NULL,
		FIELD_OPTIONAL, "easy, medium, hard or 1 to 5."},
	{"bloom", read_bloom, offsetof(struct item, bloom), NULL,
		FIELD_OPTIONAL, "The level of Bloom's taxonomy."},
	{"minutes", read_minutes, offsetof(struct item, seconds), NULL,
		FIELD_OPTIONAL, "The minutes it takes."},
	{"lines", read_lines, offsetof(struct item, space), NULL,
		FIELD_OPTIONAL,
		"The number of lines to answer on, 0 for none."},
	{"space", read_space, offsetof(struct item, space), NULL,
		FIELD_OPTIONAL, "Answer space: 4cm, grid, {staves: 4}, none."},
	{"blanks", read_blank_width, offsetof(struct item, blanks), NULL,
		FIELD_OPTIONAL, "The widths of its blanks."},
	{"explanation", read_text, offsetof(struct item, explanation), NULL,
		FIELD_OPTIONAL, "A note for the key, besides the answer."},
};

static const struct field_table item_table = {
	MESSAGE("item"), fields, LENGTH(fields)};
/* Without `where`, for kinds that have one of their own. */
static const struct field_table placed_table = {
	MESSAGE("item"), fields + 1, LENGTH(fields) - 1};

/* Help for the student.  The word bank comes last, so that a kind with its own
 * can skip it. */
static const struct field help_fields[] = {
	{"hint", read_text, offsetof(struct item, hint), NULL, FIELD_OPTIONAL,
		"A hint for the student."},
	{"starters", read_texts, offsetof(struct item, starters), NULL,
		FIELD_OPTIONAL, "Beginnings of sentences for the student."},
	{"word_bank", read_words, offsetof(struct item, word_bank), NULL,
		FIELD_OPTIONAL, "Words for the student to choose from."},
};

static const struct field_table help_table = {
	MESSAGE("item"), help_fields, LENGTH(help_fields)};

/* Fields of an item with parts, in place of a kind's fields. */
static const struct field lead_fields[] = {
	{"stem", read_text, offsetof(struct item, lead), NULL, FIELD_OPTIONAL,
		"The question."},
};

static const struct field_table lead_table = {
	"item with parts", lead_fields, LENGTH(lead_fields)};

static const struct field_table defaults_table = {
	"set of defaults", fields + OWN_FIELDS, LENGTH(fields) - OWN_FIELDS};

/* Lines and space are alternatives. */
static bool check_space(struct reading *reading, const struct node *node)
{
	const struct node *space = node_get(node, "space");

	if (space == NULL || node_get(node, "lines") == NULL)
		return true;
	return error_at(reading->errors, space->at,
		"expected lines or space, found both");
}

bool read_defaults(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const struct binding binding = {&defaults_table, into};
	struct item *defaults = into;
	bool fine;

	if (node_get(node, "points") != NULL)
		defaults->points = ITEM_POINTS_BAD;
	fine = fields_read(reading, node, &binding, 1);
	(void)field;
	return check_space(reading, node) && fine;
}

static bool has_row(const struct field_table *table, const char *name)
{
	for (size_t i = 0; i < table->count; i++)
		if (text_equal(table->fields[i].name, name))
			return true;
	return false;
}

bool item_read_has_field(const char *name)
{
	return has_row(&placed_table, name) || has_row(&help_table, name);
}

/* Concatenate two lists without duplicates. */
static struct text_list merged(
	struct arena *arena, struct text_list a, struct text_list b)
{
	const char **texts =
		arena_alloc(arena, a.count + b.count, sizeof(*texts));
	size_t count = 0;

	for (size_t i = 0; i < a.count + b.count; i++) {
		const char *text = i < a.count ? a.at[i] : b.at[i - a.count];

		if (!text_list_has((struct text_list){texts, count}, text))
			texts[count++] = text;
	}
	return (struct text_list){texts, count};
}

/* The item's kind, even under a wrong field name; NULL if it has none. */
static const struct node *kind_node(struct reading *reading,
	const struct binding *bindings, size_t count, const struct node *node)
{
	const struct node *kind = node_get(node, "kind");

	return kind != NULL || node->type != NODE_MAPPING
		       ? kind
		       : fields_renamed(reading, node, bindings, count, "kind");
}

/* Is a field common to all kinds, even under a wrong name? */
static bool is_common(
	const struct binding *bindings, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++) {
		const struct field_table *table = bindings[i].table;

		for (size_t k = 0; k < table->count; k++)
			if (suggest_same_name(table->fields[k].name, name))
				return true;
	}
	return false;
}

/* The common fields of an item of unknown kind. */
static const struct node *common_part(struct reading *reading,
	const struct binding *bindings, size_t count, const struct node *node)
{
	const struct node *kind = kind_node(reading, bindings, count, node);
	struct node *part = arena_alloc(reading->arena, 1, sizeof(*part));
	struct pair *pairs =
		arena_alloc(reading->arena, node->count, sizeof(*pairs));

	*part = *node;
	part->pairs = pairs;
	part->count = 0;
	for (size_t i = 0; i < node->count; i++) {
		const struct pair *pair = &node->pairs[i];

		if (pair->value == kind ||
			is_common(bindings, count, pair->key->text))
			pairs[part->count++] = *pair;
	}
	return part;
}

/* Does a text hold a picture? */
static bool holds_picture(struct arena *arena, const struct node *text)
{
	struct inline_image image;

	return text != NULL && text->type == NODE_SCALAR &&
	       inline_image_find(arena, text->text, text->text, &image) != NULL;
}

/* Is every choice a picture, or has one? */
static bool has_pictures(struct arena *arena, const struct node *choices)
{
	if (choices == NULL || choices->type != NODE_SEQUENCE)
		return false;
	for (size_t i = 0; i < choices->count; i++) {
		const struct node *choice = choices->items[i];

		if (choice->type == NODE_MAPPING &&
			node_get(choice, "image") != NULL)
			continue;
		if (choice->type == NODE_MAPPING)
			choice = node_get(choice, "text");
		if (!holds_picture(arena, choice))
			return false;
	}
	return choices->count > 0;
}

/* Can a picture of the item, its choices or its source replace the stem? */
static bool is_pictured(
	struct arena *arena, const struct node *node, const struct item *item)
{
	const struct node *source;
	const struct stimulus *stimulus;
	const char *id;

	if (node->type != NODE_MAPPING)
		return false;
	if (node_get(node, "images") != NULL)
		return true;
	source = node_get(node, "stimulus");
	id = source != NULL && source->type == NODE_SCALAR ? source->text
							   : item->stimulus_id;
	stimulus = id == NULL ? NULL : stimulus_find(item->bank->stimuli, id);
	return (stimulus != NULL && stimulus->image != NULL) ||
	       has_pictures(arena, node_get(node, "choices"));
}

static void read_content(struct reading *reading,
	const struct field_table *common, struct item *item)
{
	const struct kind_rules *rules = item->kind;
	void *content = arena_alloc(reading->arena, 1, rules->size);
	const struct field_table help = {help_table.what, help_fields,
		LENGTH(help_fields) - kind_has_field(rules, "word_bank")};
	const struct binding bindings[] = {
		{common == &item_table && kind_has_field(rules, "where")
				? &placed_table
				: common,
			item},
		{&help, item}, {&rules->fields, content}};
	struct node node = *item->node;

	node.pictured = is_pictured(reading->arena, item->node, item);
	fields_read(reading, &node, bindings, LENGTH(bindings));
	item->content = content;
	if (item->points == ITEM_POINTS_UNSET)
		item->points = rules->points != NULL ? rules->points(item)
						     : DEFAULT_POINTS;
	if (rules->check != NULL)
		rules->check(reading, item);
}

void item_read_as(struct reading *reading, const struct field_table *common,
	const struct node *node, struct item *item)
{
	const struct binding bindings[] = {{&help_table, item}, {common, item}};

	item->at = node->at;
	item->node = node;
	item->kind = kind_written(
		kind_node(reading, bindings, LENGTH(bindings), node));
	/* Bad points of the item must not fall back to the default. */
	if (node_get(node, "points") != NULL)
		item->points = ITEM_POINTS_BAD;
	if (item->kind != NULL)
		read_content(reading, common, item);
	else if (node->type == NODE_MAPPING)
		fields_read(reading,
			common_part(reading, bindings, LENGTH(bindings), node),
			bindings, LENGTH(bindings));
	else
		fields_read(reading, node, bindings, LENGTH(bindings));
	check_space(reading, node);
}

static void read_with_parts(
	struct reading *reading, const struct node *node, struct item *item)
{
	const struct binding bindings[] = {
		{&item_table, item}, {&help_table, item}, {&lead_table, item}};

	item->at = node->at;
	item->node = node;
	item->kind = kind_written(node_get(node, "kind"));
	item->points = ITEM_POINTS_BAD;
	fields_read(reading, node, bindings, LENGTH(bindings));
}

static void name_item(struct arena *arena, struct item *item)
{
	const size_t bank = strlen(item->bank->id);
	size_t id;
	char *name;

	if (item->id == NULL)
		return;
	id = strlen(item->id);
	name = arena_text(arena, bank + 1 + id);
	memcpy(name, item->bank->id, bank);
	name[bank] = '/';
	memcpy(name + bank + 1, item->id, id);
	item->name = name;
}

static bool lacks_kind(struct reading *reading, const struct node *node)
{
	const struct binding bindings[] = {
		{&item_table, NULL}, {&help_table, NULL}};

	return kind_node(reading, bindings, LENGTH(bindings), node) == NULL;
}

void item_read_plain(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item)
{
	*item = *defaults;
	if (item->bank->defaults == NULL ||
		node_get(item->bank->defaults, "points") == NULL)
		item->points = ITEM_POINTS_UNSET;
	item->in_text = text_images_joined(reading->arena, defaults->in_text,
		text_images_read(reading, node, "bank"));
	if (node_get(node, "parts") != NULL) {
		read_with_parts(reading, node, item);
		name_item(reading->arena, item);
		parts_read(reading, item);
	} else {
		if (node->type == NODE_MAPPING && lacks_kind(reading, node))
			error_at(reading->errors, node->at,
				"item needs a \"kind\"");
		item_read_as(reading, &item_table, node, item);
		name_item(reading->arena, item);
	}
	if (item->stimulus_id != NULL)
		item->stimulus =
			stimulus_find(item->bank->stimuli, item->stimulus_id);
	item->image = image_read(reading, node);
	item_images_find(reading->arena, item);
	item->tags = merged(reading->arena, defaults->tags, item->tags);
	variant_read_all(reading, defaults, item);
}

void item_read(struct reading *reading, const struct node *node,
	const struct item *defaults, struct item *item)
{
	if (!variation_read(reading, node, defaults, item))
		item_read_plain(reading, node, defaults, item);
}

const struct item_tables item_read_tables = {
	&item_table, &placed_table, &help_table, &lead_table, &defaults_table};
