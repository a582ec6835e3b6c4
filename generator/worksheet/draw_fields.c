#include "worksheet/draw_fields.h"

#include "bank/item_values.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "worksheet/amount.h"
#include "worksheet/draw_read.h"
#include "worksheet/draw_stimuli.h"
#include "yaml/schema.h"

#include <string.h>

static const struct int_range count_range = {0, DRAW_MAX};
static const struct int_range part_range = {1, DRAW_MAX};

/* struct kind_list; one kind or a list. */
static bool read_kinds(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const bool one = node->type != NODE_SEQUENCE;
	const size_t count = one ? 1 : node->count;
	const struct kind_rules **kinds =
		arena_alloc(reading->arena, count, sizeof(*kinds));
	bool ok = true;

	if (!one && !readers_check_list(reading, node, field, "kind"))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!read_kind(reading, one ? node : node->items[i], field,
			    &kinds[i]))
			ok = false;
	if (ok)
		*(struct kind_list *)into = (struct kind_list){kinds, count};
	return ok;
}

int draw_fields_most(const int *counts)
{
	int most = 0;

	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (counts[tier] > most)
			most = counts[tier];
	return most;
}

/* A tier may have no items of a difficulty, but not every tier. */
static bool read_part_counts(struct reading *reading, const struct node *node,
	const char *name, int *counts)
{
	const bool tiered = node->type == NODE_MAPPING;
	const struct field counted = {
		.name = name, .arg = tiered ? &count_range : &part_range};

	if (!read_tier_counts(reading, node, &counted, counts))
		return false;
	if (draw_fields_most(counts) == 0)
		return error_at(reading->errors, node->at,
			"%s must be above 0 on some tier", name);
	return true;
}

static bool is_given(const struct drawing *drawing, int difficulty)
{
	const struct constraint_list *list = &drawing->draw.blueprint;

	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_DIFFICULTY &&
			list->at[i].value == difficulty)
			return true;
	return draw_fields_most(drawing->parts[difficulty]) != 0;
}

/* The count of one difficulty; "hard" and 5 mean the same. */
static bool read_part(struct reading *reading, const struct pair *pair,
	const struct field *field, struct drawing *drawing)
{
	int counts[TIER_COUNT];
	int difficulty;

	if (!read_difficulty(reading, pair->key, field, &difficulty))
		return false;
	if (is_given(drawing, difficulty))
		return error_at(reading->errors, pair->key->at,
			"difficulty %d is given twice", difficulty);
	if (amount_is_mapping(pair->value))
		return blueprint_read_difficulty(
			reading, pair, difficulty, &drawing->draw.blueprint);
	if (!read_part_counts(reading, pair->value, pair->key->text, counts))
		return false;
	memcpy(drawing->parts[difficulty], counts, sizeof(counts));
	return true;
}

/* struct drawing, of {easy: 2, hard: {min: 1, max: 3}}. */
static bool read_parts(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	bool ok = true;

	if (node->type != NODE_MAPPING || node->count == 0) {
		fields_expected(reading, node, field,
			"counts such as {easy: 2, hard: 2}");
		if (node->type == NODE_SCALAR && !node_is_nothing(node))
			error_hint(reading->errors, "write %s: {%s: 1}",
				field->name, node->text);
		return false;
	}
	for (size_t i = 0; i < node->count; i++)
		if (!read_part(reading, &node->pairs[i], field, into))
			ok = false;
	return ok;
}

static const enum constraint_type points = CONSTRAINT_POINTS;
static const enum constraint_type minutes = CONSTRAINT_MINUTES;
static const enum constraint_type mean = CONSTRAINT_MEAN;
static const enum constraint_type per_tag = CONSTRAINT_TAG;
static const enum constraint_type per_standard = CONSTRAINT_STANDARD;
static const enum constraint_type per_bloom = CONSTRAINT_BLOOM;

