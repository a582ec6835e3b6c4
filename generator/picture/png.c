/*
 * We use libpng's simplified interface: it converts every PNG to 8-bit RGBA,
 * handles its longjmp() internally and reads from memory.  The size is checked
 * before anything is decoded.
 */
#include "picture/formats.h"

#include "base/arena.h"
#include "picture/pack.h"

#include <png.h>

enum {
	RGBA = 4
};

static bool is_gray(const uint8_t *pixels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (pixels[i * RGBA] != pixels[i * RGBA + 1] ||
			pixels[i * RGBA] != pixels[i * RGBA + 2])
			return false;
	return true;
}

static bool is_opaque(const uint8_t *pixels, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (pixels[i * RGBA + 3] != UINT8_MAX)
			return false;
	return true;
}

static struct bytes packed(struct arena *arena, const struct pixels *part)
{
	const struct buffer out = pack_pixels(arena, part);

	return (struct bytes){out.at, out.length};
}

static void pack(
	struct arena *arena, const uint8_t *pixels, struct raster *raster)
{
	const size_t count = (size_t)raster->columns * raster->rows;
	struct pixels part = {pixels, raster->columns, raster->rows, RGBA, 3};

	if (is_gray(pixels, count))
		part.components = 1;
	raster->components = (int)part.components;
	raster->pixels = packed(arena, &part);
	if (is_opaque(pixels, count))
		return;
	part.at = pixels + 3;
	part.components = 1;
	raster->alpha = packed(arena, &part);
}

/* Decode the file; false if libpng cannot. */
static bool decode(const struct intake *intake, png_image *png,
	struct raster *raster, struct arena *scratch)
{
	uint8_t *pixels;

	raster->columns = png->width;
	raster->rows = png->height;
	/* A 16-bit file that does not say means sRGB as any other. */
	png->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
	png->format = PNG_FORMAT_RGBA;
	pixels = arena_alloc(scratch, PNG_IMAGE_SIZE(*png), 1);
	if (png_image_finish_read(png, NULL, pixels, 0, NULL) == 0)
		return intake_error(
			intake, "is a damaged PNG: %s", png->message);
	pack(intake->reading->arena, pixels, raster);
	return true;
}

static void drop(void *png)
{
	png_image_free(png);
}

bool png_read(const struct intake *intake, struct picture *picture)
{
	const struct source *source = intake->source;
	struct arena *scratch = arena_new();
	png_image *png = arena_alloc(scratch, 1, sizeof(*png));
	bool fine = false;

	png->version = PNG_IMAGE_VERSION;
	arena_at_end(scratch, drop, png);
	picture->raster.orientation = 1;
	if (png_image_begin_read_from_memory(
		    png, source->text, source->length) == 0)
		intake_error(intake, "is a damaged PNG: %s", png->message);
	else
		fine = intake_size(intake, png->width, png->height) &&
		       decode(intake, png, &picture->raster, scratch);
	arena_free(scratch);
	return fine;
}
