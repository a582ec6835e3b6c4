#include "type/math/parts.h"

#include "base/arena.h"
#include "type/math/rows.h"
#include "type/math/stretches.h"

enum {
	FACTOR = 901,    /* thousandths of a fence's body that it must cover */
	SHORTFALL = 500, /* or how much it may lack, em/1000 */
	BIG = 400,       /* the half heights of \big and the like, em/1000 */
	BIG_STEP = 300
};

mpt fences_half(struct spot spot, const struct box *box)
{
	const mpt axis = setter_axis(spot);
	const mpt above = box->height - axis, below = box->depth + axis;

	return above > below ? above : below;
}

/* The height of brackets around a body that reaches `half` from the axis. */
static mpt height_for(struct spot spot, mpt half)
{
	const mpt part = mpt_scaled(2 * half, FACTOR, 1000);
	const mpt less = 2 * half - setter_em(spot, SHORTFALL);

	return part > less ? part : less;
}

/* Outside a fence, a middle bracket has its own height. */
struct part fences_middle(struct spot spot, const struct math *math)
{
	return stretches_high(spot, math->code, 0);
}

/* The next bracket within a fence's row, or the row's end. */
static const struct math *next_middle(const struct math *part)
{
	while (part != NULL && part->kind != MATH_MIDDLE)
		part = part->next;
	return part;
}

/* The parts of a fence's row between the brackets in it. */
struct fence {
	struct box *bodies;
	size_t count;
	mpt half;
};

static void set_bodies(
	struct spot spot, const struct math *first, struct fence *fence)
{
	const struct math *at = first;
	size_t count = 1;

	while ((at = next_middle(at)) != NULL) {
		at = at->next;
		count++;
	}
	fence->bodies =
		arena_alloc(spot.setter->arena, count, sizeof(*fence->bodies));
	for (at = first; fence->count < count; fence->count++) {
		const struct math *end = next_middle(at);
		enum math_class before = MATH_CLASSES;
		const struct box body = rows_set(spot, at, end, &before).box;
		const mpt half = fences_half(spot, &body);

		fence->bodies[fence->count] = body;
		if (half > fence->half)
			fence->half = half;
		at = end == NULL ? NULL : end->next;
	}
}

static void add(struct pile *pile, const struct box *box)
{
	setter_add(pile, box, pile->box.width, 0);
	pile->box.width += box->width;
}

static void add_bracket(
	struct spot spot, struct pile *pile, uint32_t code, mpt height)
{
	struct part bracket;

	if (code == 0)
		return;
	bracket = stretches_high(spot, code, height);
	add(pile, &bracket.box);
}

struct part fences_set(struct spot spot, const struct math *math)
{
	const struct math *first = math->body;
	struct fence fence = {.half = 0};
	struct pile pile = setter_pile(spot);
	mpt height;

	if (first != NULL && first->kind == MATH_ROW)
		first = first->body;
	set_bodies(spot, first, &fence);
	height = height_for(spot, fence.half);
	add_bracket(spot, &pile, math->code, height);
	for (size_t i = 0; i < fence.count; i++) {
		add(&pile, &fence.bodies[i]);
		first = next_middle(first);
		if (first == NULL)
			continue;
		add_bracket(spot, &pile, first->code, height);
		first = first->next;
	}
	add_bracket(spot, &pile, math->close, height);
	return (struct part){.box = setter_box(&pile)};
}

struct part fences_delimiter(struct spot spot, const struct math *math)
{
	if (math->code == 0)
		return setter_empty(0);
	return stretches_high(spot, math->code,
		2 * setter_em(spot, BIG + BIG_STEP * math->size));
}