static const struct field fields[] = {
	{"kind", read_kinds, offsetof(struct drawing, draw.kinds), NULL,
		FIELD_OPTIONAL, "A kind of item, or a list of kinds."},
	{"count", read_tier_counts, offsetof(struct drawing, count),
		&count_range, FIELD_OPTIONAL,
		"How many items: a number, or one for each tier."},
	{"tags", read_tags, offsetof(struct drawing, draw.tags), NULL,
		FIELD_OPTIONAL, "Items need all of these tags."},
	{"any_tags", read_tags, offsetof(struct drawing, draw.any_tags), NULL,
		FIELD_OPTIONAL, "Items need one of these tags."},
	{"not_tags", read_tags, offsetof(struct drawing, draw.not_tags), NULL,
		FIELD_OPTIONAL, "Items may have none of these tags."},
	{"difficulty", read_parts, 0, NULL, FIELD_OPTIONAL,
		"How many items of each difficulty."},
	{"points", read_blueprint, offsetof(struct drawing, draw.blueprint),
		&points, FIELD_OPTIONAL, "The points of all items together."},
	{"minutes", read_blueprint, offsetof(struct drawing, draw.blueprint),
		&minutes, FIELD_OPTIONAL, "The minutes of all items together."},
	{"mean_difficulty", read_blueprint,
		offsetof(struct drawing, draw.blueprint), &mean, FIELD_OPTIONAL,
		"The mean difficulty of the items."},
	{"per_tag", read_blueprint_per,
		offsetof(struct drawing, draw.blueprint), &per_tag,
		FIELD_OPTIONAL, "How many items with each tag."},
	{"per_standard", read_blueprint_per,
		offsetof(struct drawing, draw.blueprint), &per_standard,
		FIELD_OPTIONAL, "How many items for each standard."},
	{"per_bloom", read_blueprint_per,
		offsetof(struct drawing, draw.blueprint), &per_bloom,
		FIELD_OPTIONAL, "How many items at each level of Bloom's."},
	{"stimulus", read_draw_stimuli, 0, NULL, FIELD_OPTIONAL,
		"Only items about these sources."},
	{"item", read_text_node, offsetof(struct drawing, draw.item), NULL,
		FIELD_OPTIONAL,
		"The id of an item that varies: the count is of its variants, "
		"all different."},
	{"soft", read_bool, offsetof(struct drawing, soft), NULL,
		FIELD_OPTIONAL, "true: met as far as possible."},
};

const struct field_table draw_fields_table = {"draw", fields, LENGTH(fields)};

static void put_kinds(struct schema *schema, const struct field *field)
{
	const struct field one = {.name = field->name, .read = read_kind};

	buffer_puts(&schema->out, "\"anyOf\": [{");
	schema_put_type(schema, &one);
	buffer_puts(&schema->out,
		"}, {\"type\": \"array\", \"minItems\": 1, \"items\": {");
	schema_put_type(schema, &one);
	buffer_puts(&schema->out, "}}]");
}

/* For each difficulty a number, one number for each tier, or an amount. */
static void put_parts(struct schema *schema, const struct field *field)
{
	const struct field key = {.read = read_difficulty};
	const struct field counts = {
		.read = read_tier_counts, .arg = &count_range};

	(void)field;
	buffer_puts(&schema->out, "\"type\": \"object\", \"minProperties\": 1, "
				  "\"propertyNames\": {");
	schema_put_type(schema, &key);
	buffer_puts(
		&schema->out, "}, \"additionalProperties\": {\"anyOf\": [{");
	schema_put_type(schema, &counts);
	buffer_puts(&schema->out, "}, {");
	amount_put_schema(schema, MEASURE_ITEMS);
	buffer_puts(&schema->out, "}]}");
}

static const struct schema_type schema_types[] = {
	{.read = read_draw, .json = SCHEMA_REF("draw")},
	{.read = read_kinds, .put = put_kinds},
	{.read = read_parts, .put = put_parts},
};

static const struct schema_table schema_tables[] = {
	{"draw", &draw_fields_table,
		"\"anyOf\": [{\"required\": [\"count\"]}, {\"required\": "
		"[\"points\"]}, {\"required\": [\"difficulty\"]}]"},
};

const struct schema_part draw_fields_schema = {schema_types,
	LENGTH(schema_types), schema_tables, LENGTH(schema_tables)};
