#include "layout/paper/card_side.h"

#include "base/arena.h"
#include "layout/block/figure.h"
#include "layout/block/prose.h"
#include "layout/question/leaders.h"

/* Type sizes in points, in the order in which they are tried, and the largest
 * size for a front with a head, a front without and a back. */
static const int sizes[] = {
	48, 40, 32, 28, 24, 20, 18, 16, 14, 12, 11, 10, 9, 8};

enum {
	HEAD_SIZE = 20,
	FRONT_SIZE = 14,
	BACK_SIZE = 12,
	LARGE_PART = 65, /* of a card for type larger than usual, per cent */
	PERCENT = 100
};

/* Pictures have this part of a card's height, or the smaller one if the text
 * would not fit beside it in any size. */
static const int picture_parts[] = {60, 40};

enum {
	SPOT_ROOM = 10 * MPT, /* of the picture's height, for each number */
	SPOT_TYPE = 10 * MPT, /* at most */
	SPOT_AFTER = 3 * MPT, /* from the point to its number */
	SPOT_AIR = MPT,       /* around the number, which hides the picture */
	SPOT_WHOLE = 100000,  /* of a side, in thousandths of a per cent */
	CAPITALS = 72,        /* height, per cent of the size */
	WHITE = 255
};

/* The horizontal extent of a row's marks. */
struct extent {
	mpt left, right;
};

static void reach(
	struct extent *extent, const struct row *row, enum mark_type type)
{
	for (size_t i = 0; i < row->count; i++) {
		const struct mark *mark = &row->marks[i];
		mpt end;

		if (mark->type != type)
			continue;
		end = mark->x +
		      (type == MARK_RUN ? mark->run->width : mark->width);
		if (mark->x < extent->left)
			extent->left = mark->x;
		if (end > extent->right)
			extent->right = end;
	}
}

/* Centre rows as one block.  Rules that reach beyond the text belong to a
 * table, which stays as wide as the card. */
static void centre_rows(mpt measure, struct row *rows, size_t count)
{
	struct extent text = {measure, 0}, rules = {measure, 0};

	for (size_t i = 0; i < count; i++) {
		reach(&text, &rows[i], MARK_RUN);
		reach(&text, &rows[i], MARK_PICTURE);
		reach(&rules, &rows[i], MARK_RULE);
	}
	if (rules.left < text.left || rules.right > text.right)
		return;
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < rows[i].count; k++)
			rows[i].marks[k].x +=
				(measure - text.right - text.left) / 2;
}

/* Centre each row by itself. */
static void set_centred(
	struct frame frame, const char *text, enum use use, mpt above)
{
	const size_t first = frame.galley->count;

	prose_set(frame, text, use, above);
	for (size_t i = first; i < frame.galley->count; i++)
		centre_rows(frame.measure, &frame.galley->rows[i], 1);
}

/* A number on white ground beside its point, on the picture. */
static void put_number(struct frame frame, struct row *row,
	const struct figure_place *picture, struct leader point,
	const char *number)
{
	struct text_style style = frame.desk->look->styles[USE_STRONG];
	mpt x = point.to_x + SPOT_AFTER, y = point.to_y - SPOT_AFTER;
	struct line line;
	mpt most, high;

	if (style.size > SPOT_TYPE)
		style.size = SPOT_TYPE;
	line = set_line(frame.desk->typesetter, number, &style);
	high = mpt_scaled(style.size, CAPITALS, PERCENT);
	most = picture->x + picture->size.width - line.width - SPOT_AIR;
	if (x > most)
		x = most;
	if (y - high < SPOT_AIR)
		y = point.to_y + SPOT_AFTER + high;
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_RULE,
			.x = x - SPOT_AIR,
			.y = y - high - SPOT_AIR,
			.width = line.width + 2 * SPOT_AIR,
			.height = high + 2 * SPOT_AIR,
			.gray = WHITE});
	galley_row_line(frame, row, &line, (struct spot){x, y, 0});
}

