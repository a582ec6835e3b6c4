/*
 * Where each flag hangs, above or below and left or right, is found by local
 * search: one flag after the other is turned to where the whole stack is
 * lowest, until no turn helps.  That need not be the lowest stack of all, but
 * it is far lower than stairs, and the same on every machine.
 *
 * On one side, a flag over another's pole must be outside that other flag: so
 * flags are hung from the axis outwards, always the one that comes lowest.
 */
#include "layout/timeline/pin_side.h"

#include <stdlib.h>
#include <string.h>

enum {
	PINS_MOST = 48, /* more are placed as stairs */
	ROUNDS = 8,
	WAYS = 4 /* above or below, left or right */
};

static const mpt impossible = INT32_MAX;

/* Must the first of two flags, with the pole to the left, hang outside the
 * other, or the other outside it? */
struct order {
	bool first_out, next_out;
	bool apart; /* they do not touch, whatever their heights */
};

static struct order order_of(
	const struct pin *first, const struct pin *next, mpt gap)
{
	const mpt distance = next->pole - first->pole;
	struct order order = {false, false, true};

	if (!first->left && distance < first->width + gap)
		order.first_out = true;
	if (next->left && distance < next->width + gap)
		order.next_out = true;
	if (order.first_out || order.next_out)
		order.apart = false;
	if (!first->left && next->left &&
		distance < first->width + next->width + gap)
		order.apart = false;
	return order;
}

/* Flags of one side as they are hung. */
struct hanging {
	const struct pin_side *side;
	bool hung[PINS_MOST];
	mpt least[PINS_MOST]; /* where a flag may begin */
	int inner[PINS_MOST]; /* flags to hang before it */
};

/* How a pin and another, anywhere on the axis, are ordered: the pin first. */
static struct order order_at(const struct pin_side *side, size_t i, size_t k)
{
	struct order order;
	bool out;

	if (i < k)
		return order_of(
			&side->pins[i], &side->pins[k], side->room->gap);
	order = order_of(&side->pins[k], &side->pins[i], side->room->gap);
	out = order.first_out;
	order.first_out = order.next_out;
	order.next_out = out;
	return order;
}

static void begin(struct hanging *hanging, mpt least)
{
	const struct pin_side *side = hanging->side;

	for (size_t i = 0; i < side->count; i++) {
		hanging->hung[i] = !pin_side_has(side, &side->pins[i]);
		hanging->least[i] = least;
		hanging->inner[i] = 0;
		for (size_t k = 0; !hanging->hung[i] && k < side->count; k++)
			if (k != i && pin_side_has(side, &side->pins[k]) &&
				order_at(side, i, k).first_out)
				hanging->inner[i]++;
	}
}

/* The flag that can hang lowest; the number of all if none is left. */
static size_t next_of(const struct hanging *hanging)
{
	const size_t count = hanging->side->count;
	size_t next = count;

	for (size_t i = 0; i < count; i++)
		if (!hanging->hung[i] && hanging->inner[i] == 0 &&
			(next == count ||
				hanging->least[i] < hanging->least[next]))
			next = i;
	return next;
}

static void hang(struct hanging *hanging, size_t at)
{
	const struct pin_side *side = hanging->side;
	struct pin *pin = &side->pins[at];
	mpt end;

	pin->flag = hanging->least[at];
	end = pin->flag + pin->height + side->room->gap;
	hanging->hung[at] = true;
	for (size_t i = 0; i < side->count; i++) {
		struct order order;

		if (hanging->hung[i])
			continue;
		order = order_at(side, i, at);
		if (!order.apart && end > hanging->least[i])
			hanging->least[i] = end;
		hanging->inner[i] -= order.first_out;
	}
}

/* Hang all flags of a side.  Returns how far it reaches; impossible if two
 * flags would each have to be outside the other. */
