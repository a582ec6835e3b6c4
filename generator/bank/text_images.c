#include "bank/text_images.h"

#include "bank/item_images.h"
#include "bank/text/pictured.h"
#include "base/arena.h"
#include "text/inline_image.h"
#include "yaml/place.h"

#include <string.h>

struct found {
	struct reading *reading;
	const char *whose;
	const struct image **at;
	size_t count, room;
	struct image_choices *choices; /* being read, or NULL */
	const struct image **pictures; /* of those choices */
};

static void add(struct found *found, const struct image *image)
{
	if (image == NULL)
		return;
	found->at = arena_grow(found->reading->arena, found->at, found->count,
		&found->room, sizeof(*found->at));
	found->at[found->count++] = image;
}

static void search_text(struct found *found, const struct node *scalar)
{
	struct reading *reading = found->reading;
	const char *text = scalar->text;
	const char *at = strstr(text, "![");
	struct inline_image image;

	if (at == NULL)
		return;
	for (at = text; (at = inline_image_find(
				 reading->arena, text, at, &image)) != NULL;
		at += image.length)
		add(found, image_in_text(reading, &image,
				   place_in(scalar, (size_t)(at - text)),
				   found->whose));
}

/* Add the picture of a choice to the choices being read. */
static void add_choice(struct found *found, struct image *image)
{
	struct image_choices *choices = found->choices;

	if (choices->pictures == NULL)
		choices->pictures = found->pictures =
			arena_alloc(found->reading->arena, choices->count,
				sizeof(*choices->pictures));
	found->pictures[choices->picture_count++] = image;
	image->choices = choices;
}

static void add_found(struct found *found, const struct inline_image *image,
	const struct node *mapping, const char *field, bool in_text)
{
	const struct image *read = image_in_text(found->reading, image,
		node_get(mapping, field)->at, found->whose);
	struct image *copy;

	if (read == NULL)
		return;
	copy = arena_alloc(found->reading->arena, 1, sizeof(*copy));
	*copy = *read;
	copy->in_text = in_text;
	copy->has_brackets = false;
	if (found->choices != NULL)
		add_choice(found, copy);
	add(found, copy);
}

/* The picture of one entry of a field: a choice, a side, a word or an entry of
 * `images`. */
static void search_mapping(
	struct found *found, const struct node *mapping, const char *field)
{
	const enum pictured_place place =
		strcmp(field, "choices") == 0 ? PICTURED_CHOICE : PICTURED_SIDE;
	struct inline_image image;

	if (strcmp(field, "parts") == 0 || strcmp(field, "logo") == 0)
		return; /* they have their own readers */
	if (strcmp(field, "images") == 0) {
		if (item_images_entry(mapping, &image))
			add_found(found, &image, mapping, "file", false);
	} else if (pictured_image(mapping, place, &image)) {
		add_found(found, &image, mapping, "image", true);
	}
}

static void search(
	struct found *found, const struct node *node, const char *field);

/* The entries of a field that is a list. */
static void search_list(
	struct found *found, const struct node *node, const char *field)
{
	struct image_choices *outer = found->choices;

	found->choices = NULL;
	if (field != NULL && strcmp(field, "choices") == 0) {
		found->choices =
			arena_alloc(found->reading->arena, 1, sizeof(*outer));
		found->choices->count = node->count;
	}
	for (uint32_t i = 0; i < node->count; i++)
		search(found, node->items[i], field);
	found->choices = outer;
}

/* `field` is the name of the nearest field around the node; NULL for none. */
static void search(
	struct found *found, const struct node *node, const char *field)
{
	if (node->type == NODE_SCALAR) {
		search_text(found, node);
		return;
	}
	if (node->type == NODE_MAPPING && field != NULL)
		search_mapping(found, node, field);
	if (node->type == NODE_SEQUENCE) {
		search_list(found, node, field);
		return;
	}
	for (uint32_t i = 0; i < node->count; i++) {
		const struct pair *pair = &node->pairs[i];

		if (strcmp(pair->key->text, "tiers") != 0)
			search(found, pair->value, pair->key->text);
	}
}

static const struct image_list *list_of(
	struct arena *arena, const struct image *const *at, size_t count)
{
	struct image_list *list;

	if (count == 0)
		return NULL;
	list = arena_alloc(arena, 1, sizeof(*list));
	*list = (struct image_list){at, count};
	return list;
}

const struct image_list *text_images_read(
	struct reading *reading, const struct node *node, const char *whose)
{
	struct found found = {.reading = reading, .whose = whose};

	search(&found, node, NULL);
	return list_of(reading->arena, found.at, found.count);
}

const struct image_list *text_images_joined(struct arena *arena,
	const struct image_list *first, const struct image_list *second)
{
	const struct image **at;

	if (first == NULL || second == NULL)
		return first != NULL ? first : second;
	if (first->count == 0 || second->count == 0)
		return first->count > 0 ? first : second;
	at = arena_alloc(arena, first->count + second->count, sizeof(*at));
	memcpy(at, first->at, first->count * sizeof(*at));
	memcpy(at + first->count, second->at, second->count * sizeof(*at));
	return list_of(arena, at, first->count + second->count);
}

const struct image *text_images_find(
	const struct image_list *images, const char *name)
{
	for (size_t i = 0; images != NULL && i < images->count; i++)
		if (strcmp(images->at[i]->name, name) == 0)
			return images->at[i];
	return NULL;
}

const struct image *text_images_find_sized(const struct image_list *images,
	const char *name, mpt width, mpt height)
{
	for (size_t i = 0; images != NULL && i < images->count; i++) {
		const struct image *image = images->at[i];

		if (image->in_text && image->width == width &&
			image->height == height &&
			strcmp(image->name, name) == 0)
			return image;
	}
	return NULL;
}
