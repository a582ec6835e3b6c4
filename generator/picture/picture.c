#include "picture/picture.h"

#include "bank/bank_images.h"
#include "bank/text_images.h"
#include "bank/vary/drawing_text.h"
#include "base/arena.h"
#include "base/message.h"
#include "picture/formats.h"
#include "picture/unzip.h"
#include "yaml/text_check.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum {
	RASTER_DPI = 150, /* pixels are not printed larger */
	SIDE_MAX = 30000, /* pixels: no paper is that long */
	FIRST_TURNED = 5, /* Exif's orientations that swap the sides */
	MILLION = 1000 * 1000
};

bool formats_error(const struct intake *intake, const char *format, ...)
{
	va_list args;
	const char *what;

	va_start(args, format);
	what = message_vprintf(intake->reading->arena, format, args);
	va_end(args);
	return error_at(intake->reading->errors, intake->image->at,
		"image: \"%s\" %s", intake->image->name, what);
}

bool formats_check_size(const struct intake *intake, uint32_t columns,
	uint32_t rows, bool coloured)
{
	const int most = coloured ? PICTURE_COLOURED : PICTURE_PIXELS;

	if (columns == 0 || rows == 0)
		return formats_error(intake, "has no pixels");
	if (columns > SIDE_MAX || rows > SIDE_MAX)
		return formats_error(intake,
			"has more than %d pixels on a side: it is %u by %u",
			SIDE_MAX, columns, rows);
	if ((uint64_t)columns * rows > (uint64_t)most)
		return formats_error(intake,
			"has more than %d million pixels: it is %u by %u",
			most / MILLION, columns, rows);
	return true;
}

/* Does the file have these bytes there? */
static bool has(const struct source *source, size_t at, const char *sign)
{
	return source->length >= at + strlen(sign) &&
	       memcmp(source->text + at, sign, strlen(sign)) == 0;
}

static bool has_png(const struct source *source)
{
	return has(source, 0, "\x89PNG\r\n\x1a\n");
}

static bool has_jpeg(const struct source *source)
{
	return has(source, 0, "\xff\xd8\xff");
}

static bool has_gif(const struct source *source)
{
	return has(source, 0, "GIF87a") || has(source, 0, "GIF89a");
}

static bool has_webp(const struct source *source)
{
	return has(source, 0, "RIFF") && has(source, 8, "WEBP");
}

/* Does a box of brands, with which HEIC and AVIF begin, contain this one? */
static bool has_brand(const struct source *source, const char *brand)
{
	const size_t length = source->length < 12 ? 0 : source->text[3] & 0xFF;

	if (!has(source, 4, "ftyp"))
		return false;
	for (size_t at = 8; at + 4 <= length; at += 4)
		if (has(source, at, brand))
			return true;
	return false;
}

static bool has_avif(const struct source *source)
{
	return has_brand(source, "avif") || has_brand(source, "avis");
}

static bool has_heif(const struct source *source)
{
	return has_brand(source, "heic") || has_brand(source, "heix") ||
	       has_brand(source, "heim") || has_brand(source, "heis") ||
	       has_brand(source, "mif1") || has_brand(source, "msf1");
}

/* Does the file begin as XML does, in UTF-8 or UTF-16, or as gzip? */
static bool has_xml(const struct source *source)
{
	const char *at = source->text;

	if (has(source, 0, "\xff\xfe") || has(source, 0, "\xfe\xff"))
		return true; /* UTF-16 */
	if (has(source, 0, "\xef\xbb\xbf"))
		at += 3;
	return unzip_is(source) || at[strspn(at, " \t\r\n")] == '<';
}

/* The format is recognised by the file's first bytes, not by its name. */
static const struct {
	bool (*has)(const struct source *source);
	bool (*read)(const struct intake *intake, struct picture *picture);
} formats[] = {
	{has_png, png_read},
	{has_jpeg, jpeg_read},
	{has_gif, gif_read},
	{has_webp, webp_read},
	{has_avif, avif_read},
	{has_heif, heif_read},
	{has_xml, svg_file_read},
};

static bool read_format(const struct intake *intake, struct picture *picture)
{
	for (size_t i = 0; i < LENGTH(formats); i++)
		if (formats[i].has(intake->source))
			return formats[i].read(intake, picture);
	return formats_error(
		intake, "is no PNG, JPEG, SVG, GIF, WebP, AVIF or HEIC");
}

static mpt pixels_long(uint32_t pixels)
{
	return (mpt)((uint64_t)pixels * MPT_INCH / RASTER_DPI);
}

