#include "layout/question/legible.h"

#include "base/arena.h"
#include "layout/block/lists.h"
#include "layout/question/choice_pictures.h"
#include "layout/small_print.h"

enum {
	SIDE_LEAST = 14 * MPT, /* of the longer side: 5 mm */
	SIGN_LEAST = 5 * MPT,  /* of that in a line of text */
	LINE = 102,            /* height there, per cent of the type's size */
	PERCENT = 100
};

static mpt longer_side(const struct picture *picture)
{
	return picture->width > picture->height ? picture->width
						: picture->height;
}

static int millimetres(mpt length, int of)
{
	return (int)((int64_t)length * 254 * of / (INT64_C(10) * MPT_INCH));
}

static mpt scaled(mpt length, mpt to, mpt from)
{
	return from > 0 ? (mpt)((int64_t)length * to / from) : length;
}

/* One of several choices is as wide as their columns let it be. */
static mpt width_among(const struct print *print, const struct image *image)
{
	struct arena *arena = arena_new();
	struct desk desk = {.arena = arena,
		.typesetter = print->typesetter,
		.look = print->look,
		.errors = print->errors};
	struct frame frame = {.desk = &desk, .measure = print->look->column};
	const mpt indent = lists_indent(frame);
	mpt width;

	frame = galley_inset(frame, indent); /* behind the number */
	width = choice_pictures_width(frame, indent, image);
	arena_free(arena);
	return width;
}

/* How long a length of the picture is in print. */
static mpt printed(
	const struct print *print, const struct image *image, mpt length)
{
	const struct look *look = print->look;
	const struct picture *picture = picture_of(image);

	if (image->choices != NULL)
		return scaled(
			length, width_among(print, image), picture->width);
	if (image->width > 0)
		return scaled(length, image->width, picture->width);
	if (image->height > 0)
		return scaled(length, image->height, picture->height);
	if (!image->in_text)
		return figure_length(look, picture, length);
	return scaled(length, look->styles[USE_TEXT].size * LINE / PERCENT,
		picture->height);
}

static bool is_in_line(const struct image *image)
{
	return image->in_text && image->choices == NULL;
}

static void warn_small(
	const struct image *image, mpt side, struct errors *errors)
{
	error_warn_at(errors, image->at,
		"image: \"%s\" is printed only %d.%d mm long", image->name,
		millimetres(side, 1), millimetres(side, 10) % 10);
	if (image->has_brackets)
		error_hint(errors,
			"give it a size behind its brackets, such as "
			"{height=1cm}");
	else
		error_hint(errors, "give the SVG a width and a height, such as "
				   "width=\"8cm\"");
}

/* Its letters in print, if they are too small there. */
static void check_letters(const struct print *print, const struct image *image)
{
	const struct picture *picture = picture_of(image);
	const struct small_print small = {image,
		printed(print, image, picture_letters(picture)),
		printed(print, image, picture->width),
		printed(print, image, picture->height)};

	if (small_print_is(small.size))
		small_print_warn(print->errors, &small);
}

void legible_check(const struct print *print, const struct image *image)
{
	const struct picture *picture = picture_of(image);
	const mpt side = printed(print, image, longer_side(picture));

	if (picture->drawn &&
		side < (is_in_line(image) ? SIGN_LEAST : SIDE_LEAST))
		warn_small(image, side, print->errors);
	else if (!print->laid_out)
		check_letters(print, image);
}
