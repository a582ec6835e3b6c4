#include "picture/raster.h"

#include "base/arena.h"
#include "picture/jpeg_encode.h"
#include "picture/palette.h"

enum {
	RGB = 3
};

const char raster_too_large[] =
	"has pixels that take too much room; save it as JPEG, or smaller";

static bool has_alpha(const struct pixels *pixels)
{
	return pixels->step % 2 == 0;
}

static bool is_gray(const struct pixels *pixels)
{
	const size_t count = (size_t)pixels->columns * pixels->rows;
	const uint8_t *at = pixels->at;

	if (pixels->step < RGB)
		return true;
	for (size_t i = 0; i < count; i++, at += pixels->step)
		if (at[0] != at[1] || at[0] != at[2])
			return false;
	return true;
}

static bool is_opaque(const struct pixels *pixels)
{
	const size_t count = (size_t)pixels->columns * pixels->rows;
	const uint8_t *at = pixels->at + pixels->step - 1;

	if (!has_alpha(pixels))
		return true;
	for (size_t i = 0; i < count; i++, at += pixels->step)
		if (*at != UINT8_MAX)
			return false;
	return true;
}

static struct bytes packed(struct arena *arena, const struct pixels *part)
{
	const struct buffer out = pixels_deflate(arena, part);

	return (struct bytes){out.at, out.length};
}

/* Pack the numbers of a palette; false if there are too many colours. */
static bool pack_numbers(
	struct arena *arena, const struct pixels *pixels, struct raster *raster)
{
	struct arena *scratch = arena_new();
	struct palette *palette = arena_alloc(scratch, 1, sizeof(*palette));
	const bool few = palette_read(scratch, pixels, palette);

	if (few) {
		raster->components = 1;
		raster->palette.at = arena_copy(arena,
			(const char *)palette->colours, palette->count * RGB);
		raster->palette.length = palette->count * RGB;
		raster->pixels = packed(arena,
			&(struct pixels){palette->numbers, pixels->columns,
				pixels->rows, 1, 1, true});
	}
	arena_free(scratch);
	return few;
}

static void pack_colours(
	struct arena *arena, const struct pixels *pixels, struct raster *raster)
{
	struct pixels part = *pixels;

	part.components = is_gray(pixels) ? 1 : RGB;
	if (part.components == RGB && pack_numbers(arena, pixels, raster))
		return;
	raster->components = (int)part.components;
	raster->pixels = packed(arena, &part);
}

bool raster_pack(struct arena *arena, const struct pixels *pixels, bool lossy,
	struct raster *raster)
{
	struct pixels part = *pixels;

	raster->columns = pixels->columns;
	raster->rows = pixels->rows;
	raster->jpeg = lossy;
	raster->transform = lossy ? 1 : -1;
	if (lossy) {
		part.components = RGB;
		raster->components = RGB;
		raster->pixels = jpeg_encode(arena, &part);
	} else {
		pack_colours(arena, pixels, raster);
	}
	if (raster->pixels.at == NULL || is_opaque(pixels))
		return raster->pixels.at != NULL;
	part.at = pixels->at + pixels->step - 1;
	part.components = 1;
	raster->alpha = packed(arena, &part);
	return raster->alpha.at != NULL;
}