static void measure_raster(struct picture *picture)
{
	const struct raster *raster = &picture->raster;
	const bool turned = raster->orientation >= FIRST_TURNED;

	picture->width = pixels_long(turned ? raster->rows : raster->columns);
	picture->height = pixels_long(turned ? raster->columns : raster->rows);
}

/* Load the picture of a file; NULL with errors reported on failure. */
static const struct picture *load(
	struct reading *reading, const struct image *image)
{
	struct picture *picture =
		arena_alloc(reading->arena, 1, sizeof(*picture));
	struct intake intake = {reading, image, NULL};

	if (!image_load(reading, image))
		return NULL;
	intake.source = image->file->source;
	if (!read_format(&intake, picture))
		return NULL;
	if (picture->width == 0)
		measure_raster(picture);
	picture->hash = image->file->hash;
	return picture;
}

/* Order images by file, then by place in the banks. */
static int compare_images(const void *a, const void *b)
{
	const struct image *x = *(const struct image *const *)a;
	const struct image *y = *(const struct image *const *)b;
	const int order = strcmp(x->file->path, y->file->path);

	if (order != 0)
		return order;
	if (x->at.line != y->at.line)
		return x->at.line < y->at.line ? -1 : 1;
	return strcmp(x->path, y->path);
}

/* Load an image; several may use the same file. */
static const struct picture *load_after(struct reading *reading,
	const struct image *image, const struct image *before)
{
	struct image_file *file = image->file;

	if (file->picture != NULL)
		return file->picture;
	if (before == NULL || strcmp(file->path, before->file->path) != 0)
		return load(reading, image);
	*file = *before->file;
	file->wanted = true;
	return file->picture;
}

const struct picture *picture_on_form(
	struct reading *reading, const struct image *image)
{
	struct picture *own;

	if (image->file->picture != NULL || image->file->source == NULL)
		return image->file->picture;
	own = (struct picture *)(uintptr_t)load(reading, image);
	/* The file's hash lives only as long as its form. */
	if (own != NULL) {
		own->hash = arena_printf(reading->arena, "%s", own->hash);
		own->passes = true;
	}
	return own;
}

/* Is it a drawing that each form fills in? */
static bool is_template(struct reading *reading, const struct image *image)
{
	return image->file->varies && image_load(reading, image) &&
	       drawing_text_varies(image->file->source);
}

/* Warn of "@{a}" in the drawing of a stimulus, or of an item that draws no
 * numbers. */
static void warn_unfilled(struct reading *reading, const struct image *image)
{
	const struct source *source = image->file->source;

	if (source == NULL || !drawing_text_varies(source) ||
		text_check_is_kept(image->at))
		return;
	error_warn_at(reading->errors, image->at,
		"image: \"%s\" has \"@{\" in it, which only the drawings of "
		"items with vars fill in",
		image->name);
	error_hint(reading->errors,
		"give the item vars, or write the numbers into the drawing");
}

bool picture_load_all(struct reading *reading, const struct image_list *more,
	const struct bank *const *banks, size_t count, bool wanted)
{
	const struct image_list shown =
		bank_images_of_banks(reading->arena, banks, count);
	const struct image_list images =
		*text_images_joined(reading->arena, &shown, more);
	const struct image **sorted =
		arena_alloc(reading->arena, images.count, sizeof(*sorted));
	const struct image *before = NULL; /* not filled in */
	size_t found = 0;
	bool fine = true;

	for (size_t i = 0; more != NULL && i < more->count; i++)
		more->at[i]->file->wanted = true;
	for (size_t i = 0; i < images.count; i++) {
		if (wanted && !images.at[i]->file->wanted)
			continue;
		if (image_find(reading, images.at[i]))
			sorted[found++] = images.at[i];
		else
			fine = false;
	}
	if (found > 0)
		qsort(sorted, found, sizeof(*sorted), compare_images);
	for (size_t i = 0; i < found; i++) {
		struct image_file *file = sorted[i]->file;

		if (is_template(reading, sorted[i]))
			continue;
		file->picture = load_after(reading, sorted[i], before);
		warn_unfilled(reading, sorted[i]);
		fine = fine && file->picture != NULL;
		before = sorted[i];
	}
	return fine;
}

const struct picture *picture_of(const struct image *image)
{
	return image->file->picture;
}

mpt picture_letters(const struct picture *picture)
{
	const struct drawing *drawing = &picture->drawing;
	mpt least = picture->letters;

	for (size_t i = 0; i < drawing->caption_count; i++) {
		const mpt size = drawing->captions[i].size;

		least = least == 0 || size < least ? size : least;
	}
	return least;
}
