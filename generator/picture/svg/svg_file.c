/*
 * An SVG is drawn as lines and letters if that is exact, and otherwise as
 * pixels by librsvg, with a note.  Cost is estimated before drawing, and a
 * drawing that costs too much is refused.
 */
#include "picture/formats.h"

#include "bank/image.h"
#include "base/arena.h"
#include "picture/sandbox/rsvg.h"
#include "picture/svg/letter_size.h"
#include "picture/svg/svg.h"
#include "picture/svg/unsupported.h"
#include "picture/unzip.h"

#include <math.h>

enum {
	SVG_BYTES = 10 * 1024 * 1024, /* of an uncompressed SVG */
	MEGABYTE = 1024 * 1024,
	DPI = 300,
	CSS_DPI = 96,
	DPI_MOST = 1200,   /* for a small drawing */
	SIDE_LEAST = 1200, /* pixels on the longer side */
	SIDE_MOST = 30000, /* limit of cairo */
	PIXELS_LEAST = 1000 * 1000,
	LAYERS = 4,              /* filters and masks; more reduce PIXELS */
	PIXELS = 8 * 1000 * 1000 /* a page of 7 by 10 inches has 6 */
};

/* The text of the file; NULL with an error reported. */
static const struct source *text_of(const struct intake *intake)
{
	const struct source *source = intake->source;

	if (unzip_is(source))
		source = unzip(intake->reading->arena, source, SVG_BYTES);
	if (source == NULL)
		formats_error(intake,
			"is damaged, or an SVG of more than %d MB",
			SVG_BYTES / MEGABYTE);
	else if (source->length > SVG_BYTES)
		formats_error(intake, "is an SVG of more than %d MB",
			SVG_BYTES / MEGABYTE);
	else
		return source;
	return NULL;
}

/* The number of pixels allowed: fewer for many layers, because each is as large
 * as the picture. */
static double most_pixels(size_t layers)
{
	const double pixels = (double)PIXELS * LAYERS / (double)(layers + 1);

	return pixels > PIXELS         ? PIXELS
	       : pixels < PIXELS_LEAST ? PIXELS_LEAST
				       : pixels;
}

/* The number of pixels to draw a picture in. */
static void set_pixels(
	const struct picture *picture, size_t layers, struct sandbox_job *job)
{
	const double most = most_pixels(layers);
	const double longer = picture->width > picture->height
				      ? picture->width
				      : picture->height;
	double scale = (double)DPI / MPT_INCH;
	double area;

	if (longer * scale < SIDE_LEAST)
		scale = SIDE_LEAST / longer;
	if (scale > (double)DPI_MOST / MPT_INCH)
		scale = (double)DPI_MOST / MPT_INCH;
	if (longer * scale > SIDE_MOST)
		scale = SIDE_MOST / longer;
	area = scale * picture->width * scale * picture->height;
	if (area > most)
		scale *= sqrt(most / area);
	job->columns = (uint32_t)(picture->width * scale) + 1;
	job->rows = (uint32_t)(picture->height * scale) + 1;
}

/* Note that a picture is drawn as pixels, and what may look different. */
static void tell(const struct intake *intake, const struct fault *fault,
	const struct unsupported *passed, int dpi)
{
	struct errors *errors = intake->reading->errors;
	const struct image *image = intake->image;

	error_note_at(errors, image->at,
		"image: \"%s\" is drawn by librsvg in pixels, %d to the inch: "
		"line %u, %s",
		image->name, dpi, (unsigned)fault->at.line, fault->why);
	if (passed->letters)
		error_hint(errors,
			"its text is set in fonts of this machine and cannot "
			"be searched");
	if (passed->warned != NULL)
		error_warn_at(errors, image->at,
			"image: \"%s\" may look different: %s", image->name,
			passed->warned);
}

/* Draw as pixels what lines and letters cannot show. */
static bool draw_pixels(const struct intake *intake,
	const struct source *source, const struct xml *root,
	const struct fault *fault, struct picture *picture)
{
	struct errors *errors = intake->reading->errors;
	const struct unsupported passed = unsupported_in(fault->arena, root);
	struct sandbox_job job = {.file = {source->text, source->length},
		.width = (double)picture->width * CSS_DPI / MPT_INCH,
		.height = (double)picture->height * CSS_DPI / MPT_INCH};
	const char *why;

	if (passed.refused != NULL)
		return error_at(errors, passed.at, "%s", passed.refused);
	set_pixels(picture, passed.layers, &job);
	why = sandbox_try(
		intake->reading->arena, &job, rsvg_decode, &picture->raster);
	if (why == NULL) {
		picture->form = PICTURE_RASTER;
		picture->drawing = (struct drawing){.shapes = NULL};
		picture->letters = letter_size_least(fault->arena, root);
		tell(intake, fault, &passed,
			(int)((int64_t)job.columns * MPT_INCH /
				picture->width));
		return true;
	}
	error_at(errors, fault->at, "%s", fault->why);
	error_hint(errors, "as pixels the picture %s", why);
	return false;
}

static bool draw(const struct intake *intake, const struct source *source,
	struct arena *scratch, struct picture *picture)
{
	struct errors *errors = intake->reading->errors;
	struct fault fault = {.arena = scratch};
	const struct xml *root = xml_read(scratch, source, errors);

	if (root == NULL)
		return false;
	if (svg_draw(intake->reading->arena, root, &fault, picture))
		return true;
	if (fault.final || picture->width <= 0)
		return error_at(errors, fault.at, "%s", fault.why);
	return draw_pixels(intake, source, root, &fault, picture);
}

bool svg_file_read(const struct intake *intake, struct picture *picture)
{
	struct arena *scratch = arena_new();
	const struct source *source = text_of(intake);
	const bool fine =
		source != NULL && draw(intake, source, scratch, picture);

	picture->drawn = true;
	arena_free(scratch);
	return fine;
}
