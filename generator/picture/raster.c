#include "picture/raster.h"

#include "picture/jpeg_pack.h"

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

void raster_pack(struct arena *arena, const struct pixels *pixels, bool lossy,
	struct raster *raster)
{
	const size_t count = (size_t)pixels->columns * pixels->rows;
	struct pixels part = *pixels;

	raster->columns = pixels->columns;
	raster->rows = pixels->rows;
	raster->jpeg = lossy;
	raster->transform = lossy ? 1 : -1;
	part.components = !lossy && is_gray(pixels->at, count) ? 1 : 3;
	raster->components = (int)part.components;
	raster->pixels = lossy ? jpeg_pack(arena, &part) : packed(arena, &part);
	if (is_opaque(pixels->at, count))
		return;
	part.at = pixels->at + 3;
	part.components = 1;
	raster->alpha = packed(arena, &part);
}
