#include "type/math/parts.h"

#include "base/arena.h"
#include "type/math/rows.h"
#include "type/math/stretches.h"

enum {
	FRAME_PAD = 250, /* em/1000 */
	ANSWER_DROP = 140,
	STROKE = 50,
	REACH = 100 /* of a stroke beyond its body */
};

static mpt rule_of(struct spot spot)
{
	return setter_constant(
		spot, HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS);
}

static void add_stroke(struct spot spot, struct pile *pile,
	const struct box *body, bool rising)
{
	const mpt reach = setter_em(spot, REACH);
	const struct box stroke = {.type = BOX_STROKE,
		.gray = spot.setter->setting->gray,
		.rising = rising,
		.width = body->width + 2 * reach,
		.height = body->height + reach,
		.depth = body->depth + reach,
		.stroke = setter_em(spot, STROKE)};

	setter_add(pile, &stroke, -reach, 0);
}

struct part frames_cancel(struct spot spot, const struct math *math)
{
	const struct part body = setter_set(spot, math->body);
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &body.box, 0, 0);
	if (math->strokes & MATH_RISING)
		add_stroke(spot, &pile, &body.box, true);
	if (math->strokes & MATH_FALLING)
		add_stroke(spot, &pile, &body.box, false);
	if (math->strokes & MATH_ACROSS)
		setter_add_rule(&pile, 0,
			(body.box.height - body.box.depth) / 2 -
				rule_of(spot) / 2,
			body.box.width, rule_of(spot));
	pile.box.width = body.box.width;
	return (struct part){.box = setter_box(&pile), .italic = body.italic};
}

struct part frames_frame(struct spot spot, const struct math *math)
{
	const struct box body = setter_set(spot, math->body).box;
	const mpt pad = setter_em(spot, FRAME_PAD), rule = rule_of(spot);
	const mpt width = body.width + 2 * pad;
	const mpt bottom = -body.depth - pad - rule;
	const mpt top = body.height + pad;
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &body, pad, 0);
	if (math->strokes & MATH_TOP)
		setter_add_rule(&pile, 0, top, width, rule);
	if (math->strokes & MATH_BOTTOM)
		setter_add_rule(&pile, 0, bottom, width, rule);
	if (math->strokes & MATH_LEFT)
		setter_add_rule(&pile, 0, bottom, rule, top - bottom + rule);
	if (math->strokes & MATH_RIGHT)
		setter_add_rule(
			&pile, width - rule, bottom, rule, top - bottom + rule);
	pile.box.width = width;
	return (struct part){.box = setter_box(&pile)};
}

struct part frames_phantom(struct spot spot, const struct math *math)
{
	const struct box body = setter_set(spot, math->body).box;
	struct part part =
		setter_empty(math->flags & MATH_NO_WIDTH ? 0 : body.width);

	if ((math->flags & MATH_NO_HEIGHT) == 0) {
		part.box.height = body.height;
		part.box.depth = body.depth;
	}
	return part;
}

struct part frames_smash(struct spot spot, const struct math *math)
{
	const struct box body = setter_set(spot, math->body).box;
	struct pile pile = setter_pile(spot);
	const enum math_align align = (enum math_align)math->code;
	mpt x = 0;

	pile.box.width = body.width;
	if (math->flags & MATH_NO_WIDTH) {
		x = align == MATH_TO_LEFT    ? 0
		    : align == MATH_TO_RIGHT ? -body.width
					     : -body.width / 2;
		pile.box.width = 0;
	}
	setter_add(&pile, &body, x, 0);
	if (math->flags & MATH_NO_HEIGHT)
		pile.box.height = pile.box.depth = 0;
	return (struct part){.box = setter_box(&pile)};
}

/* A dividend below the sign of long division: a bracket and a rule. */
struct part frames_division(struct spot spot, const struct math *math)
{
	const struct box body = setter_set(spot, math->body).box;
	const mpt rule = rule_of(spot);
	const mpt gap =
		setter_constant(spot, HB_OT_MATH_CONSTANT_OVERBAR_VERTICAL_GAP);
	struct box sign =
		stretches_high(spot, ')', body.height + body.depth + gap).box;
	struct pile pile = setter_pile(spot);
	const mpt pad = setter_em(spot, FRAME_PAD) / 2;
	mpt top = body.height + gap;

	if (sign.height > top)
		top = sign.height;
	setter_add(&pile, &sign, 0, top - sign.height);
	setter_add(&pile, &body, sign.width, 0);
	setter_add_rule(&pile, sign.width / 3, top - rule,
		sign.width - sign.width / 3 + body.width + pad, rule);
	pile.box.width = sign.width + body.width + pad;
	return (struct part){.box = setter_box(&pile)};
}

/* A black rectangle.  If it has no width, it only keeps its line high. */
struct part frames_rule(struct spot spot, const struct math *math)
{
	const mpt width = rows_width(spot, math->body);
	const mpt height = rows_width(spot, math->over);
	struct pile pile = setter_pile(spot);

	if (width > 0 && height > 0)
		setter_add_rule(&pile, 0, 0, width, height);
	else if (height > 0)
		pile.box.height = height;
	pile.box.width = width < 0 ? 0 : width;
	return (struct part){.box = setter_box(&pile)};
}

struct part frames_raised(struct spot spot, const struct math *math)
{
	const struct box body = setter_set(spot, math->body).box;
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &body, 0, rows_width(spot, math->over));
	pile.box.width = body.width;
	return (struct part){.box = setter_box(&pile)};
}

/* The number of an equation within a line or table.  math_set() takes out that
 * of a display, which goes to the margin. */
struct part frames_tag(struct spot spot, const struct math *math)
{
	const struct box body = setter_set(spot, math->body).box;
	const mpt room = setter_em(spot, MATH_SET_TAG);
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &body, room, 0);
	pile.box.width = room + body.width;
	return (struct part){.box = setter_box(&pile)};
}

/* An answer is underlined, as in a text. */
struct part frames_answer(struct spot spot, const struct math *math)
{
	const struct box body = setter_set(spot, math->body).box;
	const mpt rule = rule_of(spot);
	struct pile pile = setter_pile(spot);
	mpt y = -setter_em(spot, ANSWER_DROP);

	if (-body.depth - rule < y)
		y = -body.depth - 2 * rule;
	setter_add(&pile, &body, 0, 0);
	setter_add_rule(&pile, 0, y, body.width, rule);
	pile.box.width = body.width;
	return (struct part){.box = setter_box(&pile)};
}
