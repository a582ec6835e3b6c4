#include "bank/item_images.h"

#include "bank/item.h"
#include "bank/readers.h"
#include "bank/text_images.h"
#include "base/arena.h"
#include "text/inline_image.h"
#include "text/length.h"
#include "yaml/schema.h"

enum {
	WIDTH_MAX = 1440 * MPT /* 50 cm */
};

static const char *const places[] = {
	[ITEM_IMAGE_BELOW] = "below",
	[ITEM_IMAGE_ABOVE] = "above",
	[ITEM_IMAGE_LEFT] = "left",
	[ITEM_IMAGE_RIGHT] = "right",
};

static const struct vocabulary place_words = {{places, LENGTH(places)}};

static bool read_width(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	const char *text;
	mpt width;

	if (!read_text(reading, node, field, &text))
		return false;
	if (!length_parse(text, &width) || width <= 0 || width > WIDTH_MAX)
		return fields_expected(reading, node, field,
			"a width up to 50cm such as 4cm or 1.5in");
	*(mpt *)into = width;
	return true;
}

static const struct field fields[] = {
	{"file", read_text, offsetof(struct item_image, name), NULL,
		FIELD_REQUIRED,
		"A PNG, JPEG or SVG file inside the bank's folder."},
	{"alt", read_text, offsetof(struct item_image, alt), NULL,
		FIELD_REQUIRED,
		"A sentence that describes the picture, for those who cannot "
		"see it."},
	{"width", read_width, offsetof(struct item_image, width), NULL,
		FIELD_OPTIONAL, "Its width in print: 4cm, 1.5in."},
	{"place", read_word, offsetof(struct item_image, place), &place_words,
		FIELD_OPTIONAL, "Where it stands: by default, below the stem."},
	{"caption", read_text, offsetof(struct item_image, caption), NULL,
		FIELD_OPTIONAL, "A text below the picture."},
};

static const struct field_table table = {"picture", fields, LENGTH(fields)};

bool read_item_images(struct reading *reading, const struct node *node,
	const struct field *field, void *into)
{
	struct item_image *at;
	bool fine = true;

	if (!readers_check_list(reading, node, field, "picture") ||
		!readers_limit_list(reading, node, field, ITEM_IMAGES_MAX))
		return false;
	at = arena_alloc(reading->arena, node->count, sizeof(*at));
	for (size_t i = 0; i < node->count; i++) {
		at[i].at = node->items[i]->at;
		if (!fields_read(reading, node->items[i],
			    &(struct binding){&table, &at[i]}, 1))
			fine = false;
	}
	if (fine)
		*(struct item_images *)into =
			(struct item_images){at, node->count};
	return fine;
}

static const char *text_of(const struct node *mapping, const char *name)
{
	const struct node *node = node_get(mapping, name);

	return node != NULL && node->type == NODE_SCALAR ? node->text : NULL;
}

bool item_images_entry(const struct node *mapping, struct inline_image *image)
{
	const char *width = text_of(mapping, "width");

	*image = (struct inline_image){
		.name = text_of(mapping, "file"),
		.alt = text_of(mapping, "alt"),
	};
	if (width != NULL && !length_parse(width, &image->width))
		image->width = 0;
	return image->name != NULL && *image->name != '\0' &&
	       image->alt != NULL && *image->alt != '\0';
}

void item_images_find(struct arena *arena, struct item *item)
{
	const struct item_images list = item->images;
	struct item_image *at;

	if (list.count == 0)
		return;
	at = arena_alloc(arena, list.count, sizeof(*at));
	for (size_t i = 0; i < list.count; i++) {
		const struct image *found =
			text_images_find(item->in_text, list.at[i].name);
		struct image *image;

		at[i] = list.at[i];
		if (found == NULL)
			continue;
		image = arena_alloc(arena, 1, sizeof(*image));
		*image = *found;
		image->alt = at[i].alt;
		image->width = at[i].width;
		image->height = 0;
		image->in_text = false;
		at[i].image = image;
	}
	item->images.at = at;
}

static const struct schema_type schema_types[] = {
	{.read = read_width,
		.json = "\"type\": \"string\", \"pattern\": "
			"\"^[0-9]+([.][0-9]{1,3})? ?(pt|in|cm|mm)$\""},
	{.read = read_item_images, .json = SCHEMA_LIST(1, SCHEMA_REF("shown"))},
};

static const struct schema_table schema_tables[] = {
	{"shown", &table, NULL},
};

const struct schema_part item_images_schema = {schema_types,
	LENGTH(schema_types), schema_tables, LENGTH(schema_tables)};
