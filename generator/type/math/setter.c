#include "type/math/setter.h"

#include "base/arena.h"
#include "type/font/fonts.h"

enum {
	PER_CENT = 100,
	EM = 1000
};

static enum math_size smaller(enum math_size size)
{
	return size < MATH_SCRIPT_SIZE ? MATH_SCRIPT_SIZE : MATH_SMALL_SIZE;
}

struct spot setter_part_of_fraction(struct spot spot, bool under)
{
	spot.cramped |= under;
	spot.size = spot.size == MATH_DISPLAY_SIZE ? MATH_TEXT_SIZE
						   : smaller(spot.size);
	return spot;
}

struct spot setter_script(struct spot spot, bool under)
{
	spot.cramped |= under;
	spot.size = smaller(spot.size);
	return spot;
}

struct spot setter_sized(struct spot spot, enum math_size size)
{
	if (size != MATH_SAME_SIZE)
		spot.size = size;
	return spot;
}

struct spot setter_cramped(struct spot spot)
{
	spot.cramped = true;
	return spot;
}

mpt setter_size(struct spot spot)
{
	const mpt size = spot.setter->setting->size;

	if (spot.size < MATH_SCRIPT_SIZE)
		return size;
	return size *
	       setter_percent(spot,
		       spot.size == MATH_SCRIPT_SIZE
			       ? HB_OT_MATH_CONSTANT_SCRIPT_PERCENT_SCALE_DOWN
			       : HB_OT_MATH_CONSTANT_SCRIPT_SCRIPT_PERCENT_SCALE_DOWN) /
	       PER_CENT;
}

mpt setter_em(struct spot spot, int thousandths)
{
	return mpt_scaled(setter_size(spot), thousandths, EM);
}

mpt setter_units(struct spot spot, int64_t units)
{
	const int64_t upem = spot.setter->face->upem;
	const int64_t twice = 2 * units * setter_size(spot) + upem;

	return (mpt)(twice / (2 * upem) - (twice % (2 * upem) < 0));
}

mpt setter_constant(struct spot spot, hb_ot_math_constant_t constant)
{
	return setter_units(spot,
		hb_ot_math_get_constant(spot.setter->face->hb_font, constant));
}

int setter_percent(struct spot spot, hb_ot_math_constant_t constant)
{
	return hb_ot_math_get_constant(spot.setter->face->hb_font, constant);
}

mpt setter_axis(struct spot spot)
{
	return setter_constant(spot, HB_OT_MATH_CONSTANT_AXIS_HEIGHT);
}

struct pile setter_pile(struct spot spot)
{
	return (struct pile){.setter = spot.setter, .box = {.type = BOX_GROUP}};
}

void setter_add(struct pile *pile, const struct box *box, mpt x, mpt y)
{
	pile->at = arena_grow(pile->setter->arena, pile->at, pile->count,
		&pile->room, sizeof(*pile->at));
	pile->at[pile->count] = *box;
	pile->at[pile->count].x += x;
	pile->at[pile->count++].y += y;
	if (box->y + y + box->height > pile->box.height)
		pile->box.height = box->y + y + box->height;
	if (box->depth - box->y - y > pile->box.depth)
		pile->box.depth = box->depth - box->y - y;
}

void setter_add_rule(struct pile *pile, mpt x, mpt y, mpt width, mpt thick)
{
	const struct box rule = {.type = BOX_RULE,
		.gray = pile->setter->setting->gray,
		.width = width,
		.height = thick};

	setter_add(pile, &rule, x, y);
}

struct box setter_box(const struct pile *pile)
{
	struct box box = pile->box;

	box.boxes = pile->at;
	box.count = pile->count;
	return box;
}

struct part setter_empty(mpt width)
{
	return (struct part){.box = {.type = BOX_GROUP, .width = width}};
}
