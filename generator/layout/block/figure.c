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
	mpt asked; /* width, 0 for its own */
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

	figure->width = figure->asked > 0 ? figure->asked
					  : natural(figure, picture->width);
	figure->height =
		mpt_scaled(picture->height, figure->width, picture->width);
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

struct figure_size figure_drawn(
	const struct look *look, struct figure_size printed)
{
	const int size = look->page.size;

	if (size <= USUAL_SIZE)
		return printed;
	return (struct figure_size){mpt_scaled(printed.width, USUAL_SIZE, size),
		mpt_scaled(printed.height, USUAL_SIZE, size)};
}

mpt figure_length(
	const struct look *look, const struct picture *picture, mpt length)
{
	struct desk desk = {.look = look};
	struct figure figure = {.frame.desk = &desk, .picture = picture};

	fit(&figure, look->column, look->body / HEIGHT_PART);
	return mpt_scaled(length, figure.width, picture->width);
}

const struct picture *figure_picture(
	struct desk *desk, const struct image *image)
{
	return picture_on_form(
		&(struct reading){desk->arena, desk->errors}, image);
}

struct figure_size figure_fit(
	struct frame frame, const struct image *image, struct figure_size most)
{
	struct figure figure = {
		.frame = frame,
		.picture = figure_picture(frame.desk, image),
		.asked = image->in_text ? 0 : image->width,
	};

	if (figure.picture == NULL) {
		error_at(frame.desk->errors, image->at,
			"image: \"%s\" was not loaded", image->name);
		return (struct figure_size){0, 0};
	}
	fit(&figure, most.width, most.height);
	return (struct figure_size){figure.width, figure.height};
}

struct figure_size figure_most(struct frame frame, bool small)
{
	const mpt body = frame.desk->look->body;

	if (!small)
		return (struct figure_size){frame.measure, body / HEIGHT_PART};
	return (struct figure_size){frame.measure * SMALL_WIDTH / PERCENT,
		body / PERCENT * SMALL_HEIGHT};
}

void figure_put(struct frame frame, struct row *row, const struct image *image,
	const struct figure_place *place)
{
	const size_t first = row->count;

	if (place->size.width < 1)
		return;
	picture_marks(frame, row,
		&(struct picture_place){
			.picture = figure_picture(frame.desk, image),
			.image = image,
			.x = place->x,
			.y = place->y,
			.width = place->size.width,
			.height = place->size.height,
			.element = galley_add_described(
				frame.desk, ROLE_FIGURE, image->alt),
		});
	galley_row_seen(frame, row, first,
		(struct breadth){place->x, place->size.width});
}

struct figure_size figure_fit_readable(
	struct frame frame, const struct image *image, struct figure_size most)
{
	const struct figure_size size = figure_fit(frame, image, most);
	const struct picture *picture = figure_picture(frame.desk, image);
	const mpt letters = picture == NULL ? 0 : picture_letters(picture);
	struct figure_size whole;
	mpt least;

	if (letters == 0)
		return size;
	/* Rounded up: the letters must not be a hair too small. */
	least = mpt_scaled(PICTURE_LETTERS, picture->width, letters) + 1;
	if (size.width >= least)
		return size;
	whole = figure_fit(frame, image, figure_most(frame, false));
	if (whole.width <= least)
		return whole;
	return (struct figure_size){
		least, mpt_scaled(picture->height, least, picture->width)};
}

void figure_set(struct frame frame, const struct image *image, bool small)
{
	struct figure_place place = {.x = frame.x};
	struct row *row;

	if (image == NULL)
		return;
	place.size =
		figure_fit_readable(frame, image, figure_most(frame, small));
	if (place.size.width < 1)
		return;
	row = galley_row(
		frame, frame.desk->look->gap, place.size.height, CUT_NEVER);
	figure_put(frame, row, image, &place);
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
