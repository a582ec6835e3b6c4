#include "layout/block/legible.h"

#include "layout/block/figure.h"

enum {
	SIDE_LEAST = 14 * MPT, /* of the longer side: 5 mm */
	LETTERS_LEAST = 5 * MPT,
	TENTH = MPT / 10
};

static mpt longer_side(const struct picture *picture)
{
	return picture->width > picture->height ? picture->width
						: picture->height;
}

/* The smallest size of its letters; 0 where it has none. */
static mpt smallest(const struct drawing *drawing)
{
	mpt least = 0;

	for (size_t i = 0; i < drawing->caption_count; i++) {
		const mpt size = drawing->captions[i].size;

		least = least == 0 || size < least ? size : least;
	}
	return least;
}

static int millimetres(mpt length, int of)
{
	return (int)((int64_t)length * 254 * of / (INT64_C(10) * MPT_INCH));
}

void legible_check(const struct look *look, const struct image *image,
	struct errors *errors)
{
	const struct picture *picture = picture_of(image);
	const mpt side = figure_length(look, picture, longer_side(picture));
	const mpt letters =
		figure_length(look, picture, smallest(&picture->drawing));

	if (picture->drawn && side < SIDE_LEAST) {
		error_warn_at(errors, image->at,
			"image: \"%s\" is printed only %d.%d mm long",
			image->name, millimetres(side, 1),
			millimetres(side, 10) % 10);
		error_hint(errors, "give the SVG a width and a height, such as "
				   "width=\"8cm\"");
	} else if (letters > 0 && letters < LETTERS_LEAST) {
		error_warn_at(errors, image->at,
			"image: \"%s\" is printed with letters of %d.%d points",
			image->name, (int)(letters / MPT),
			(int)(letters % MPT / TENTH));
		error_hint(errors,
			"make the drawing smaller, or its letters larger");
	}
}
