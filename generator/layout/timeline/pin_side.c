#include "layout/timeline/pin_side.h"

bool pin_side_has(const struct pin_side *side, const struct pin *pin)
{
	return pin->below == side->below;
}

/* Would a bar in this lane touch a bar placed before it? */
static bool lane_taken(const struct pin_side *side, size_t i, mpt lane)
{
	const struct pin *pins = side->pins;

	for (size_t k = 0; k < i; k++)
		if (pins[k].bar && pin_side_has(side, &pins[k]) &&
			pins[k].lane == lane &&
			pins[k].to + side->room->hair > pins[i].from &&
			pins[i].to + side->room->hair > pins[k].from)
			return true;
	return false;
}

mpt pin_side_place_bars(const struct pin_side *side)
{
	const mpt step = side->room->bar + side->room->hair;
	mpt end = 0;

	for (size_t i = 0; i < side->count; i++) {
		struct pin *pin = &side->pins[i];

		if (!pin_side_has(side, pin) || !pin->bar)
			continue;
		pin->lane = side->room->hair;
		while (lane_taken(side, i, pin->lane))
			pin->lane += step;
		pin->foot = pin->lane + side->room->bar;
		if (pin->foot > end)
			end = pin->foot;
	}
	return end;
}
