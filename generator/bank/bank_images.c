#include "bank/bank_images.h"

#include "bank/text_images.h"
#include "bank/vary/drawing_text.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

struct images {
	struct arena *arena;
	const struct image **at;
	size_t count, room;
};

static void add_image(struct images *images, const struct image *image)
{
	if (image == NULL)
		return;
	images->at = arena_grow(images->arena, images->at, images->count,
		&images->room, sizeof(*images->at));
	images->at[images->count++] = image;
}

static void add_list(struct images *images, const struct image_list *list)
{
	for (size_t i = 0; list != NULL && i < list->count; i++)
		add_image(images, list->at[i]);
}

static void add_shown(struct images *images, struct item_images shown)
{
	for (size_t i = 0; i < shown.count; i++)
		add_image(images, shown.at[i].image);
}

static void add_item(struct images *images, const struct item *item)
{
	add_image(images, item->image);
	add_list(images, item->in_text);
	add_shown(images, item->images);
	for (size_t i = 0; i < item->part_count; i++) {
		add_image(images, item->parts[i].image);
		add_shown(images, item->parts[i].images);
	}
}

/* Add an item's images and those of its tiers. */
static void add_tiers(struct images *images, const struct item *item)
{
	add_item(images, item);
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		if (item->tiers[tier] != NULL)
			add_item(images, item->tiers[tier]);
}

static void add_stimulus(struct images *images, const struct stimulus *stimulus)
{
	add_image(images, stimulus->image);
	add_list(images, stimulus->in_text);
}

static void add_bank(struct images *images, const struct bank *bank)
{
	for (size_t i = 0; i < bank->stimuli.count; i++)
		add_stimulus(images, &bank->stimuli.at[i]);
	for (size_t i = 0; i < bank->count; i++)
		add_tiers(images, &bank->items[i]);
}

struct image_list bank_images_of_item(
	struct arena *arena, const struct item *item)
{
	struct images images = {.arena = arena};

	add_tiers(&images, item);
	return (struct image_list){images.at, images.count};
}

struct image_list bank_images_of_stimulus(
	struct arena *arena, const struct stimulus *stimulus)
{
	struct images images = {.arena = arena};

	add_stimulus(&images, stimulus);
	return (struct image_list){images.at, images.count};
}

struct image_list bank_images_of_banks(
	struct arena *arena, const struct bank *const *banks, size_t count)
{
	struct images images = {.arena = arena};

	for (size_t i = 0; i < count; i++)
		add_bank(&images, banks[i]);
	return (struct image_list){images.at, images.count};
}

static int by_path(const void *a, const void *b)
{
	const struct image *const *one = a, *const *other = b;

	return strcmp((*one)->file->path, (*other)->file->path);
}

void bank_images_load(struct arena *arena, const struct image_list *more,
	const struct bank *const *banks, size_t count)
{
	struct reading silent = {arena, error_list_new(arena)};
	const struct image_list shown =
		bank_images_of_banks(arena, banks, count);
	const struct image_list images =
		*text_images_joined(arena, &shown, more);
	const struct image **sorted =
		arena_alloc(arena, images.count, sizeof(*sorted));
	size_t found = 0;

	for (size_t i = 0; i < images.count; i++)
		if (image_find(&silent, images.at[i]))
			sorted[found++] = images.at[i];
	if (found > 0)
		qsort(sorted, found, sizeof(*sorted), by_path);
	for (size_t i = 0; i < found; i++) {
		if (i > 0 && by_path(&sorted[i - 1], &sorted[i]) == 0 &&
			sorted[i]->file->source == NULL)
			*sorted[i]->file = *sorted[i - 1]->file;
		image_load(&silent, sorted[i]);
	}
}

/* Fill in a drawing if it was read and has placeholders. */
static bool fill_drawing(struct combination *combination,
	const struct image *image, const struct wording *wording,
	struct template_fault *fault)
{
	struct arena *arena = combination->evaluation.arena;
	const struct source *source = image->file->source;

	if (source == NULL || !drawing_text_varies(source))
		return true;
	source = drawing_text_fill(combination, source, wording, fault);
	if (source == NULL)
		return false;
	image_fill(arena, image, source);
	return true;
}

bool bank_images_share(struct combination *combination, const struct item *from,
	const struct item *into, const struct wording *wording,
	struct template_fault *fault)
{
	struct arena *arena = combination->evaluation.arena;
	const struct image_list own = bank_images_of_item(arena, into);
	const struct image_list files = bank_images_of_item(arena, from);

	for (size_t i = 0; i < own.count; i++)
		for (size_t k = 0; k < files.count; k++) {
			if (!text_equal(own.at[i]->name, files.at[k]->name))
				continue;
			image_share(own.at[i], files.at[k]);
			if (!fill_drawing(
				    combination, own.at[i], wording, fault))
				return false;
			break;
		}
	return true;
}

void bank_images_mark(struct arena *arena, const struct item *item)
{
	const struct image_list images = bank_images_of_item(arena, item);

	for (size_t i = 0; i < images.count; i++)
		images.at[i]->file->varies = true;
}
