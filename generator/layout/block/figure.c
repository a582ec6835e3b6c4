/*
 * The words of a drawing are set here and put over it as any others, in the
 * fonts of the page, so that they can be searched and read aloud.
 */
#include "layout/block/figure.h"

#include "base/arena.h"

enum {
	HEIGHT_PART = 2,   /* of a page's height, at most */
	SMALL_WIDTH = 55,  /* on a key, per cent of the frame */
	SMALL_HEIGHT = 25, /* and of a page's height */
	PERCENT = 100,
	USUAL_SIZE = 11, /* of type that drawings are made for */
	QUARTERS = 4
};

/* A picture where it stands in its row. */
struct figure {
	struct frame frame;
	struct row *row;
	const struct picture *picture;
	mpt width, height;
	uint32_t element;
};

static mpt scaled(mpt length, mpt to, mpt from)
{
	return (mpt)((int64_t)length * to / from);
}

/* A drawing grows with the type, so that its words can be read as well as
 * those around it. */
static mpt natural(const struct figure *figure, mpt length)
{
	const int size = figure->frame.desk->look->page.size;

	if (!figure->picture->drawn || size <= USUAL_SIZE)
		return length;
	return scaled(length, size, USUAL_SIZE);
}

static void fit(struct figure *figure, mpt width, mpt height)
{
	const struct picture *picture = figure->picture;

	figure->width = natural(figure, picture->width);
	figure->height = natural(figure, picture->height);
	if (figure->width > width) {
		figure->width = width;
		figure->height = scaled(picture->height, width, picture->width);
	}
	if (figure->height > height) {
		figure->height = height;
		figure->width = scaled(picture->width, height, picture->height);
	}
	if (figure->width < 1)
		figure->width = 1;
	if (figure->height < 1)
		figure->height = 1;
}

/* A caption while it is put over its picture; places are from the picture's
 * upper left. */
struct label {
	struct line line;
	int along_x, along_y; /* one step along the line */
	mpt x, y;             /* where its baseline begins */
};

static struct line set_caption(
	const struct figure *figure, const struct caption *caption, mpt size)
{
	const struct desk *desk = figure->frame.desk;
	struct text_style style = desk->look->styles[USE_TEXT];

	style.size = size < 1 ? 1 : size;
	style.strong = caption->strong;
	style.emphasis = caption->emphasis;
	return set_line(desk->typesetter, caption->text, &style);
}

/* How far to move what lies between low and high to be in 0 to room. */
static mpt moved_in(mpt low, mpt high, mpt room)
{
	if (low < 0 || high - low > room)
		return -low;
	return high > room ? room - high : 0;
}

/* Move a label that sticks out of the picture into it: its letters are not
 * those that it was drawn with, and may be wider. */
static void move_in(const struct figure *figure, struct label *label)
{
	const struct line *line = &label->line;
	const mpt width = line->width, up = line->ascent, down = line->descent;
	const int x = label->along_x, y = label->along_y;
	const mpt ends_x[] = {x * width, y * up, -y * down};
	const mpt ends_y[] = {y * width, -x * up, x * down};
	mpt low_x = 0, high_x = 0, low_y = 0, high_y = 0;

	for (size_t i = 0; i < LENGTH(ends_x); i++) {
		low_x = ends_x[i] < low_x ? ends_x[i] : low_x;
		high_x = ends_x[i] > high_x ? ends_x[i] : high_x;
		low_y = ends_y[i] < low_y ? ends_y[i] : low_y;
		high_y = ends_y[i] > high_y ? ends_y[i] : high_y;
	}
	label->x +=
		moved_in(label->x + low_x, label->x + high_x, figure->width);
	label->y +=
		moved_in(label->y + low_y, label->y + high_y, figure->height);
}

static struct label label_new(
	const struct figure *figure, const struct caption *caption)
{
	static const int ways[QUARTERS][2] = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}};
	const mpt whole = figure->picture->width;
	const mpt size = scaled(caption->size, figure->width, whole);
	const mpt room =
		caption->turn % 2 == 0 ? figure->width : figure->height;
	struct label label = {
		.line = set_caption(figure, caption, size),
		.along_x = ways[caption->turn][0],
		.along_y = ways[caption->turn][1],
	};
	mpt back;

	if (label.line.width > room)
		label.line = set_caption(
			figure, caption, scaled(size, room, label.line.width));
	back = caption->anchor == ANCHOR_START ? 0
	       : caption->anchor == ANCHOR_END ? label.line.width
					       : label.line.width / 2;
	label.x = scaled(caption->at.x, figure->width, whole) -
		  label.along_x * back;
	label.y = figure->height - scaled(caption->at.y, figure->width, whole) -
		  label.along_y * back;
	move_in(figure, &label);
	return label;
}

static void put_caption(
	const struct figure *figure, const struct caption *caption)
{
	const struct label label = label_new(figure, caption);
	const int x = label.along_x, y = label.along_y;

	for (size_t i = 0; i < label.line.count; i++) {
		const struct run *run = &label.line.runs[i];

		row_rule(figure->frame, figure->row,
			(struct mark){.type = MARK_RUN,
				.x = figure->frame.x + label.x + x * run->x +
				     y * run->rise,
				.y = label.y + y * run->x - x * run->rise,
				.run = run,
				.turn = caption->turn,
				.rgb = caption->rgb,
				.element = figure->element});
	}
}

static void put_picture(struct figure *figure, const char *alt)
{
	const struct picture *picture = figure->picture;
	struct frame frame = figure->frame;

	figure->element = desk_element(frame.desk, ROLE_FIGURE);
	frame.desk->elements[figure->element - 1].alt = alt;
	row_rule(frame, figure->row,
		(struct mark){.type = MARK_PICTURE,
			.x = frame.x,
			.width = figure->width,
			.height = figure->height,
			.picture = picture,
			.element = figure->element});
	for (size_t i = 0; i < picture->drawing.caption_count; i++)
		put_caption(figure, &picture->drawing.captions[i]);
}

mpt figure_length(
	const struct look *look, const struct picture *picture, mpt length)
{
	struct desk desk = {.look = look};
	struct figure figure = {.frame.desk = &desk, .picture = picture};

	fit(&figure, look->column, look->body / HEIGHT_PART);
	return scaled(length, figure.width, picture->width);
}

void figure_set(struct frame frame, const struct image *image, bool small)
{
	const struct look *look = frame.desk->look;
	struct figure figure = {.frame = frame};

	if (image == NULL)
		return;
	if (picture_of(image) == NULL) {
		error_at(frame.desk->errors, image->at,
			"image: \"%s\" was not loaded", image->name);
		return;
	}
	figure.picture = picture_of(image);
	if (small)
		fit(&figure, frame.measure * SMALL_WIDTH / PERCENT,
			look->body / PERCENT * SMALL_HEIGHT);
	else
		fit(&figure, frame.measure, look->body / HEIGHT_PART);
	figure.row = galley_row(frame, look->gap, figure.height, CUT_NEVER);
	put_picture(&figure, image->alt);
}
