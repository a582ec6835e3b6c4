#include "layout/block/figure.h"

#include "layout/picture_marks.h"

enum {
	HEIGHT_PART = 2,   /* of a page's height, at most */
	SMALL_WIDTH = 55,  /* on a key, per cent of the frame */
	SMALL_HEIGHT = 25, /* and per cent of a page's height */
	PERCENT = 100,
	USUAL_SIZE = 11 /* type size that drawings are made for */
};

struct figure {
	struct frame frame;
	const struct picture *picture;
	mpt width, height;
};

/* A drawing grows with the type, so that its labels stay as readable as the
 * text. */
static mpt natural(const struct figure *figure, mpt length)
{
	const int size = figure->frame.desk->look->page.size;

	if (!figure->picture->drawn || size <= USUAL_SIZE)
		return length;
	return mpt_scaled(length, size, USUAL_SIZE);
}

static void fit(struct figure *figure, mpt width, mpt height)
{
	const struct picture *picture = figure->picture;

	figure->width = natural(figure, picture->width);
	figure->height = natural(figure, picture->height);
	if (figure->width > width) {
		figure->width = width;
		figure->height =
			mpt_scaled(picture->height, width, picture->width);
	}
	if (figure->height > height) {
		figure->height = height;
		figure->width =
			mpt_scaled(picture->width, height, picture->height);
	}
	if (figure->width < 1)
		figure->width = 1;
	if (figure->height < 1)
		figure->height = 1;
}

mpt figure_length(
	const struct look *look, const struct picture *picture, mpt length)
{
	struct desk desk = {.look = look};
	struct figure figure = {.frame.desk = &desk, .picture = picture};

	fit(&figure, look->column, look->body / HEIGHT_PART);
	return mpt_scaled(length, figure.width, picture->width);
}

void figure_set_picture(struct frame frame, const struct picture *picture,
	const char *alt, bool small)
{
	const struct look *look = frame.desk->look;
	struct figure figure = {.frame = frame, .picture = picture};
	struct row *row;

	if (small)
		fit(&figure, frame.measure * SMALL_WIDTH / PERCENT,
			look->body / PERCENT * SMALL_HEIGHT);
	else
		fit(&figure, frame.measure, look->body / HEIGHT_PART);
	row = galley_row(frame, look->gap, figure.height, CUT_NEVER);
	picture_marks(frame, row,
		&(struct picture_place){
			.picture = figure.picture,
			.x = frame.x,
			.width = figure.width,
			.height = figure.height,
			.element = galley_add_described(
				frame.desk, ROLE_FIGURE, alt),
		});
	galley_row_seen(frame, row, 0, (struct breadth){frame.x, figure.width});
}

/* A drawing that was filled in for a form is made for it. */
static const struct picture *picture_for(
	struct desk *desk, const struct image *image)
{
	struct reading reading = {desk->arena, desk->errors};

	return image->file->picture != NULL || image->file->source == NULL
		       ? picture_of(image)
		       : picture_filled(&reading, image);
}

void figure_set(struct frame frame, const struct image *image, bool small)
{
	const struct picture *picture;

	if (image == NULL)
		return;
	picture = picture_for(frame.desk, image);
	if (picture == NULL) {
		error_at(frame.desk->errors, image->at,
			"image: \"%s\" was not loaded", image->name);
		return;
	}
	figure_set_picture(frame, picture, image->alt, small);
}
