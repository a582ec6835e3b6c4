#include "yaml/schema.h"

#include "base/json.h"

#include <string.h>

#define LIST_OF(items) "\"type\": \"array\", \"items\": {" items "}"
#define ID                                                                     \
	"\"type\": [\"string\", \"number\", \"boolean\", \"null\"], "          \
	"\"pattern\": \"^[a-z0-9_-]{1,100}$\""
/* A number may stand in quotes, a fraction must. */
#define POINTS(least)                                                          \
	"\"type\": [\"number\", \"string\"], " least ", \"maximum\": 1000, "   \
	"\"multipleOf\": 0.25, "                                               \
	"\"pattern\": \"^(([0-9]+ ?)?([0-9]+/[0-9]+|[¼½¾⅓⅔⅙⅚])|"    \
	"[0-9]+([.][0-9]{1,3})?)$\""

static void put_count(struct schema *schema, const struct field *field)
{
	const struct int_range *range = field->arg;

	buffer_printf(&schema->out,
		"\"type\": [\"integer\", \"string\"], \"minimum\": %d, "
		"\"maximum\": %d, \"pattern\": \"^-?[0-9]+$\"",
		range->low, range->high);
}

static const struct schema_type types[] = {
	{.read = read_text, .json = SCHEMA_TEXT},
	{.read = read_texts,
		.json = SCHEMA_EITHER(
			SCHEMA_TEXT, SCHEMA_LIST(1, SCHEMA_TEXT))},
	{.read = read_text_list,
		.json = SCHEMA_EITHER(SCHEMA_TEXT, LIST_OF(SCHEMA_TEXT))},
	{.read = read_id, .json = ID},
	{.read = read_id_list, .json = SCHEMA_EITHER(ID, LIST_OF(ID))},
	{.read = read_bool, .json = SCHEMA_BOOLEAN},
	{.read = read_points, .json = POINTS("\"exclusiveMinimum\": 0")},
	{.read = read_credit, .json = POINTS("\"minimum\": 0")},
	{.read = read_length,
		.json = "\"type\": \"string\", \"pattern\": "
			"\"^[0-9]+([.][0-9]{1,3})? ?(pt|in|cm|mm)$\""},
	{.read = read_count, .put = put_count},
};

const struct schema_part schema_of_fields = {types, LENGTH(types), NULL, 0};

static const struct schema_type *type_of(
	const struct schema *schema, field_reader *read)
{
	for (size_t i = 0; i < schema->part_count; i++) {
		const struct schema_part *part = schema->parts[i];

		for (size_t k = 0; k < part->type_count; k++)
			if (part->types[k].read == read)
				return &part->types[k];
	}
	return NULL;
}

void schema_put_spelling(struct buffer *out, const char *word)
{
	for (; *word != '\0'; word++) {
		const bool small = *word >= 'a' && *word <= 'z';
		const bool capital = *word >= 'A' && *word <= 'Z';

		if (small || capital)
			buffer_printf(
				out, "[%c%c]", *word & ~0x20, *word | 0x20);
		else if (*word == '_' || *word == '-')
			buffer_puts(out, "[_ -]");
		else if (*word == '.')
			buffer_puts(out, "[.]");
		else
			buffer_putc(out, *word);
	}
}

/* Editors offer the words themselves; other spellings are no mistake. */
static void put_spellings(struct buffer *out, const struct text_list *words)
{
	buffer_puts(out, "{\"type\": \"string\", \"pattern\": \"^(");
	for (size_t i = 0; i < words->count; i++) {
		buffer_puts(out, i == 0 ? "" : "|");
		schema_put_spelling(out, words->at[i]);
	}
	buffer_puts(out, ")$\"}");
}

/* A word of digits is a number to an editor, so it is listed as both. */
void schema_put_words(struct schema *schema, const struct text_list *words)
{
	struct buffer *out = &schema->out;

	buffer_puts(out, "\"anyOf\": [{\"enum\": [");
	for (size_t i = 0; i < words->count; i++) {
		const char *word = words->at[i];

		buffer_puts(out, i == 0 ? "" : ", ");
		json_put(out, word);
		if (word[strspn(word, "0123456789")] == '\0')
			buffer_printf(out, ", %s", word);
	}
	buffer_puts(out, "]}, ");
	put_spellings(out, words);
	buffer_putc(out, ']');
}

static void put_json(struct schema *schema, const struct schema_type *type)
{
	for (const char *at = type->json; *at != '\0'; at++) {
		if (*at == '@')
			schema_put_words(schema, type->words);
		else
			buffer_putc(&schema->out, *at);
	}
}

