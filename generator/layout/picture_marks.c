/*
 * The words of a drawing are set as ordinary text over it, in the fonts of the
 * page, so that they can be searched and read aloud.
 */
#include "layout/picture_marks.h"

#include "base/arena.h"
#include "layout/small_print.h"

enum {
	QUARTERS = 4
};

/* A picture while it is put into its row. */
struct putting {
	struct frame frame;
	struct row *row;
	const struct picture_place *place;
};

/* A label to be put over its picture; positions are from the picture's upper
 * left. */
struct label {
	struct line line;
	mpt size;             /* of its letters */
	int along_x, along_y; /* unit vector along the line */
	mpt x, y;             /* start of its baseline */
};

static struct line set_caption(
	const struct putting *putting, const struct caption *caption, mpt size)
{
	const struct desk *desk = putting->frame.desk;
	struct text_style style = desk->look->styles[USE_TEXT];

	style.size = size < 1 ? 1 : size;
	style.strong = caption->strong;
	style.emphasis = caption->emphasis;
	return set_line(desk->typesetter, caption->text, &style);
}

/* How far to move a span from low to high to fit into 0 to room. */
static mpt moved_in(mpt low, mpt high, mpt room)
{
	if (low < 0 || high - low > room)
		return -low;
	return high > room ? room - high : 0;
}

/* Move a label that sticks out back into the picture.  The page's fonts may be
 * wider than those the drawing was made with. */
static void move_in(const struct putting *putting, struct label *label)
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
	label->x += moved_in(
		label->x + low_x, label->x + high_x, putting->place->width);
	label->y += moved_in(
		label->y + low_y, label->y + high_y, putting->place->height);
}

/* Set a label in type small enough for it to fit into the picture. */
static void set_label(const struct putting *putting, struct label *label,
	const struct caption *caption)
{
	const struct picture_place *place = putting->place;
	const mpt room = caption->turn % 2 == 0 ? place->width : place->height;

	label->size =
		mpt_scaled(caption->size, place->width, place->picture->width);
	label->line = set_caption(putting, caption, label->size);
	if (label->line.width <= room)
		return;
	label->size = mpt_scaled(label->size, room, label->line.width);
	label->line = set_caption(putting, caption, label->size);
}

static struct label label_new(
	const struct putting *putting, const struct caption *caption)
{
	static const int ways[QUARTERS][2] = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}};
	const mpt whole = putting->place->picture->width;
	struct label label = {
		.along_x = ways[caption->turn][0],
		.along_y = ways[caption->turn][1],
	};
	mpt back;

	set_label(putting, &label, caption);
	back = caption->anchor == ANCHOR_START ? 0
	       : caption->anchor == ANCHOR_END ? label.line.width
					       : label.line.width / 2;
	label.x = mpt_scaled(caption->at.x, putting->place->width, whole) -
		  label.along_x * back;
	label.y = putting->place->height -
		  mpt_scaled(caption->at.y, putting->place->width, whole) -
		  label.along_y * back;
	move_in(putting, &label);
	return label;
}

/* Put a label over the picture.  Returns the size of its letters. */
static mpt put_caption(
	const struct putting *putting, const struct caption *caption)
{
	const struct label label = label_new(putting, caption);
	const int x = label.along_x, y = label.along_y;

	for (size_t i = 0; i < label.line.count; i++) {
		const struct box *box = &label.line.boxes[i];

		galley_row_rule(putting->frame, putting->row,
			(struct mark){.type = MARK_RUN,
				.x = putting->place->x + label.x + x * box->x +
				     y * box->y,
				.y = putting->place->y + label.y + y * box->x -
				     x * box->y,
				.run = box->run,
				.turn = caption->turn,
				.rgb = caption->rgb,
				.element = putting->place->element});
	}
	return label.size;
}

/* Note on the picture's mark that its letters are too small. */
static void note_small(const struct putting *putting, size_t mark, mpt smallest)
{
	const struct picture_place *place = putting->place;
	struct small_print *small;

	if (place->image == NULL || !small_print_is(smallest))
		return;
	small = arena_alloc(putting->frame.desk->arena, 1, sizeof(*small));
	*small = (struct small_print){
		place->image, smallest, place->width, place->height};
	putting->row->marks[mark].small = small;
}

void picture_marks(
	struct frame frame, struct row *row, const struct picture_place *place)
{
	const struct putting putting = {frame, row, place};
	const struct drawing *drawing = &place->picture->drawing;
	const size_t mark = row->count;
	mpt smallest = mpt_scaled(
		place->picture->letters, place->width, place->picture->width);
	mpt size;

	galley_row_rule(frame, row,
		(struct mark){.type = MARK_PICTURE,
			.x = place->x,
			.y = place->y,
			.width = place->width,
			.height = place->height,
			.picture = place->picture,
			.element = place->element});
	for (size_t i = 0; i < drawing->caption_count; i++) {
		size = put_caption(&putting, &drawing->captions[i]);
		if (smallest == 0 || size < smallest)
			smallest = size;
	}
	note_small(&putting, mark, smallest);
}
