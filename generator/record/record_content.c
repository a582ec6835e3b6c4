#include "record/record_content.h"

#include "bank/bank_images.h"
#include "base/arena.h"
#include "base/base64.h"
#include "yaml/write.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* An item that some form drew; item is NULL until then. */
struct kept_item {
	const struct item *item;
	const char *hash;
};

struct record_contents {
	struct arena *arena;
	const struct worksheet *worksheet;
	struct kept_item **items; /* for each bank and each item */
};

/* A picture of an item or a stimulus of a bank. */
struct kept_picture {
	const char *bank; /* empty for the worksheet itself */
	const struct image *image;
};

struct kept_pictures {
	struct arena *arena;
	struct kept_picture *at;
	size_t count, room;
};

struct record_contents *record_content_new(
	struct arena *arena, const struct worksheet *worksheet)
{
	struct record_contents *kept = arena_alloc(arena, 1, sizeof(*kept));

	kept->arena = arena;
	kept->worksheet = worksheet;
	kept->items =
		arena_alloc(arena, worksheet->bank_count, sizeof(*kept->items));
	for (size_t i = 0; i < worksheet->bank_count; i++)
		kept->items[i] = arena_alloc(arena, worksheet->banks[i]->count,
			sizeof(**kept->items));
	return kept;
}

/* Keep the item as its bank wrote it, with all tiers. */
const char *record_content_add(
	struct record_contents *kept, const struct item *printed)
{
	const struct bank *bank = printed->bank;
	const struct item *item = bank_find(bank, printed->id);
	struct kept_item *own;
	size_t i = 0;

	while (kept->worksheet->banks[i] != bank) {
		i++;
		assert(i < kept->worksheet->bank_count);
	}
	own = &kept->items[i][item - bank->items];
	if (own->item == NULL)
		*own = (struct kept_item){item, item_hash(kept->arena, item)};
	return own->hash;
}

