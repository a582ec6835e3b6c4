#include "bank/variant.h"

#include "bank/item_read.h"
#include "base/arena.h"
#include "yaml/schema.h"

#include <string.h>

/* The common fields that a tier may change. */
static const char *const changing[] = {"points", "lines", "space",
	"explanation", "hint", "starters", "word_bank", "parts", "image", "alt",
	"images"};

/* Fields that overlap: the first is dropped if a tier sets the second. */
static const char *const instead[][2] = {{"lines", "space"}, {"space", "lines"},
	{"points", "parts"}, {"alt", "image"}};

bool read_variants(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	(void)into;
	if (node->type == NODE_MAPPING && node->count > 0)
		return true;
	if (node->type == NODE_MAPPING)
		return error_at(reading->errors, node->at,
			"tiers needs at least one tier");
	return fields_expected(reading, node, field,
		"changes on a tier, such as {support: {hint: …}}");
}

bool variant_may_change(const char *name)
{
	if (!item_read_has_field(name))
		return true;
	for (size_t i = 0; i < LENGTH(changing); i++)
		if (strcmp(changing[i], name) == 0)
			return true;
	return false;
}

/* Does a tier's block drop this field of the item? */
static bool gives_way(const struct node *block, const char *name)
{
	if (strcmp(name, "tiers") == 0)
		return true;
	if (variant_may_change(name) && node_get(block, name) != NULL)
		return true;
	for (size_t i = 0; i < LENGTH(instead); i++)
		if (strcmp(instead[i][0], name) == 0 &&
			node_get(block, instead[i][1]) != NULL)
			return true;
	return false;
}

/* Copy the fields that a tier may have; report the others. */
static uint32_t take_changes(
	struct reading *reading, const struct node *block, struct pair *pairs)
{
	uint32_t count = 0;

	for (size_t i = 0; i < block->count; i++) {
		const struct node *key = block->pairs[i].key;

		if (variant_may_change(key->text)) {
			pairs[count++] = block->pairs[i];
			continue;
		}
		error_at(reading->errors, key->at,
			"\"%s\" is the same on every tier", key->text);
		error_hint(reading->errors, "it belongs to the item itself");
	}
	return count;
}

/* The item as written, with the block's fields replacing its own. */
static const struct node *laid_over(struct reading *reading,
	const struct node *item, const struct node *block)
{
	struct node *merged = arena_alloc(reading->arena, 1, sizeof(*merged));
	struct pair *pairs = arena_alloc(
		reading->arena, item->count + block->count, sizeof(*pairs));
	uint32_t count = take_changes(reading, block, pairs);

	for (size_t i = 0; i < item->count; i++)
		if (!gives_way(block, item->pairs[i].key->text))
			pairs[count++] = item->pairs[i];
	*merged = *item;
	merged->pairs = pairs;
	merged->count = count;
	return merged;
}

static void read_variant(struct reading *reading, const struct item *defaults,
	struct item *item, const struct pair *pair)
{
	const struct field field = {.name = pair->key->text};
	const struct node *block = pair->value;
	struct item *variant;
	enum tier tier;

	if (!read_tier(reading, pair->key, &field, &tier))
		return;
	if (block->type != NODE_MAPPING) {
		fields_expected(reading, block, &field,
			"the fields that differ on this tier");
		return;
	}
	variant = arena_alloc(reading->arena, 1, sizeof(*variant));
	item_read(reading, laid_over(reading, item->node, block), defaults,
		variant);
	item->tiers[tier] = variant;
}

void variant_read_all(
	struct reading *reading, const struct item *defaults, struct item *item)
{
	const struct node *tiers = node_get(item->node, "tiers");

	if (tiers == NULL || tiers->type != NODE_MAPPING)
		return;
	for (size_t i = 0; i < tiers->count; i++)
		read_variant(reading, defaults, item, &tiers->pairs[i]);
}

/* The fields that a tier may change depend on the item's kind. */
static void put_variants(struct schema *schema, const struct field *field)
{
	const struct text_list tiers = tier_names();

	(void)field;
	buffer_puts(&schema->out,
		"\"type\": \"object\", \"minProperties\": 1, "
		"\"additionalProperties\": false, \"properties\": {");
	for (size_t i = 0; i < tiers.count; i++)
		buffer_printf(&schema->out,
			"%s\"%s\": {\"$ref\": \"#/definitions/%s-tier\"}",
			i == 0 ? "" : ", ", tiers.at[i], schema->kind);
	buffer_puts(&schema->out, "}, \"patternProperties\": {");
	for (size_t i = 0; i < tiers.count; i++) {
		buffer_puts(&schema->out, i == 0 ? "\"^" : ", \"^");
		schema_put_spelling(&schema->out, tiers.at[i]);
		buffer_printf(&schema->out,
			"$\": {\"$ref\": \"#/definitions/%s-tier\"}",
			schema->kind);
	}
	buffer_putc(&schema->out, '}');
}

static const struct schema_type schema_types[] = {
	{.read = read_variants, .put = put_variants},
};

const struct schema_part variant_schema = {
	schema_types, LENGTH(schema_types), NULL, 0};
