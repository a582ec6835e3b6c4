#include "pdf/image.h"

#include "base/arena.h"
#include "pdf/drawing.h"
#include "picture/picture_kept.h"

#include <assert.h>
#include <string.h>

enum {
	ORIENTATIONS = 8,
	RGB = 3,
	CMYK = 4
};

void image_note(struct used_images *images, const struct picture *picture)
{
	if (image_index(images, picture) < images->count)
		return;
	picture = picture_kept(images->arena, picture);
	images->at = arena_grow(images->arena, images->at, images->count,
		&images->room, sizeof(*images->at));
	images->at[images->count++] = picture;
}

size_t image_index(
	const struct used_images *images, const struct picture *picture)
{
	size_t i = 0;

	while (i < images->count &&
		strcmp(images->at[i]->hash, picture->hash) != 0)
		i++;
	return i;
}

static void put_size(struct buffer *out, const struct raster *raster)
{
	buffer_printf(out,
		"/Type/XObject/Subtype/Image/Width %u/Height %u"
		"/BitsPerComponent 8",
		raster->columns, raster->rows);
}

/* Describe the deflated pixels, and end the image's entries. */
static void put_flate(
	struct buffer *out, const struct raster *raster, int components)
{
	buffer_printf(out,
		"/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d"
		"/Columns %u>>",
		components, raster->columns);
}

static HPDF_Dict write_alpha(struct pdf_file *file, const struct raster *raster)
{
	struct buffer out = {.arena = file->arena};

	put_size(&out, raster);
	buffer_puts(&out, "/ColorSpace/DeviceGray");
	put_flate(&out, raster, 1);
	return object_encoded(file, raster->alpha.at, raster->alpha.length,
		buffer_text(&out));
}

static void put_jpeg(struct buffer *out, const struct raster *raster)
{
	buffer_puts(out, "/Filter/DCTDecode");
	if (raster->transform >= 0)
		buffer_printf(out, "/DecodeParms<</ColorTransform %d>>",
			raster->transform);
	if (raster->inverted)
		buffer_puts(out, "/Decode[1 0 1 0 1 0 1 0]");
}

static void put_palette(struct buffer *out, struct bytes palette)
{
	const uint8_t *at = palette.at;

	buffer_printf(out, "/ColorSpace[/Indexed/DeviceRGB %zu<",
		palette.length / RGB - 1);
	for (size_t i = 0; i < palette.length; i++)
		buffer_printf(out, "%02x", at[i]);
	buffer_puts(out, ">]");
}

static void put_space(struct buffer *out, const struct raster *raster)
{
	static const char *const spaces[CMYK + 1] = {
		[1] = "Gray", [RGB] = "RGB", [CMYK] = "CMYK"};

	assert(spaces[raster->components] != NULL);
	if (raster->palette.length > 0)
		put_palette(out, raster->palette);
	else
		buffer_printf(out, "/ColorSpace/Device%s",
			spaces[raster->components]);
}

static HPDF_Dict write_raster(
	struct pdf_file *file, const struct raster *raster)
{
	struct buffer out = {.arena = file->arena};

	put_size(&out, raster);
	put_space(&out, raster);
	if (raster->alpha.length > 0) {
		buffer_puts(&out, "/SMask ");
		object_put_ref(&out, write_alpha(file, raster));
	}
	if (raster->jpeg)
		put_jpeg(&out, raster);
	else
		put_flate(&out, raster, raster->components);
	return object_encoded(file, raster->pixels.at, raster->pixels.length,
		buffer_text(&out));
}

HPDF_Dict image_write(struct pdf_file *file, const struct picture *picture)
{
	object_identify(file, picture->hash, strlen(picture->hash));
	if (picture->form == PICTURE_DRAWING)
		return drawing_write(file, &picture->drawing);
	return write_raster(file, &picture->raster);
}

