#include "layout/question/diagram_places.h"

#include "layout/block/prose.h"
#include "layout/block/say.h"

enum {
	PERCENT = 100,
	WRITTEN = 160,      /* width of handwriting, per cent of type */
	LABEL_LEAST = 500,  /* of the text's size */
	LABEL_LONG = 1800,  /* where it has a line of its own */
	LABEL_MOST = 25,    /* of the measure */
	GAP = 100,          /* between a blank and the picture, of the size */
	PITCH = 190,        /* from blank to blank */
	PICTURE_LEAST = 35, /* of the measure, with blanks beside it */
	PICTURE_MOST = 42   /* of a page's height */
};

mpt diagram_places_size(const struct diagram_places *places, int percent)
{
	const struct look *look = places->frame.desk->look;

	return look->styles[USE_TEXT].size * percent / PERCENT;
}

const char *diagram_places_number(
	const struct diagram_places *places, const struct placed *placed)
{
	return say(places->frame.desk, WORD_NUMBER,
		&(struct gaps){.number = placed->point->label});
}

static void collect(struct diagram_places *places)
{
	const struct block *point = block_child(places->diagram, BLOCK_POINT);

	for (; point != NULL; point = block_next(point)) {
		struct placed *placed = &places->at[places->count++];

		*placed = (struct placed){
			.point = point, .left = point->place->left};
		places->left += placed->left;
	}
}

void diagram_places_measure(struct diagram_places *places)
{
	const mpt least = diagram_places_size(places, LABEL_LEAST);
	const mpt most = places->frame.measure * LABEL_MOST / PERCENT;

	collect(places);
	for (size_t i = 0; i < places->count; i++) {
		const mpt number = galley_set_line(places->frame,
			diagram_places_number(places, &places->at[i]), USE_TEXT)
					   .width;
		const mpt answer =
			prose_widest(places->frame, places->at[i].point->texts);
		const mpt written = answer * WRITTEN / PERCENT;

		if (number > places->number)
			places->number = number;
		if (written > places->blank)
			places->blank = written;
	}
	if (places->blank < least)
		places->blank = least;
	if (places->blank > most)
		places->blank = most;
	places->number += diagram_places_size(places, DIAGRAM_AFTER_NUMBER);
}

/* The width of the labels on one side, with the gap to the picture. */
static mpt side_width(const struct diagram_places *places, size_t count)
{
	return count == 0 ? 0
			  : places->number + places->blank +
				    diagram_places_size(places, GAP);
}

/* Size and place the picture between its labels; false if it gets too small. */
static bool place_picture(struct diagram_places *places)
{
	const struct frame frame = places->frame;
	const mpt left = side_width(places, places->left);
	const mpt right = side_width(places, places->count - places->left);
	const mpt room = frame.measure - left - right;

	if (room < frame.measure * PICTURE_LEAST / PERCENT)
		return false;
	places->picture.size = figure_fit(frame, places->diagram->image,
		(struct figure_size){
			room, frame.desk->look->body / PERCENT * PICTURE_MOST});
	places->picture.x = frame.x + left;
	return true;
}

mpt diagram_places_part(mpt length, int place)
{
	return mpt_scaled(length, place, DIAGRAM_WHOLE);
}

/* Put the labels of one side at the height of their points, no closer to each
 * other than the pitch. */
static void spread(struct diagram_places *places, size_t first, size_t end)
{
	const mpt pitch = diagram_places_size(places, PITCH);
	mpt least = pitch * 2 / 3;
	mpt most =
		places->height - diagram_places_size(places, DIAGRAM_BELOW) * 2;

	for (size_t i = first; i < end; i++) {
		struct placed *placed = &places->at[i];
		const struct diagram_label *place = placed->point->place;

		placed->y =
			places->picture.y +
			diagram_places_part(places->picture.size.height,
				place->placed ? place->from.y : place->at.y);
		if (placed->y < least)
			placed->y = least;
		least = placed->y + pitch;
	}
	for (size_t i = end; i-- > first;) {
		if (places->at[i].y > most)
			places->at[i].y = most;
		most = places->at[i].y - pitch;
	}
}

static void place_labels(struct diagram_places *places)
{
	const size_t right = places->count - places->left;
	const size_t more = right > places->left ? right : places->left;
	const mpt needed = (mpt)more * diagram_places_size(places, PITCH);
	const mpt high = places->picture.size.height;

	places->height = high > needed ? high : needed;
	places->picture.y = (places->height - high) / 2;
	spread(places, 0, places->left);
	spread(places, places->left, places->count);
	for (size_t i = 0; i < places->count; i++) {
		struct placed *placed = &places->at[i];
		const struct diagram_label *place = placed->point->place;
		const mpt gap = diagram_places_size(places, GAP);
		const mpt wide = places->number + places->blank;
		mpt x = placed->left ? places->picture.x - gap
				     : places->picture.x +
					       places->picture.size.width + gap;

		if (place->placed)
			x = places->picture.x +
			    diagram_places_part(
				    places->picture.size.width, place->from.x);
		placed->x = placed->left ? x - wide : x;
		if (placed->x < places->frame.x)
			placed->x = places->frame.x;
	}
}

bool diagram_places_beside(struct diagram_places *places)
{
	if (!place_picture(places))
		return false;
	place_labels(places);
	return true;
}

void diagram_places_below(struct diagram_places *places)
{
	const struct frame frame = places->frame;
	const mpt most = diagram_places_size(places, LABEL_LONG);

	places->picture = (struct figure_place){.x = frame.x,
		.size = figure_fit(frame, places->diagram->image,
			figure_most(frame, false))};
	places->height = places->picture.size.height;
	places->blank = frame.measure - places->number;
	if (places->blank > most)
		places->blank = most;
}