/* Dots and numbers on a picture. */
static void put_spots(struct frame frame, struct row *row,
	const struct figure_place *place, const struct card_picture *picture)
{
	struct leader *points = arena_alloc(
		frame.desk->arena, picture->spot_count, sizeof(*points));
	const size_t first = row->count;

	for (size_t i = 0; i < picture->spot_count; i++) {
		const struct card_spot *spot = &picture->spots[i];
		const mpt x =
			mpt_scaled(place->size.width, spot->x, SPOT_WHOLE);
		const mpt y =
			mpt_scaled(place->size.height, spot->y, SPOT_WHOLE);

		points[i] =
			(struct leader){place->x + x - 1, y, place->x + x, y};
	}
	galley_row_rule(frame, row,
		(struct mark){.type = MARK_PICTURE,
			.width = frame.measure,
			.height = place->size.height,
			.picture = leaders_draw(frame.desk->arena,
				frame.measure, place->size.height, points,
				picture->spot_count)});
	for (size_t i = 0; i < picture->spot_count; i++)
		put_number(
			frame, row, place, points[i], picture->spots[i].number);
	galley_row_seen(
		frame, row, first, (struct breadth){frame.x, frame.measure});
}

/* Set a picture of at most this height in the middle.  Returns false if its
 * numbers would not have room. */
static bool set_picture(
	struct frame frame, const struct card_picture *picture, mpt height)
{
	struct figure_place place = {
		.size = figure_fit(frame, picture->image,
			(struct figure_size){frame.measure, height})};
	struct row *row;

	if (place.size.width < 1)
		return true; /* reported */
	place.x = (frame.measure - place.size.width) / 2;
	row = galley_row(
		frame, frame.desk->look->gap, place.size.height, CUT_NEVER);
	figure_put(frame, row, picture->image, &place);
	if (picture->spot_count > 0)
		put_spots(frame, row, &place, picture);
	if (picture->caption != NULL)
		set_centred(frame, picture->caption, USE_SMALL, 0);
	return place.size.height >= (mpt)picture->spot_count * SPOT_ROOM;
}

/* Set the pictures, which share this height. */
static bool set_pictures(
	struct frame frame, const struct card_side *side, mpt height)
{
	const mpt each = height / (mpt)(side->picture_count + 1);
	bool fits = true;

	for (size_t i = 0; i < side->picture_count; i++)
		fits = set_picture(frame, &side->pictures[i],
			       side->picture_count == 1 ? height : each) &&
		       fits;
	return fits;
}

static void set_list(struct frame frame, const struct card_side *side)
{
	const mpt gap = frame.desk->look->gap;
	const size_t first = frame.galley->count;

	for (size_t i = 0; i < side->list.count; i++)
		prose_set_hanging(frame, side->labels.at[i],
			galley_parse(frame.desk, side->list.at[i]),
			i == 0 ? gap : gap / 2, NULL);
	if (frame.galley->count > first)
		centre_rows(frame.measure, &frame.galley->rows[first],
			frame.galley->count - first);
}

/* Set a side whose pictures have this height.  Returns false if they do not
 * fit it. */
static bool set_all(
	struct frame frame, const struct card_side *side, mpt pictures)
{
	const mpt gap = frame.desk->look->gap;
	bool fits;

	set_centred(frame, side->head, USE_STRONG, 0);
	for (size_t i = 0; i < side->body.count; i++)
		set_centred(frame, side->body.at[i], USE_TEXT, gap);
	fits = set_pictures(frame, side, pictures);
	set_list(frame, side);
	for (size_t i = 0; i < side->notes.count; i++)
		set_centred(
			frame, side->notes.at[i], USE_SMALL, i == 0 ? gap : 0);
	return fits;
}

/* A look with type of this size.  The sheet's accessibility settings do not
 * apply to cards. */
static struct look look_in(const struct look *of, int size)
{
	struct page_setup page = of->given;

	page.size = size;
	page.up = 1;
	page.large_print = false;
	return look_with(of, &page);
}

