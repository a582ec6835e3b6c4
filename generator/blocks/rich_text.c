/*
 * The typesetter caches texts by their letters, but two banks may use one name
 * for different pictures.  So pictures are looked up here, each time, in a copy
 * of the text.  A text without pictures is passed on unchanged.
 */
#include "blocks/rich_text.h"

#include "base/arena.h"
#include "picture/picture.h"

#include <string.h>

enum {
	HIGHER = 2 /* times its usual height, at most */
};

static bool is_picture(const struct span *span)
{
	return span->inset != NULL && span->inset->formula == NULL;
}

static bool is_pictured(struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		if (is_picture(&spans.at[i]))
			return true;
	return false;
}

/* Prefer, among images with the name, the one of the same size; all of them
 * show one picture. */
static const struct image *find_image(
	const struct text_source *source, const struct inset *inset)
{
	const struct image_list *const lists[] = {
		source->images, source->shared};
	const struct image *image = NULL;

	for (size_t i = 0; i < LENGTH(lists) && image == NULL; i++)
		image = text_images_find_sized(
			lists[i], inset->name, inset->width, inset->height);
	for (size_t i = 0; i < LENGTH(lists) && image == NULL; i++)
		image = text_images_find(lists[i], inset->name);
	return image;
}

static const struct picture *picture_shown(
	const struct text_source *source, const struct image *image)
{
	struct reading reading = {source->arena,
		source->errors != NULL ? source->errors
				       : error_list_new(source->arena)};
	const size_t before = error_count(reading.errors);
	const struct picture *picture;

	if (image == NULL)
		return NULL;
	picture = picture_on_form(&reading, image);
	if (picture == NULL && error_count(reading.errors) == before)
		error_at(reading.errors, image->at,
			"image: \"%s\" was not loaded", image->name);
	return picture;
}

/* The alternative text in place of the picture. */
static struct span without_picture(const struct span *span)
{
	const char *alt = span->inset->alt;

	return (struct span){
		alt, strlen(alt), span->flags & ~(unsigned)SPAN_INSET, NULL};
}

/* The height of a picture in its line.  A picture in a choice without a given
 * height is made higher if its letters would be too small to read. */
static mpt line_height(const struct image *image, const struct inset *inset,
	const struct picture *picture)
{
	const mpt letters = picture_letters(picture);
	mpt height;

	if (image->choices == NULL || letters == 0)
		return inset->height;
	/* Rounded up: the letters must not be a hair too small. */
	height = mpt_scaled(PICTURE_LETTERS, picture->height, letters) + 1;
	if (height > inset->height * HIGHER)
		height = inset->height * HIGHER;
	if (height > picture->height)
		height = picture->height;
	return height > inset->height ? height : inset->height;
}

static struct span with_picture(
	const struct text_source *source, const struct span *span)
{
	const struct image *image = find_image(source, span->inset);
	const struct picture *picture = picture_shown(source, image);
	struct inset *inset;
	struct span found = *span;

	if (picture == NULL)
		return without_picture(span);
	inset = arena_alloc(source->arena, 1, sizeof(*inset));
	*inset = *span->inset;
	inset->image = image;
	inset->picture = picture;
	inset->height = line_height(image, inset, picture);
	inset->own_width = picture->width;
	inset->own_height = picture->height;
	found.inset = inset;
	return found;
}

static struct spans with_pictures(
	const struct text_source *source, struct spans spans)
{
	struct span *at;

	if (!is_pictured(spans))
		return spans;
	at = arena_alloc(source->arena, spans.count, sizeof(*at));
	for (size_t i = 0; i < spans.count; i++)
		at[i] = is_picture(&spans.at[i])
				? with_picture(source, &spans.at[i])
				: spans.at[i];
	return (struct spans){at, spans.count};
}

static bool has_pictured_cell(const struct rich_table *table)
{
	for (size_t i = 0; i < table->rows * table->columns; i++)
		if (is_pictured(table->cells[i]))
			return true;
	return false;
}

static const struct rich_table *table_with_pictures(
	const struct text_source *source, const struct rich_table *table)
{
	const size_t count = table->rows * table->columns;
	struct spans *cells = arena_alloc(source->arena, count, sizeof(*cells));
	struct rich_table *copy = arena_alloc(source->arena, 1, sizeof(*copy));

	for (size_t i = 0; i < count; i++)
		cells[i] = with_pictures(source, table->cells[i]);
	*copy = *table;
	copy->cells = cells;
	return copy;
}

static bool is_pictured_block(const struct rich_block *block)
{
	return block->table != NULL ? has_pictured_cell(block->table)
				    : is_pictured(block->spans);
}

struct rich rich_text(const struct text_source *source, const char *markdown)
{
	const struct rich rich = set_rich(source->typesetter, markdown);
	struct rich_block *blocks = NULL;

	for (size_t i = 0; i < rich.count; i++) {
		if (!is_pictured_block(&rich.blocks[i]))
			continue;
		if (blocks == NULL) {
			blocks = arena_alloc(
				source->arena, rich.count, sizeof(*blocks));
			memcpy(blocks, rich.blocks,
				rich.count * sizeof(*blocks));
		}
		if (blocks[i].table != NULL)
			blocks[i].table =
				table_with_pictures(source, blocks[i].table);
		else
			blocks[i].spans =
				with_pictures(source, blocks[i].spans);
	}
	return blocks == NULL ? rich : (struct rich){blocks, rich.count};
}
