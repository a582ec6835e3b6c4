/*
 * We use libpng's simplified interface: it converts every PNG to 8-bit RGBA,
 * handles its longjmp() internally and reads from memory.  The size is checked
 * before anything is decoded.
 */
#include "picture/formats.h"

#include "base/arena.h"
#include "picture/raster.h"

#include <png.h>

enum {
	RGBA = 4
};

/* Decode all; false where libpng cannot. */
static bool decode(const struct intake *intake, png_image *png,
	struct raster *raster, struct arena *scratch)
{
	uint8_t *pixels;

	raster->columns = png->width;
	raster->rows = png->height;
	/* A 16-bit file without a colour space means sRGB, like any other. */
	png->flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
	png->format = PNG_FORMAT_RGBA;
	pixels = arena_alloc(scratch, PNG_IMAGE_SIZE(*png), 1);
	if (png_image_finish_read(png, NULL, pixels, 0, NULL) == 0)
		return formats_error(
			intake, "is a damaged PNG: %s", png->message);
	raster_pack(intake->reading->arena,
		&(struct pixels){
			pixels, raster->columns, raster->rows, RGBA, RGBA},
		false, raster);
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
		formats_error(intake, "is a damaged PNG: %s", png->message);
	else
		fine = formats_check_size(intake, png->width, png->height) &&
		       decode(intake, png, &picture->raster, scratch);
	arena_free(scratch);
	return fine;
}
