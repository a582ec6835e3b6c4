#include "worksheet/blueprint.h"

#include "bank/item_read.h"
#include "bank/readers.h"
#include "base/arena.h"
#include "base/message.h"
#include "worksheet/amount.h"
#include "yaml/schema.h"

#include <stdlib.h>
#include <string.h>

enum {
	HINTS_MAX = 20,
	NAMES_MAX = 100 /* of one mapping */
};

void blueprint_add(struct arena *arena, struct constraint_list *list,
	struct constraint constraint)
{
	list->at = arena_grow(
		arena, list->at, list->count, &list->room, sizeof(*list->at));
	list->at[list->count++] = constraint;
}

bool blueprint_has(
	const struct constraint_list *list, enum constraint_type type)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == type)
			return true;
	return false;
}

static const enum measure measures[CONSTRAINT_TYPES] = {
	[CONSTRAINT_COUNT] = MEASURE_ITEMS,
	[CONSTRAINT_POINTS] = MEASURE_POINTS,
	[CONSTRAINT_MINUTES] = MEASURE_MINUTES,
	[CONSTRAINT_MEAN] = MEASURE_MEAN,
	[CONSTRAINT_DIFFICULTY] = MEASURE_ITEMS,
	[CONSTRAINT_TAG] = MEASURE_ITEMS,
	[CONSTRAINT_STANDARD] = MEASURE_ITEMS,
	[CONSTRAINT_BLOOM] = MEASURE_ITEMS,
	[CONSTRAINT_OVERLAP] = MEASURE_SHARED,
	[CONSTRAINT_ENEMIES] = MEASURE_ITEMS,
};

/* Read an amount and add its constraint; `what` names it in messages. */
static bool add_amount(struct reading *reading, const struct node *node,
	const char *what, struct constraint constraint,
	struct constraint_list *list)
{
	struct amount amount;

	if (!amount_read(
		    reading, node, what, measures[constraint.type], &amount))
		return false;
	constraint.least = amount.least;
	constraint.most = amount.most;
	constraint.soft = amount.soft;
	blueprint_add(reading->arena, list, constraint);
	return true;
}

bool read_blueprint(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const enum constraint_type *type = field->arg;
	const struct constraint constraint = {.at = node->at, .type = *type};

	return add_amount(reading, node, field->name, constraint, into);
}

bool blueprint_read_difficulty(struct reading *reading, const struct pair *pair,
	int difficulty, struct constraint_list *list)
{
	const struct constraint constraint = {.at = pair->key->at,
		.type = CONSTRAINT_DIFFICULTY,
		.value = difficulty,
		.name = pair->key->text};

	return add_amount(
		reading, pair->value, pair->key->text, constraint, list);
}

/* Does the list already have a constraint on this level? */
static bool has_level(const struct constraint_list *list, int level)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->at[i].type == CONSTRAINT_BLOOM &&
			list->at[i].value == level)
			return true;
	return false;
}

/* A level of Bloom's taxonomy has two spellings. */
static bool read_level(struct reading *reading, const struct node *key,
	const struct constraint_list *list, int *level)
{
	const struct field named = {.name = "level"};

	if (!read_bloom(reading, key, &named, level))
		return false;
	if (has_level(list, *level))
		return error_at(reading->errors, key->at,
			"level \"%s\" is given twice", key->text);
	return true;
}

bool read_blueprint_per(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const enum constraint_type type =
		*(const enum constraint_type *)field->arg;
	struct constraint_list *list = into;
	bool ok = true;

	if (node->type != NODE_MAPPING || node->count == 0)
		return fields_expected(reading, node, field,
			type == CONSTRAINT_BLOOM ? "counts such as {apply: 2}"
						 : "counts such as {trade: 2}");
	if (!readers_limit_list(reading, node, field, NAMES_MAX))
		return false;
	for (size_t i = 0; i < node->count; i++) {
		const struct pair *pair = &node->pairs[i];
		struct constraint constraint = {.at = pair->key->at,
			.type = type,
			.name = pair->key->text};

		if ((type == CONSTRAINT_BLOOM &&
			    !read_level(reading, pair->key, list,
				    &constraint.value)) ||
			!add_amount(reading, pair->value, pair->key->text,
				constraint, list))
			ok = false;
	}
	return ok;
}

/* The value of `cover`: a list, or {standards: […], soft: true}. */
struct covering {
	const struct node *standards;
	bool soft;
};

