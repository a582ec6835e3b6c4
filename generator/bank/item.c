#include "bank/item.h"

#include "bank/bank_images.h"
#include "base/buffer.h"
#include "base/file/file.h"
#include "yaml/write.h"

static bool names_enemy(const struct item *item, const struct item *other)
{
	if (item->bank != other->bank)
		return false;
	for (size_t i = 0; i < item->enemies.count; i++)
		if (text_equal(item->enemies.at[i], other->id))
			return true;
	return false;
}

bool item_enemies(const struct item *one, const struct item *other)
{
	return names_enemy(one, other) || names_enemy(other, one);
}

const struct item *item_on_tier(const struct item *item, enum tier tier)
{
	return item->tiers[tier] != NULL ? item->tiers[tier] : item;
}

/* Hash the picture itself, because a file may change under its name. */
static void put_image(struct buffer *out, const struct image *image)
{
	struct reading reading = {out->arena, error_list_new(out->arena)};

	if (image == NULL)
		return;
	image_load(&reading, image);
	buffer_printf(out, "\n%s",
		image->file->hash == NULL ? "gone" : image->file->hash);
}

static void put_list(struct buffer *out, const struct image_list *images)
{
	for (size_t i = 0; images != NULL && i < images->count; i++)
		put_image(out, images->at[i]);
}

static void put_images(struct buffer *out, const struct item *item)
{
	const struct image_list images = bank_images_of_item(out->arena, item);

	put_list(out, &images);
}

const char *item_hash(struct arena *arena, const struct item *item)
{
	struct buffer written = {.arena = arena};

	write_exact(&written, item->node);
	if (item->bank->defaults != NULL) {
		buffer_putc(&written, '\n');
		write_exact(&written, item->bank->defaults);
	}
	if (item->stimulus != NULL) {
		buffer_putc(&written, '\n');
		write_exact(&written, item->stimulus->node);
		put_image(&written, item->stimulus->image);
		put_list(&written, item->stimulus->in_text);
	}
	put_images(&written, item);
	return file_hash(arena, written.at, written.length);
}

void item_share_names(const struct item *from, struct item *into)
{
	into->id = from->id;
	into->name = from->name;
	for (size_t i = 0; i < into->part_count && i < from->part_count; i++) {
		struct item *part = (struct item *)(uintptr_t)&into->parts[i];

		part->id = from->parts[i].id;
		part->name = from->parts[i].name;
	}
	for (size_t tier = 0; tier < TIER_COUNT; tier++)
		if (into->tiers[tier] != NULL && from->tiers[tier] != NULL)
			item_share_names(from->tiers[tier],
				(struct item *)(uintptr_t)into->tiers[tier]);
}
