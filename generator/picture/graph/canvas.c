#include "picture/graph/canvas.h"

#include "base/arena.h"

#include <string.h>

enum {
	FAR = 100 * 1000 * MPT, /* beyond any page */
	AREA_ALPHA = OPAQUE / 4,
	AREA_GRAY = 96,
	TEXT_SIZE = 8 * MPT,
	HEAD = 4 * MPT, /* of an arrow */
	CURVED = 552    /* of 1000: a circle's controls */
};

mpt canvas_place(const struct scale *scale, struct rational number)
{
	struct rational off, part;
	wide at;

	if (!rational_subtract(number, scale->from, &off) ||
		!rational_subtract(scale->to, scale->from, &part) ||
		!rational_divide(off, part, &off) ||
		!rational_multiply(
			off, rational_whole(scale->high - scale->low), &off) ||
		!rational_round(off, 0, &off))
		return rational_compare(number, scale->from) < 0 ? -FAR : FAR;
	at = scale->low + off.top;
	return at > FAR ? FAR : at < -FAR ? -FAR : (mpt)at;
}

static struct shape *add_shape(struct canvas *canvas)
{
	canvas->shapes =
		arena_grow(canvas->arena, canvas->shapes, canvas->shape_count,
			&canvas->shape_room, sizeof(*canvas->shapes));
	return &canvas->shapes[canvas->shape_count++];
}

static struct outline through(struct canvas *canvas, const struct place *places,
	size_t count, bool closed)
{
	uint8_t *steps = arena_alloc(canvas->arena, count + 1, 1);
	struct place *own = arena_alloc(canvas->arena, count, sizeof(*own));

	memcpy(own, places, count * sizeof(*own));
	for (size_t i = 0; i < count; i++)
		steps[i] = i == 0 ? STEP_MOVE : STEP_LINE;
	steps[count] = STEP_CLOSE;
	return (struct outline){steps, count + closed, own, count};
}

void canvas_line(struct canvas *canvas, const struct place *places,
	size_t count, struct ink ink)
{
	struct shape *shape;

	if (count < 2)
		return;
	shape = add_shape(canvas);
	*shape = (struct shape){.type = SHAPE_OUTLINE,
		.outline = through(canvas, places, count, false),
		.stroke = {true, {ink.gray, ink.gray, ink.gray}, OPAQUE},
		.alpha = OPAQUE};
	shape->pen = (struct pen){.width = ink.width,
		.cap = CAP_BUTT,
		.join = JOIN_ROUND,
		.miter = 4000};
	if (ink.dash > 0) {
		shape->pen.dashes[0] = shape->pen.dashes[1] = ink.dash;
		shape->pen.dash_count = 2;
	}
}

void canvas_area(
	struct canvas *canvas, const struct place *places, size_t count)
{
	if (count < 3)
		return;
	*add_shape(canvas) = (struct shape){.type = SHAPE_OUTLINE,
		.outline = through(canvas, places, count, true),
		.fill = {true, {AREA_GRAY, AREA_GRAY, AREA_GRAY}, AREA_ALPHA},
		.alpha = OPAQUE};
}

void canvas_dot(struct canvas *canvas, struct place at, mpt radius)
{
	const mpt bend = radius * CURVED / 1000;
	const struct place places[] = {{at.x + radius, at.y},
		{at.x + radius, at.y + bend}, {at.x + bend, at.y + radius},
		{at.x, at.y + radius}, {at.x - bend, at.y + radius},
		{at.x - radius, at.y + bend}, {at.x - radius, at.y},
		{at.x - radius, at.y - bend}, {at.x - bend, at.y - radius},
		{at.x, at.y - radius}, {at.x + bend, at.y - radius},
		{at.x + radius, at.y - bend}, {at.x + radius, at.y}};
	static const uint8_t steps[] = {STEP_MOVE, STEP_CURVE, STEP_CURVE,
		STEP_CURVE, STEP_CURVE, STEP_CLOSE};
	struct place *own =
		arena_alloc(canvas->arena, LENGTH(places), sizeof(*own));

	memcpy(own, places, sizeof(places));
	*add_shape(canvas) = (struct shape){.type = SHAPE_OUTLINE,
		.outline = {steps, LENGTH(steps), own, LENGTH(places)},
		.fill = {true, {0, 0, 0}, OPAQUE},
		.alpha = OPAQUE};
}

/* Arrows run along an axis. */
void canvas_arrow(struct canvas *canvas, struct place from, struct place to)
{
	const mpt x = (to.x > from.x) - (to.x < from.x);
	const mpt y = (to.y > from.y) - (to.y < from.y);
	const struct place ends[] = {from, to};
	const struct place head[] = {{to.x - x * HEAD + y * HEAD / 2,
					     to.y - y * HEAD + x * HEAD / 2},
		to,
		{to.x - x * HEAD - y * HEAD / 2,
			to.y - y * HEAD - x * HEAD / 2}};
	const struct ink ink = {MPT * 4 / 5, 0, 0};

	canvas_line(canvas, ends, LENGTH(ends), ink);
	canvas_line(canvas, head, LENGTH(head), ink);
}

void canvas_text(struct canvas *canvas, const char *text, struct place at,
	enum anchor anchor, bool emphasis)
{
	canvas->captions = arena_grow(canvas->arena, canvas->captions,
		canvas->caption_count, &canvas->caption_room,
		sizeof(*canvas->captions));
	canvas->captions[canvas->caption_count++] =
		(struct caption){.text = text,
			.at = at,
			.anchor = anchor,
			.size = TEXT_SIZE,
			.emphasis = emphasis};
}
