/*
 * The file is pushed to libpng, so that decoding stops at the last row, however
 * much follows it.  Only chunks that change how the picture looks are read.
 *
 * Errors of libpng leave its callbacks by longjmp().  So all use of libpng is
 * inside decode(), and everything that decode() changes is in a struct that
 * outlives the jump.
 */
#include "picture/formats.h"

#include "base/arena.h"
#include "picture/exif.h"
#include "picture/raster.h"

#include <setjmp.h>
#include <stdio.h>

#include <png.h>

enum {
	DEPTH = 8, /* bits of a component as decoded */
	WHY = 200
};

struct decoding {
	png_structp png;
	png_infop info;
	const struct intake *intake;
	struct arena *scratch;
	struct pixels pixels;
	uint8_t *at;      /* of the pixels */
	uint64_t missing; /* rows still to come, of all passes */
	bool interlaced, refused, ended;
	char why[WHY];
};

_Noreturn static void give_up(png_structp png, png_const_charp why)
{
	struct decoding *decoding = png_get_error_ptr(png);

	snprintf(decoding->why, sizeof(decoding->why), "%s", why);
	png_longjmp(png, 1);
}

static void ignore(png_structp png, png_const_charp why)
{
	(void)png;
	(void)why;
}

/* Sizes are small here. */
static int columns_in(const struct pixels *pixels, int pass)
{
	const int columns = (int)pixels->columns;

	return PNG_PASS_COLS(columns, pass);
}

static int rows_in(const struct pixels *pixels, int pass)
{
	const int rows = (int)pixels->rows;

	return columns_in(pixels, pass) == 0 ? 0 : PNG_PASS_ROWS(rows, pass);
}

static uint64_t rows_in_file(const struct decoding *decoding)
{
	const struct pixels *pixels = &decoding->pixels;
	uint64_t sum = 0;

	if (!decoding->interlaced)
		return pixels->rows;
	for (int pass = 0; pass < PNG_INTERLACE_ADAM7_PASSES; pass++)
		sum += (uint64_t)rows_in(pixels, pass);
	return sum;
}

/* The header is read: convert all pixels to gray or RGB of 8 bits, with alpha
 * if the file has any. */
static void begin(png_structp png, png_infop info)
{
	struct decoding *decoding = png_get_progressive_ptr(png);
	struct pixels *pixels = &decoding->pixels;
	const uint32_t columns = png_get_image_width(png, info);
	const uint32_t rows = png_get_image_height(png, info);

	png_set_expand(png);
	png_set_scale_16(png);
	png_set_alpha_mode(png, PNG_ALPHA_PNG, PNG_DEFAULT_sRGB);
	decoding->interlaced = png_set_interlace_handling(png) > 1;
	png_read_update_info(png, info);
	*pixels = (struct pixels){.columns = columns,
		.rows = rows,
		.step = png_get_channels(png, info)};
	decoding->refused = !formats_check_size(
		decoding->intake, columns, rows, pixels->step > 1);
	if (decoding->refused)
		png_error(png, "too large");
	decoding->missing = rows_in_file(decoding);
	decoding->at = arena_alloc(
		decoding->scratch, rows, png_get_rowbytes(png, info));
	pixels->at = decoding->at;
}

/* Store a row of a pass; it is NULL if the pass has no such row. */
static void put_row(png_structp png, png_bytep row, png_uint_32 y, int pass)
{
	struct decoding *decoding = png_get_progressive_ptr(png);
	const struct pixels *pixels = &decoding->pixels;
	const bool new =
		!decoding->interlaced || (PNG_ROW_IN_INTERLACE_PASS(y, pass) &&
						 columns_in(pixels, pass) > 0);

	if (row == NULL || y >= pixels->rows)
		return;
	png_progressive_combine_row(png,
		decoding->at + (size_t)y * pixels->columns * pixels->step, row);
	if (new && decoding->missing > 0)
		decoding->missing--;
}

static void end(png_structp png, png_infop info)
{
	struct decoding *decoding = png_get_progressive_ptr(png);

	(void)info;
	decoding->ended = true;
}

/* Skip other chunks, such as texts, which take time.  Exif blocks are kept as
 * unknown chunks, because libpng cannot read them in push mode. */
static void choose_chunks(png_structp png)
{
	static const png_byte chosen[] = "tRNS\0gAMA\0cHRM\0sRGB\0sBIT",
			      kept[] = "eXIf";

	png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
	png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_AS_DEFAULT, chosen,
		sizeof(chosen) / sizeof(kept));
	png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_ALWAYS, kept, 1);
}

/* The orientation by the Exif block, the only unknown chunk that is kept. */
static int orientation(const struct decoding *decoding)
{
	png_unknown_chunkp chunks = NULL;

	if (png_get_unknown_chunks(decoding->png, decoding->info, &chunks) < 1)
		return 1;
	return exif_of_tiff(chunks[0].data, chunks[0].size);
}

static bool damaged(const struct decoding *decoding)
{
	return !decoding->refused &&
	       formats_error(
		       decoding->intake, "is a damaged PNG: %s", decoding->why);
}

/* Decode all; false with an error reported. */
static bool decode(struct decoding *decoding, struct raster *raster)
{
	const struct source *source = decoding->intake->source;
	/* libpng's input is not const, though it is only read. */
	/* NOLINTNEXTLINE(performance-no-int-to-ptr) */
	png_byte *input = (png_byte *)(uintptr_t)source->text;

	if (setjmp(png_jmpbuf(decoding->png)) != 0) {
		damaged(decoding);
		return false;
	}
	choose_chunks(decoding->png);
	png_set_progressive_read_fn(
		decoding->png, decoding, begin, put_row, end);
	png_process_data(decoding->png, decoding->info, input, source->length);
	if (!decoding->ended || decoding->missing > 0)
		png_error(decoding->png, "a part is missing");
	raster->orientation = orientation(decoding);
	return true;
}

static void drop(void *object)
{
	struct decoding *decoding = object;

	png_destroy_read_struct(&decoding->png, &decoding->info, NULL);
}

bool png_read(const struct intake *intake, struct picture *picture)
{
	struct arena *scratch = arena_new();
	struct decoding *decoding = arena_alloc(scratch, 1, sizeof(*decoding));
	bool fine;

	decoding->intake = intake;
	decoding->scratch = scratch;
	picture->raster.orientation = 1;
	arena_at_end(scratch, drop, decoding);
	decoding->png = png_create_read_struct(
		PNG_LIBPNG_VER_STRING, decoding, give_up, ignore);
	if (decoding->png != NULL)
		decoding->info = png_create_info_struct(decoding->png);
	if (decoding->info == NULL)
		arena_exhausted();
	fine = decode(decoding, &picture->raster);
	if (fine && !raster_pack(intake->reading->arena, &decoding->pixels,
			    false, &picture->raster))
		fine = formats_error(intake, "%s", raster_too_large);
	arena_free(scratch);
	return fine;
}