static const struct field cover_fields[] = {
	{"standards", read_node, offsetof(struct covering, standards), NULL,
		FIELD_REQUIRED, "The standards."},
	{"soft", read_bool, offsetof(struct covering, soft), NULL,
		FIELD_OPTIONAL, "true: met as far as possible."},
};
static const struct field_table cover_table = {
	MESSAGE("cover"), cover_fields, LENGTH(cover_fields)};

bool read_cover(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	static const struct list_bounds bounds = {
		MESSAGE_FORMS("standard", "standards"), 1, NAMES_MAX, false};
	const struct field listed = {.name = field->name, .arg = &bounds};
	struct covering covering = {node, false};
	const struct binding binding = {&cover_table, &covering};
	struct text_list names;

	if (node->type == NODE_MAPPING && node->count > 0 &&
		!fields_read(reading, node, &binding, 1))
		return false;
	if (!readers_check_list(
		    reading, covering.standards, field, "standard") ||
		!read_distinct(reading, covering.standards, &listed, &names))
		return false;
	for (size_t i = 0; i < names.count; i++)
		blueprint_add(reading->arena, into,
			(struct constraint){
				.at = covering.standards->items[i]->at,
				.type = CONSTRAINT_STANDARD,
				.name = names.at[i],
				.least = 1,
				.most = CONSTRAINT_ANY,
				.soft = covering.soft});
	return true;
}

static void check_name(struct reading *reading,
	const struct constraint *constraint, struct text_list known,
	size_t *hints)
{
	if (known.count > 0 && bsearch(&constraint->name, known.at, known.count,
				       sizeof(*known.at), text_compare))
		return;
	error_at(reading->errors, constraint->at,
		constraint->type == CONSTRAINT_TAG
			? "no item in the banks has the tag \"%s\""
			: "no item in the banks has the standard \"%s\"",
		constraint->name);
	if ((*hints)++ < HINTS_MAX)
		readers_suggest(reading, constraint->name, known);
}

void blueprint_check(struct reading *reading,
	const struct constraint_list *list, struct bank_list banks,
	size_t *hints)
{
	struct text_list tags = {NULL, 0}, standards = {NULL, 0};

	if (blueprint_has(list, CONSTRAINT_TAG))
		tags = banks_tags(reading->arena, banks);
	if (blueprint_has(list, CONSTRAINT_STANDARD))
		standards = banks_standards(reading->arena, banks);
	for (size_t i = 0; i < list->count; i++) {
		const struct constraint *constraint = &list->at[i];

		if (constraint->type == CONSTRAINT_TAG)
			check_name(reading, constraint, tags, hints);
		else if (constraint->type == CONSTRAINT_STANDARD)
			check_name(reading, constraint, standards, hints);
	}
}

void blueprint_check_minutes(struct reading *reading,
	const struct constraint_list *list, struct bank_list banks)
{
	size_t silent = 0, all = 0, i = 0;

	while (i < list->count && list->at[i].type != CONSTRAINT_MINUTES)
		i++;
	if (i == list->count)
		return;
	for (size_t b = 0; b < banks.count; b++)
		for (size_t k = 0; k < banks.at[b]->count; k++) {
			silent += banks.at[b]->items[k].seconds == 0;
			all++;
		}
	if (silent > 0)
		error_warn_at(reading->errors, list->at[i].at,
			"minutes: %zu of the %zu items in the banks have none "
			"and count as 0",
			silent, all);
}

static void put_amount(struct schema *schema, const struct field *field)
{
	const enum constraint_type *type = field->arg;

	amount_put_schema(schema, measures[*type]);
}

static void put_per(struct schema *schema, const struct field *field)
{
	static const struct field level = {.read = read_bloom};
	const enum constraint_type *type = field->arg;

	buffer_puts(&schema->out, "\"type\": \"object\", \"minProperties\": 1, "
				  "\"additionalProperties\": {");
	put_amount(schema, field);
	buffer_putc(&schema->out, '}');
	if (*type != CONSTRAINT_BLOOM)
		return;
	buffer_puts(&schema->out, ", \"propertyNames\": {");
	schema_put_type(schema, &level);
	buffer_putc(&schema->out, '}');
}

static const struct schema_type schema_types[] = {
	{.read = read_blueprint, .put = put_amount},
	{.read = read_blueprint_per, .put = put_per},
	{.read = read_cover,
		.json = SCHEMA_EITHER(
			SCHEMA_LIST(1, SCHEMA_TEXT), SCHEMA_REF("cover"))},
};

static const struct schema_table schema_tables[] = {
	{"cover", &cover_table, NULL},
};

const struct schema_part blueprint_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