static int compare_items(const void *a, const void *b)
{
	const struct item *const *one = a, *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

/* The drawn items, by name. */
static const struct item **sorted_items(
	const struct record_contents *kept, size_t *count)
{
	const struct worksheet *worksheet = kept->worksheet;
	const struct item **items = NULL;
	size_t n = 0, room = 0;

	for (size_t b = 0; b < worksheet->bank_count; b++)
		for (size_t i = 0; i < worksheet->banks[b]->count; i++) {
			if (kept->items[b][i].item == NULL)
				continue;
			items = arena_grow(
				kept->arena, items, n, &room, sizeof(*items));
			items[n++] = kept->items[b][i].item;
		}
	if (n > 0)
		qsort(items, n, sizeof(*items), compare_items);
	*count = n;
	return items;
}

static int compare_stimuli(const void *a, const void *b)
{
	const struct stimulus *const *one = a, *const *other = b;

	return strcmp((*one)->name, (*other)->name);
}

/* The stimuli of the items, by name, without duplicates. */
static const struct stimulus **sorted_stimuli(
	const struct record_contents *kept, const struct item *const *items,
	size_t item_count, size_t *count)
{
	const struct stimulus **stimuli =
		arena_alloc(kept->arena, item_count, sizeof(*stimuli));
	size_t n = 0, once = 0;

	for (size_t i = 0; i < item_count; i++)
		if (items[i]->stimulus != NULL)
			stimuli[n++] = items[i]->stimulus;
	if (n > 0)
		qsort(stimuli, n, sizeof(*stimuli), compare_stimuli);
	for (size_t i = 0; i < n; i++)
		if (once == 0 || stimuli[once - 1] != stimuli[i])
			stimuli[once++] = stimuli[i];
	*count = once;
	return stimuli;
}

static void add_picture(struct kept_pictures *pictures, const char *bank,
	const struct image *image)
{
	if (image->file->source == NULL)
		return;
	pictures->at = arena_grow(pictures->arena, pictures->at,
		pictures->count, &pictures->room, sizeof(*pictures->at));
	pictures->at[pictures->count++] = (struct kept_picture){bank, image};
}

static void add_list(struct kept_pictures *pictures, const char *bank,
	struct image_list shown)
{
	for (size_t i = 0; i < shown.count; i++)
		add_picture(pictures, bank, shown.at[i]);
}

static void add_shown(struct kept_pictures *pictures, const struct item *item)
{
	struct arena *arena = pictures->arena;
	const char *bank = item->bank->id;

	add_list(pictures, bank, bank_images_of_item(arena, item));
	if (item->stimulus != NULL)
		add_list(pictures, bank,
			bank_images_of_stimulus(arena, item->stimulus));
}

static int by_name(const void *a, const void *b)
{
	const struct kept_picture *one = a, *other = b;
	const int order = strcmp(one->bank, other->bank);

	return order != 0 ? order
			  : strcmp(one->image->name, other->image->name);
}

static int by_hash(const void *a, const void *b)
{
	const struct kept_picture *one = a, *other = b;

	return strcmp(one->image->file->hash, other->image->file->hash);
}

/* Sort them and drop duplicates. */
static void sort_once(struct kept_pictures *pictures,
	int (*compare)(const void *a, const void *b))
{
	size_t once = 0;

	if (pictures->count > 0)
		qsort(pictures->at, pictures->count, sizeof(*pictures->at),
			compare);
	for (size_t i = 0; i < pictures->count; i++)
		if (once == 0 ||
			compare(&pictures->at[once - 1], &pictures->at[i]) != 0)
			pictures->at[once++] = pictures->at[i];
	pictures->count = once;
}

static void put_names(struct buffer *out, const struct kept_pictures *pictures)
{
	buffer_puts(out, "pictures:\n");
	for (size_t i = 0; i < pictures->count; i++) {
		const struct kept_picture *picture = &pictures->at[i];

		if (*picture->bank != '\0')
			write_field(out, "  - bank", picture->bank);
		write_field(out,
			*picture->bank != '\0' ? "    image" : "  - image",
			picture->image->name);
		write_field(out, "    hash", picture->image->file->hash);
	}
}

static void put_file(struct buffer *out, const struct image_file *file)
{
	buffer_printf(out, "  \"%s\": \"", file->hash);
	base64_write(out, file->source->text, file->source->length);
	buffer_puts(out, "\"\n");
}

static void put_pictures(const struct record_contents *kept,
	struct record_text *out, const struct item *const *items, size_t count)
{
	const struct image_list *own = kept->worksheet->in_text;
	struct kept_pictures pictures = {.arena = out->at.arena};

	if (own != NULL)
		add_list(&pictures, "", *own);
	for (size_t i = 0; i < count; i++)
		add_shown(&pictures, items[i]);
	if (pictures.count == 0)
		return;
	sort_once(&pictures, by_name);
	put_names(&out->at, &pictures);
	sort_once(&pictures, by_hash);
	buffer_puts(&out->at, "files:\n");
	for (size_t i = 0; i < pictures.count; i++) {
		put_file(&out->at, pictures.at[i].image->file);
		record_sink_flush(out);
	}
}

static void put_content(
	struct record_text *out, const char *name, const struct node *node)
{
	buffer_puts(&out->at, "  ");
	write_exact_text(&out->at, name);
	write_field_node(&out->at, "", node);
	record_sink_flush(out);
}

void record_content_write(
	const struct record_contents *kept, struct record_text *out)
{
	size_t count, stimulus_count;
	const struct item **items = sorted_items(kept, &count);
	const struct stimulus **stimuli =
		sorted_stimuli(kept, items, count, &stimulus_count);

	if (stimulus_count > 0)
		buffer_puts(&out->at, "stimuli:\n");
	for (size_t i = 0; i < stimulus_count; i++)
		put_content(out, stimuli[i]->name, stimuli[i]->node);
	buffer_puts(&out->at, count == 0 ? "items: {}\n" : "items:\n");
	for (size_t i = 0; i < count; i++)
		put_content(out, items[i]->name, items[i]->node);
	put_pictures(kept, out, items, count);
}