static mpt pack_side(const struct pin_side *side, int64_t *all)
{
	struct hanging hanging = {.side = side};
	mpt reach = 0;
	size_t left = 0;

	begin(&hanging, pin_side_place_bars(side) + side->room->pole);
	for (size_t i = 0; i < side->count; i++)
		left += !hanging.hung[i];
	for (; left > 0; left--) {
		const size_t next = next_of(&hanging);
		const struct pin *pin = &side->pins[next];

		if (next == side->count)
			return impossible;
		hang(&hanging, next);
		*all += (int64_t)(pin->flag / MPT) * (pin->flag / MPT);
		if (pin->flag + pin->height > reach)
			reach = pin->flag + pin->height;
	}
	return reach;
}

/* How bad a stack is: its height, then how far out its flags are. */
struct cost {
	mpt height;
	int64_t all;
	struct pin_reach reach;
};

static struct cost pack(
	struct pin *pins, size_t count, const struct pin_room *room)
{
	const struct pin_side above = {pins, count, room, false};
	const struct pin_side below = {pins, count, room, true};
	struct cost cost = {.all = 0};

	for (size_t i = 0; i < count; i++)
		pins[i].foot = 0;
	cost.reach.above = pack_side(&above, &cost.all);
	cost.reach.below = pack_side(&below, &cost.all);
	cost.height =
		cost.reach.above == impossible || cost.reach.below == impossible
			? impossible
			: cost.reach.above + cost.reach.below;
	return cost;
}

static bool is_lower(const struct cost *one, const struct cost *other)
{
	return one->height != other->height ? one->height < other->height
					    : one->all < other->all;
}

static void turn(struct pin *pin, int way)
{
	pin->below = (way & 1) != 0;
	pin->left = (way & 2) != 0;
}

static bool overhangs(const struct pin *pin, const struct pin_room *room)
{
	return pin->left ? pin->pole < pin->width
			 : pin->pole + pin->width > room->axis;
}

/* Turn one flag to where it hangs best.  Returns whether that is new. */
static bool improve(struct pin *pins, size_t count, const struct pin_room *room,
	size_t at, struct cost *cost)
{
	const struct pin before = pins[at];
	int best = before.below + 2 * before.left;
	bool better = false;

	for (int way = 0; way < WAYS; way++) {
		struct cost other;

		turn(&pins[at], way);
		if (overhangs(&pins[at], room))
			continue;
		other = pack(pins, count, room);
		if (!is_lower(&other, cost))
			continue;
		*cost = other;
		best = way;
		better = true;
	}
	turn(&pins[at], best);
	return better;
}

/* Turn flags one after the other while that helps. */
static struct cost descend(
	struct pin *pins, size_t count, const struct pin_room *room)
{
	struct cost cost = pack(pins, count, room);
	bool better = true;

	for (int round = 0; better && round < ROUNDS; round++) {
		better = false;
		for (size_t i = 0; i < count; i++)
			better = improve(pins, count, room, i, &cost) || better;
	}
	return cost;
}

/* Flags hang towards the middle, above and below in turn. */
static void turn_inwards(
	struct pin *pins, size_t count, const struct pin_room *room)
{
	for (size_t i = 0; i < count; i++) {
		pins[i].below = i % 2 != 0;
		pins[i].left = pins[i].pole > room->axis / 2;
		if (overhangs(&pins[i], room))
			pins[i].left = !pins[i].left;
	}
}

struct pin_reach pins_pack(
	struct pin *pins, size_t count, const struct pin_room *room)
{
	const struct pin_reach stairs = pins_place(pins, count, room);
	struct pin from_stairs[PINS_MOST];
	struct cost costs[2];

	if (count > PINS_MOST)
		return stairs;
	memcpy(from_stairs, pins, count * sizeof(*pins));
	costs[0] = descend(from_stairs, count, room);
	turn_inwards(pins, count, room);
	costs[1] = descend(pins, count, room);
	if (!is_lower(&costs[1], &costs[0]))
		memcpy(pins, from_stairs, count * sizeof(*pins));
	return pack(pins, count, room).reach;
}
