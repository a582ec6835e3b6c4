#include "exchange/form/form_png.h"

#include "base/arena.h"
#include "picture/sandbox/rsvg.h"
#include "picture/svg/svg.h"

#define ZLIB_CONST /* input that zlib only reads */
#include <zlib.h>

enum {
	DPI = 200,
	DPI_LEAST = 20,
	CSS_DPI = 96,
	PIXELS = 4000000,
	PER_METRE = 7874, /* pixels, at DPI */
	RGBA = 4,
	KIND_GRAY = 0,
	KIND_COLOURS = 2,
	KIND_PALETTE = 3
};

static const char signature[] = "\x89PNG\r\n\x1a\n";

static void put_number(struct buffer *out, uint32_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buffer_putc(out, (char)(number >> shift & UINT8_MAX));
}

/* A chunk: its length, name, bytes and checksum (ISO 15948, 5.3). */
static void put_chunk(
	struct buffer *out, const char *name, const void *bytes, size_t length)
{
	uLong sum = crc32(0, (const Bytef *)name, 4);

	if (length > 0)
		sum = crc32(sum, bytes, (uInt)length);
	put_number(out, (uint32_t)length);
	buffer_add(out, name, 4);
	buffer_add(out, bytes, length);
	put_number(out, (uint32_t)sum);
}

static void put_head(struct buffer *out, const struct raster *raster)
{
	struct buffer head = {.arena = out->arena};

	put_number(&head, raster->columns);
	put_number(&head, raster->rows);
	buffer_putc(&head, 8); /* bits */
	buffer_putc(&head, raster->palette.length > 0 ? KIND_PALETTE
			   : raster->components == 1  ? KIND_GRAY
						      : KIND_COLOURS);
	buffer_add(&head, "\0\0\0", 3); /* deflated, filtered, not interlaced */
	put_chunk(out, "IHDR", head.at, head.length);
}

static void put_png(
	struct buffer *out, const struct raster *raster, uint32_t dpi)
{
	struct buffer scale = {.arena = out->arena};

	buffer_add(out, signature, sizeof(signature) - 1);
	put_head(out, raster);
	put_number(&scale, PER_METRE * dpi / DPI);
	put_number(&scale, PER_METRE * dpi / DPI);
	buffer_putc(&scale, 1); /* per metre */
	put_chunk(out, "pHYs", scale.at, scale.length);
	if (raster->palette.length > 0)
		put_chunk(out, "PLTE", raster->palette.at,
			raster->palette.length);
	put_chunk(out, "IDAT", raster->pixels.at, raster->pixels.length);
	put_chunk(out, "IEND", NULL, 0);
}

/* Draw on white, so that no alpha is left. */
static bool decode(struct sandbox *sandbox, const struct sandbox_job *job)
{
	const size_t length = (size_t)job->columns * job->rows * RGBA;

	if (!rsvg_decode(sandbox, job))
		return false;
	for (size_t i = 0; i < length; i += RGBA) {
		uint8_t *pixel = sandbox->pixels + i;
		const int alpha = pixel[RGBA - 1];

		for (int c = 0; c < RGBA - 1; c++)
			pixel[c] = (uint8_t)(UINT8_MAX -
					     (UINT8_MAX - pixel[c]) * alpha /
						     UINT8_MAX);
		pixel[RGBA - 1] = UINT8_MAX;
	}
	return true;
}

/* The most pixels per inch that keep the picture within PIXELS. */
static uint32_t dpi_for(const struct picture *picture)
{
	const double area =
		(double)picture->width / MPT_INCH * picture->height / MPT_INCH;
	uint32_t dpi = DPI;

	while (dpi > DPI_LEAST && area * dpi * dpi > PIXELS)
		dpi -= DPI_LEAST;
	return dpi;
}

static bool draw(struct buffer *out, const struct source *svg,
	const struct picture *picture)
{
	const uint32_t dpi = dpi_for(picture);
	const double inches = 1.0 / MPT_INCH;
	struct raster raster = {.columns = 0};
	const struct sandbox_job job = {.file = {svg->text, svg->length},
		.columns = (uint32_t)(picture->width * inches * dpi) + 1,
		.rows = (uint32_t)(picture->height * inches * dpi) + 1,
		.width = picture->width * inches * CSS_DPI,
		.height = picture->height * inches * CSS_DPI};

	if (sandbox_try(out->arena, &job, decode, &raster) != NULL ||
		raster.jpeg)
		return false;
	put_png(out, &raster, dpi);
	return true;
}

bool form_png_put(struct buffer *out, const struct source *svg)
{
	struct arena *scratch = arena_new();
	struct fault fault = {.arena = scratch};
	struct picture picture = {.width = 0};
	const struct xml *root =
		xml_read(scratch, svg, error_list_new(scratch));
	bool fine = false;

	if (root != NULL) {
		svg_draw(scratch, root, &fault, &picture);
		fine = !fault.final && picture.width > 0 &&
		       picture.height > 0 && draw(out, svg, &picture);
	}
	arena_free(scratch);
	return fine;
}
