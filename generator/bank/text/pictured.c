#include "bank/text/pictured.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "yaml/schema.h"

#include <ctype.h>
#include <string.h>

/* Heights in a line of text, in millimetres. */
static const int heights[] = {
	[PICTURED_CHOICE] = 24,
	[PICTURED_SIDE] = 16,
};

enum {
	MILLIMETRES = 254 /* in ten inches */
};

static const struct field fields[] = {
	{"image", read_text, offsetof(struct pictured, image), NULL,
		FIELD_OPTIONAL,
		"A PNG, JPEG or SVG file inside the bank's folder; needs alt."},
	{"alt", read_text, offsetof(struct pictured, alt), NULL, FIELD_OPTIONAL,
		"A sentence that describes the picture, for those who cannot "
		"see it."},
	{"text", read_text, offsetof(struct pictured, text), NULL,
		FIELD_OPTIONAL, "The text beside the picture."},
};

static const struct field_table table = {"picture", fields, LENGTH(fields)};

bool pictured_check(struct reading *reading, struct where at, const char *of,
	const struct pictured *pictured)
{
	if (pictured->image != NULL && pictured->alt == NULL) {
		error_at(reading->errors, at, "image needs \"alt\"");
		error_hint(reading->errors,
			"alt describes the picture in a sentence, for those "
			"who cannot see it");
		return false;
	}
	if (pictured->image == NULL && pictured->alt != NULL)
		return error_at(reading->errors, at,
			"alt describes an image, and there is none");
	if (pictured->image == NULL && pictured->text == NULL)
		return error_at(reading->errors, at,
			"%s needs a \"text\" or an \"image\"", of);
	return true;
}

/* Write a text with all its marks escaped. */
static void put_escaped(struct buffer *out, const char *text)
{
	for (; *text != '\0'; text++) {
		const unsigned char byte = (unsigned char)*text;

		if (ispunct(byte))
			buffer_putc(out, '\\');
		buffer_putc(out, *text == '\n' ? ' ' : *text);
	}
}

const char *pictured_text(struct arena *arena, const struct pictured *pictured,
	enum pictured_place place)
{
	struct buffer out = {.arena = arena};

	if (pictured->image == NULL)
		return pictured->text;
	buffer_puts(&out, "![");
	put_escaped(&out, pictured->alt);
	buffer_puts(&out, "](");
	put_escaped(&out, pictured->image);
	buffer_printf(&out, "){height=%dmm}", heights[place]);
	if (pictured->text != NULL)
		buffer_printf(&out, " %s", pictured->text);
	return buffer_text(&out);
}

/* The text of a field; NULL if it is none or empty. */
static const char *text_of(const struct node *mapping, const char *name)
{
	const struct node *node = node_get(mapping, name);

	return node != NULL && node->type == NODE_SCALAR && *node->text != '\0'
		       ? node->text
		       : NULL;
}

bool pictured_image(const struct node *mapping, enum pictured_place place,
	struct inline_image *image)
{
	const char *name = text_of(mapping, "image");
	const char *alt = text_of(mapping, "alt");

	*image = (struct inline_image){
		.name = name,
		.alt = alt,
		.height = mpt_scaled(
			MPT_INCH, (int64_t)heights[place] * 10, MILLIMETRES),
	};
	return name != NULL && alt != NULL;
}

bool read_pictured(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct pictured pictured = {NULL, NULL, NULL};
	const struct binding binding = {&table, &pictured};

	if (node->type != NODE_MAPPING)
		return read_text(reading, node, field, into);
	if (!fields_read(reading, node, &binding, 1) ||
		!pictured_check(reading, node->at, field->name, &pictured))
		return false;
	*(const char **)into =
		pictured_text(reading->arena, &pictured, PICTURED_SIDE);
	return true;
}

bool read_pictured_list(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char **texts;
	bool fine = true;

	if (node->type != NODE_SEQUENCE)
		return read_text_list(reading, node, field, into);
	texts = arena_alloc(reading->arena, node->count, sizeof(*texts));
	for (size_t i = 0; i < node->count; i++)
		if (!read_pictured(reading, node->items[i], field, &texts[i]))
			fine = false;
	if (fine)
		*(struct text_list *)into =
			(struct text_list){texts, node->count};
	return fine;
}

static const struct schema_type schema_types[] = {
	{.read = read_pictured,
		.json = SCHEMA_EITHER(SCHEMA_TEXT, SCHEMA_REF("picture"))},
};

static const struct schema_table schema_tables[] = {
	{"picture", &table, NULL},
};

const struct schema_part pictured_schema = {schema_types, LENGTH(schema_types),
	schema_tables, LENGTH(schema_tables)};