/* The usual size of a side's type, at most. */
static int usual_size(const struct card_side_of *of)
{
	if (of->face == CARD_BACK)
		return BACK_SIZE;
	return of->side->head != NULL ? HEAD_SIZE : FRONT_SIZE;
}

static bool has_blank(struct rich rich)
{
	for (size_t i = 0; i < rich.count; i++)
		for (size_t k = 0; k < rich.blocks[i].spans.count; k++)
			if (rich.blocks[i].spans.at[k].flags & SPAN_BLANK)
				return true;
	return false;
}

/* Is no word of a text wider than the card?  In type larger than usual, a line
 * with a blank must not be broken, either. */
static bool words_fit(
	struct frame frame, const char *text, enum use use, bool large)
{
	const struct rich rich = galley_parse(frame.desk, text);

	for (size_t i = 0; i < rich.count; i++)
		if (set_widest_word(frame.desk->typesetter,
			    rich.blocks[i].spans,
			    &frame.desk->look->styles[use]) > frame.measure)
			return false;
	return !large || !has_blank(rich) ||
	       prose_measure(frame, rich, use).lines == 1;
}

/* A word that fits in no size is broken. */
static bool is_narrow(struct frame frame, const struct card_side_of *of)
{
	const struct card_side *side = of->side;
	const int size = frame.desk->look->page.size;
	const bool large = size > usual_size(of);
	bool narrow = true;

	if (size == sizes[LENGTH(sizes) - 1])
		return true;
	if (side->head != NULL)
		narrow = words_fit(frame, side->head, USE_STRONG, large);
	for (size_t i = 0; i < side->body.count; i++)
		narrow = narrow &&
			 words_fit(frame, side->body.at[i], USE_TEXT, large);
	return narrow;
}

/* Set a side in this size, with pictures of this part of its height. */
static bool set_in(const struct card_room *room, const struct card_side_of *of,
	int size, int part, struct galley *galley)
{
	const struct look look = look_in(room->look, size);
	const struct frame frame = {room->desk, galley, 0, room->width};
	const mpt height = size > usual_size(of) && of->side->picture_count == 0
				   ? room->height / PERCENT * LARGE_PART
				   : room->height;
	bool fits;

	*galley = (struct galley){0};
	room->desk->look = &look;
	room->desk->hang = 0; /* that of another size */
	galley_speak(room->desk, of->item->language);
	fits = is_narrow(frame, of) &&
	       set_all(frame, of->side, room->height / PERCENT * part);
	galley_turn(frame, 0, &look);
	fits = fits && galley_height(galley, 0) <= height;
	room->desk->look = room->look;
	room->desk->hang = 0;
	return fits;
}

/* Set a side in this size as set_in() does, unless there are mistakes, as with
 * a formula that is too wide: those of the smallest size are reported. */
static bool try_in(const struct card_room *room, const struct card_side_of *of,
	int size, int part, struct galley *galley)
{
	struct desk *desk = room->desk;
	struct errors *errors = desk->errors;
	bool fits;

	if (size > sizes[LENGTH(sizes) - 1])
		desk->errors = error_list_new(desk->arena);
	fits = set_in(room, of, size, part, galley);
	if (desk->errors != errors && error_count(desk->errors) > 0)
		fits = false;
	desk->errors = errors;
	return fits;
}

bool card_side_set(const struct card_room *room, const struct card_side_of *of,
	struct galley *galley)
{
	const struct card_side *side = of->side;
	const int largest = usual_size(of) * room->largest / PERCENT;
	const size_t parts =
		side->picture_count > 0 ? LENGTH(picture_parts) : 1;

	galley_set_item(room->desk, of->item);
	for (size_t k = 0; k < parts; k++)
		for (size_t i = 0; i < LENGTH(sizes); i++)
			if (sizes[i] <= largest &&
				try_in(room, of, sizes[i], picture_parts[k],
					galley))
				return true;
	return false;
}
