#include "bank/bank_schema.h"

#include "bank/bank.h"
#include "bank/image.h"
#include "bank/item_read.h"
#include "bank/kind.h"
#include "bank/parts.h"
#include "bank/readers.h"
#include "bank/stimulus.h"
#include "bank/text/blank_width.h"
#include "bank/text/pictured.h"
#include "bank/tier.h"
#include "bank/variant.h"
#include "bank/vary/vary.h"
#include "base/arena.h"

static const char item_parts[] = "parts"; /* stands for a kind */

const struct schema_part *const bank_schema_common_parts[] = {&schema_of_fields,
	&readers_schema, &kind_schema, &item_values_schema, &tier_schema,
	&blank_width_schema};

static const struct schema_part *const own_parts[] = {&bank_schema,
	&stimulus_schema, &image_schema, &pictured_schema, &item_images_schema,
	&parts_schema, &variant_schema, &vary_schema};

/* How an item of a kind is read.  Its tables have static lifetime. */
struct family {
	const char *name;
	const struct field_table *own;
};

/* "essay-item", from the table of common fields and the two tables of the
 * kind. */
static void put_member(struct schema *schema, const struct family *family,
	const char *suffix, const struct schema_object *like)
{
	const struct field_table *const tables[] = {
		like->tables[0], item_read_tables.help, family->own};
	struct schema_object object = *like;

	object.tables = tables;
	object.count = LENGTH(tables);
	schema->kind = family->name;
	schema_begin_definition(schema,
		arena_printf(schema->out.arena, "%s-%s", family->name, suffix));
	schema_put_object(schema, &object);
	buffer_putc(&schema->out, '}');
}

static void put_family(struct schema *schema, const struct family *family)
{
	const struct field_table *part = parts_table();

	put_member(schema, family, "item",
		&(struct schema_object){.tables = &item_read_tables.common,
			.more = IMAGE_SCHEMA});
	put_member(schema, family, "tier",
		&(struct schema_object){.tables = &item_read_tables.placed,
			.has = variant_may_change,
			.partial = true});
	if (family->own != item_read_tables.lead)
		put_member(schema, family, "part",
			&(struct schema_object){
				.tables = &part, .more = IMAGE_SCHEMA});
}

/* Choose the definition by the kind, which is required. */
static void put_by_kind(struct schema *schema, const char *suffix)
{
	const struct field kind = {.name = "kind", .read = read_kind};
	const struct kind_list kinds = kind_all();
	struct buffer *out = &schema->out;

	buffer_puts(out, "\n      \"required\": [\"kind\"],"
			 "\n      \"properties\": {\"kind\": {");
	schema_put_type(schema, &kind);
	buffer_puts(out, "}},\n      \"allOf\": [");
	for (size_t i = 0; i < kinds.count; i++) {
		const char *name = kinds.at[i]->name;

		buffer_printf(out,
			"%s\n        {\"if\": {\"required\": [\"kind\"], "
			"\"properties\": {\"kind\": {\"type\": \"string\", "
			"\"pattern\": \"^",
			i == 0 ? "" : ",");
		schema_put_spelling(out, name);
		buffer_printf(out,
			"$\"}}}, "
			"\"then\": {\"$ref\": \"#/definitions/%s-%s\"}}",
			name, suffix);
	}
	buffer_puts(out, "\n      ]\n    ");
}

static void put_items(struct schema *schema)
{
	const struct family with_parts = {item_parts, item_read_tables.lead};
	const struct kind_list kinds = kind_all();

	for (size_t i = 0; i < kinds.count; i++)
		put_family(schema, &(struct family){kinds.at[i]->name,
					   &kinds.at[i]->fields});
	put_family(schema, &with_parts);
	schema_begin_definition(schema, "defaults");
	schema_put_object(schema, &(struct schema_object){
					  .tables = &item_read_tables.defaults,
					  .count = 1,
				  });
	buffer_putc(&schema->out, '}');
	schema_begin_definition(schema, "part");
	put_by_kind(schema, "part");
	buffer_putc(&schema->out, '}');
	schema_begin_definition(schema, "item");
	buffer_puts(&schema->out,
		"\n      \"type\": \"object\","
		"\n      \"if\": {\"required\": [\"parts\"]},"
		"\n      \"then\": {\"$ref\": \"#/definitions/parts-item\"},"
		"\n      \"else\": {\"$ref\": \"#/definitions/item-by-kind\"}"
		"\n    }");
	schema_begin_definition(schema, "item-by-kind");
	put_by_kind(schema, "item");
	buffer_putc(&schema->out, '}');
}

const char *bank_schema_text(struct arena *arena, const char **untyped)
{
	const struct kind_list kinds = kind_all();
	const struct schema_part **parts = arena_alloc(arena,
		BANK_COMMON_PARTS + LENGTH(own_parts) + kinds.count,
		sizeof(*parts));
	struct schema schema = {.out.arena = arena, .parts = parts};

	for (size_t i = 0; i < LENGTH(bank_schema_common_parts); i++)
		parts[schema.part_count++] = bank_schema_common_parts[i];
	for (size_t i = 0; i < LENGTH(own_parts); i++)
		parts[schema.part_count++] = own_parts[i];
	for (size_t i = 0; i < kinds.count; i++)
		if (kinds.at[i]->schema != NULL)
			parts[schema.part_count++] = kinds.at[i]->schema;
	schema_begin(&schema, "A question bank for Pensum", "bank");
	put_items(&schema);
	schema_end(&schema);
	*untyped = schema.untyped;
	return buffer_text(&schema.out);
}