void schema_put_type(struct schema *schema, const struct field *field)
{
	const struct schema_type *type = type_of(schema, field->read);

	if (type == NULL)
		schema->untyped = field->name;
	else if (type->put != NULL)
		type->put(schema, field);
	else if (type->json != NULL)
		put_json(schema, type);
	else
		schema_put_words(schema, type->words);
}

static void put_field(
	struct schema *schema, const struct field *field, bool first)
{
	struct buffer *out = &schema->out;
	size_t before;

	buffer_puts(out, first ? "\n        " : ",\n        ");
	json_put(out, field->name);
	buffer_puts(out, ": {");
	before = out->length;
	if (field->need == FIELD_UNLESS_IMAGE)
		buffer_puts(out, SCHEMA_SCALAR);
	else
		schema_put_type(schema, field);
	if (field->about != NULL) {
		buffer_puts(out, out->length == before ? "\"description\": "
						       : ", \"description\": ");
		json_put(out, field->about);
	}
	buffer_putc(out, '}');
}

static bool table_has(const struct field_table *table, const char *name)
{
	for (size_t i = 0; i < table->count; i++)
		if (strcmp(table->fields[i].name, name) == 0)
			return true;
	return false;
}

/* Does a row of table t belong to the object, without a later row replacing
 * it? */
static bool has_row(
	const struct schema_object *object, size_t t, const struct field *field)
{
	if (object->has != NULL && !object->has(field->name))
		return false;
	for (size_t i = t + 1; i < object->count; i++)
		if (table_has(object->tables[i], field->name))
			return false;
	return true;
}

static void put_properties(
	struct schema *schema, const struct schema_object *object)
{
	bool first = true;

	for (size_t t = 0; t < object->count; t++) {
		const struct field_table *table = object->tables[t];

		for (size_t i = 0; i < table->count; i++) {
			if (!has_row(object, t, &table->fields[i]))
				continue;
			put_field(schema, &table->fields[i], first);
			first = false;
		}
	}
}

static void put_required(
	struct schema *schema, const struct schema_object *object)
{
	const char *before = ",\n      \"required\": [";

	for (size_t t = 0; t < object->count; t++)
		for (size_t i = 0; i < object->tables[t]->count; i++) {
			const struct field *field =
				&object->tables[t]->fields[i];

			if (field->need != FIELD_REQUIRED ||
				!has_row(object, t, field))
				continue;
			buffer_puts(&schema->out, before);
			json_put(&schema->out, field->name);
			before = ", ";
		}
	if (strcmp(before, ", ") == 0)
		buffer_putc(&schema->out, ']');
}

void schema_put_object(
	struct schema *schema, const struct schema_object *object)
{
	struct buffer *out = &schema->out;

	buffer_puts(out, "\n      \"type\": \"object\","
			 "\n      \"additionalProperties\": false");
	if (!object->partial)
		put_required(schema, object);
	if (object->more != NULL)
		buffer_printf(out, ",\n      %s", object->more);
	buffer_puts(out, ",\n      \"properties\": {");
	put_properties(schema, object);
	buffer_puts(out, "\n      }\n    ");
}

void schema_begin_definition(struct schema *schema, const char *name)
{
	buffer_printf(&schema->out, "%s\n    \"%s\": {",
		schema->some ? "," : "", name);
	schema->some = true;
}

static void put_table(struct schema *schema, const struct schema_table *table)
{
	schema_begin_definition(schema, table->name);
	schema_put_object(schema, &(struct schema_object){
					  .tables = &table->table,
					  .count = 1,
					  .more = table->more,
				  });
	buffer_putc(&schema->out, '}');
}

void schema_begin(struct schema *schema, const char *title, const char *root)
{
	buffer_puts(&schema->out,
		"{\n  \"$schema\": "
		"\"http://json-schema.org/draft-07/schema#\",\n  \"title\": ");
	json_put(&schema->out, title);
	buffer_printf(&schema->out,
		",\n  \"allOf\": [{\"$ref\": \"#/definitions/%s\"}],\n"
		"  \"definitions\": {",
		root);
	for (size_t i = 0; i < schema->part_count; i++)
		for (size_t k = 0; k < schema->parts[i]->table_count; k++)
			put_table(schema, &schema->parts[i]->tables[k]);
}

void schema_end(struct schema *schema)
{
	buffer_puts(&schema->out, "\n  }\n}\n");
}