static void put_matrix(struct buffer *out, const int64_t matrix[6])
{
	for (int i = 0; i < 6; i++) {
		object_put_milli(out, matrix[i]);
		buffer_putc(out, ' ');
	}
	buffer_puts(out, "cm ");
}

/*
 * Map the unit square of pixels, y upwards, to the mark.  Exif states the sides
 * of the upright picture on which the first row and column are.
 */
static void put_turned(struct buffer *out, const struct mark *mark, mpt bottom,
	int orientation)
{
	/* x' = a x + c y + e, y' = b x + d y + f: a, b, c, d, e, f */
	static const int ways[ORIENTATIONS][6] = {
		{1, 0, 0, 1, 0, 0},
		{-1, 0, 0, 1, 1, 0},
		{-1, 0, 0, -1, 1, 1},
		{1, 0, 0, -1, 0, 1},
		{0, -1, -1, 0, 1, 1},
		{0, -1, 1, 0, 0, 1},
		{0, 1, 1, 0, 0, 0},
		{0, 1, -1, 0, 1, 0},
	};
	const int *way = ways[orientation - 1];
	int64_t matrix[6];

	for (int i = 0; i < 6; i++)
		matrix[i] = (int64_t)way[i] *
			    (i % 2 == 0 ? mark->width : mark->height);
	matrix[4] += mark->x;
	matrix[5] += bottom;
	put_matrix(out, matrix);
}

/* A drawing's own size, scaled to the mark's. */
static void put_scaled(struct buffer *out, const struct mark *mark, mpt bottom)
{
	const struct picture *picture = mark->picture;

	buffer_puts(out, "1 0 0 1 ");
	object_put_milli(out, mark->x);
	buffer_putc(out, ' ');
	object_put_milli(out, bottom);
	buffer_puts(out, " cm ");
	if (mark->width == picture->width && mark->height == picture->height)
		return;
	object_put_millionths(
		out, (int64_t)mark->width * MATRIX_ONE / picture->width);
	buffer_puts(out, " 0 0 ");
	object_put_millionths(
		out, (int64_t)mark->height * MATRIX_ONE / picture->height);
	buffer_puts(out, " 0 0 cm ");
}

void image_show(struct buffer *out, const struct mark *mark, size_t index,
	mpt page_height)
{
	const struct picture *picture = mark->picture;
	const mpt bottom = page_height - mark->y - mark->height;

	buffer_puts(out, "q ");
	if (picture->form == PICTURE_DRAWING)
		put_scaled(out, mark, bottom);
	else
		put_turned(out, mark, bottom, picture->raster.orientation);
	buffer_printf(out, "/P%zu Do Q\n", index);
}

/* The dark squares of one row, adjacent ones as one rectangle; the unit is a
 * square's side. */
static void put_squares(
	struct buffer *out, const struct modules *modules, int row)
{
	const uint8_t *dark = &modules->dark[(ptrdiff_t)row * modules->side];

	for (int from = 0, to; from < modules->side; from = to + 1) {
		for (to = from; to < modules->side && dark[to] == 1; to++)
			;
		if (to > from)
			buffer_printf(out, "%d %d %d 1 re\n", from,
				modules->side - 1 - row, to - from);
	}
}

static void put_length(struct buffer *out, mpt length)
{
	object_put_milli(out, length);
	buffer_putc(out, ' ');
}

/* One path, so that no seams show between squares. */
void image_put_modules(struct buffer *out, const struct mark *mark, mpt height)
{
	const struct modules *modules = mark->modules;

	buffer_puts(out, "q ");
	put_length(out, mark->width / modules->side);
	buffer_puts(out, "0 0 ");
	put_length(out, mark->height / modules->side);
	put_length(out, mark->x);
	put_length(out, height - mark->y - mark->height);
	buffer_puts(out, "cm\n");
	for (int row = 0; row < modules->side; row++)
		put_squares(out, modules, row);
	buffer_puts(out, "f Q\n");
}
