#include "layout/timeline/pin_side.h"

#include <stdlib.h>

static int by_place(const void *a, const void *b)
{
	const struct pin *one = a, *other = b;

	if (one->pole != other->pole)
		return one->pole < other->pole ? -1 : 1;
	return (one->number > other->number) - (one->number < other->number);
}

/* Sides alternate, unless a flag would overhang an end. */
static void choose_sides(
	struct pin *pins, size_t count, const struct pin_room *room)
{
	bool below = true;

	for (size_t i = 0; i < count; i++) {
		struct pin *pin = &pins[i];

		if (pin->pole + pin->width > room->axis)
			below = true;
		else if (pin->pole < pin->width)
			below = false;
		else
			below = !below;
		pin->below = below;
		pin->left = below;
	}
}

/* Do two flags overlap along the axis?  Above the axis the first flag is the
 * one to the left, below it the one to the right. */
static bool meet(const struct pin_side *side, const struct pin *first,
	const struct pin *next)
{
	const mpt apart = side->below ? first->pole - next->pole
				      : next->pole - first->pole;

	return apart < first->width + side->room->gap;
}

/* Hang a flag outside all earlier flags that it overlaps. */
static void hang(const struct pin_side *side, size_t i, mpt least)
{
	struct pin *pin = &side->pins[i];
	const size_t from = side->below ? 0 : i + 1;
	const size_t to = side->below ? i : side->count;

	pin->flag = least;
	for (size_t k = from; k < to; k++) {
		const struct pin *hung = &side->pins[k];
		const mpt end = hung->flag + hung->height + side->room->gap;

		if (pin_side_has(side, hung) && meet(side, pin, hung) &&
			end > pin->flag)
			pin->flag = end;
	}
}

/* Returns how far the side reaches. */
static mpt place_side(const struct pin_side *side)
{
	const mpt least = pin_side_place_bars(side) + side->room->pole;
	mpt reach = 0;

	for (size_t n = 0; n < side->count; n++) {
		const size_t i = side->below ? n : side->count - 1 - n;
		const struct pin *pin = &side->pins[i];

		if (!pin_side_has(side, pin))
			continue;
		hang(side, i, least);
		if (pin->flag + pin->height > reach)
			reach = pin->flag + pin->height;
	}
	return reach;
}

struct pin_reach pins_place(
	struct pin *pins, size_t count, const struct pin_room *room)
{
	const struct pin_side above = {pins, count, room, false};
	const struct pin_side below = {pins, count, room, true};

	for (size_t i = 0; i < count; i++) {
		pins[i].pole = pins[i].from + (pins[i].to - pins[i].from) / 2;
		pins[i].foot = 0;
	}
	if (count > 0)
		qsort(pins, count, sizeof(*pins), by_place);
	choose_sides(pins, count, room);
	return (struct pin_reach){place_side(&above), place_side(&below)};
}
