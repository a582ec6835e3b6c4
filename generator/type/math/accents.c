#include "type/math/parts.h"

#include "type/math/glyphs.h"
#include "type/math/stretches.h"

enum {
	BRACE_GAP = 60, /* em/1000 */
	LABEL_PAD = 400,
	ARROW_LEAST = 1600,
	ARROW_GAP = 110,
	ARROW_RIGHT = 0x2192,
	HALF_RIGHT = 0x21c0, /* harpoons of an equilibrium */
	HALF_LEFT = 0x21bd,
	MOSTLY_RIGHT = 0x2942,
	MOSTLY_LEFT = 0x2943
};

static mpt most(mpt a, mpt b)
{
	return a > b ? a : b;
}

/* The place, from the left, above which the middle of an accent stands. */
static mpt attach_of(const struct part *part)
{
	return part->letter && part->attach != 0
		       ? part->attach
		       : (part->box.width + part->italic) / 2;
}

/* The sign to stretch over a body for an accent: for arrows the plain arrow,
 * because a font's accents do not grow. */
static uint32_t wide_sign(uint32_t accent)
{
	return accent == 0x20d7   ? ARROW_RIGHT
	       : accent == 0x20d6 ? 0x2190
	       : accent == 0x20e1 ? 0x2194
				  : accent;
}

/* Put an arrow or arc over the whole width of a body. */
static struct part set_spanning(
	struct spot spot, const struct part *body, uint32_t code)
{
	const mpt gap = setter_em(spot, BRACE_GAP);
	struct box sign = stretches_wide(setter_script(spot, false), code,
		most(body->box.width, setter_em(spot, 400)), true)
				  .box;
	struct pile pile = setter_pile(spot);
	const mpt width = most(body->box.width, sign.width);

	setter_add(&pile, &body->box, (width - body->box.width) / 2, 0);
	setter_add(&pile, &sign, (width - sign.width) / 2,
		body->box.height + gap + sign.depth);
	pile.box.width = width;
	return (struct part){.box = setter_box(&pile)};
}

struct part accents_set(struct spot spot, const struct math *math)
{
	const struct part body = setter_set(setter_cramped(spot), math->body);
	const uint32_t wide = wide_sign(math->code);
	const mpt base =
		setter_constant(spot, HB_OT_MATH_CONSTANT_ACCENT_BASE_HEIGHT);
	struct pile pile = setter_pile(spot);
	struct part sign;
	mpt x;

	if ((math->flags & MATH_STRETCHES) != 0 &&
		(wide != math->code || math->code == 0x2322))
		return set_spanning(spot, &body, wide);
	sign = (math->flags & MATH_STRETCHES) != 0
		       ? stretches_wide(spot, math->code, body.box.width, false)
		       : glyphs_letter(spot, math->code, math->code);
	x = attach_of(&body) -
	    (sign.attach != 0 ? sign.attach : sign.box.width / 2);
	setter_add(&pile, &body.box, 0, 0);
	setter_add(&pile, &sign.box, x,
		body.box.height > base ? body.box.height - base : 0);
	pile.box.width = body.box.width;
	return (struct part){.box = setter_box(&pile),
		.italic = body.italic,
		.attach = body.attach,
		.letter = body.letter};
}

struct part accents_line(struct spot spot, const struct math *math)
{
	const bool under = (math->flags & MATH_UNDER) != 0;
	const struct box body =
		setter_set(under ? spot : setter_cramped(spot), math->body).box;
	const mpt gap = setter_constant(
		spot, under ? HB_OT_MATH_CONSTANT_UNDERBAR_VERTICAL_GAP
			    : HB_OT_MATH_CONSTANT_OVERBAR_VERTICAL_GAP);
	const mpt rule = setter_constant(
		spot, under ? HB_OT_MATH_CONSTANT_UNDERBAR_RULE_THICKNESS
			    : HB_OT_MATH_CONSTANT_OVERBAR_RULE_THICKNESS);
	const mpt extra = setter_constant(
		spot, under ? HB_OT_MATH_CONSTANT_UNDERBAR_EXTRA_DESCENDER
			    : HB_OT_MATH_CONSTANT_OVERBAR_EXTRA_ASCENDER);
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &body, 0, 0);
	setter_add_rule(&pile, 0,
		under ? -body.depth - gap - rule : body.height + gap,
		body.width, rule);
	pile.box.width = body.width;
	if (under)
		pile.box.depth += extra;
	else
		pile.box.height += extra;
	return (struct part){.box = setter_box(&pile)};
}

struct part accents_brace(struct spot spot, const struct math *math)
{
	const bool under = (math->flags & MATH_UNDER) != 0;
	const struct box body = setter_set(spot, math->body).box;
	const struct box brace =
		stretches_wide(spot, math->code, body.width, true).box;
	const mpt gap = setter_em(spot, BRACE_GAP);
	const mpt width = most(body.width, brace.width);
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &body, (width - body.width) / 2, 0);
	setter_add(&pile, &brace, (width - brace.width) / 2,
		under ? -body.depth - gap - brace.height
		      : body.height + gap + brace.depth);
	pile.box.width = width;
	return (struct part){.box = setter_box(&pile)};
}

struct part accents_stack(struct spot spot, const struct math *math)
{
	const struct part body = setter_set(spot, math->body);
	const struct part plain = {.box = body.box};

	return scripts_limits(spot, &plain, math->over, math->under);
}

/* One arrow above another that points back. */
static struct box two_ways(struct spot spot, uint32_t code, mpt width)
{
	const mpt gap = setter_em(spot, ARROW_GAP);
	const bool right = code == MOSTLY_RIGHT;
	const struct box over =
		stretches_wide(spot, HALF_RIGHT, right ? width : 0, true).box;
	const struct box under =
		stretches_wide(spot, HALF_LEFT, right ? 0 : width, true).box;
	const mpt whole = most(over.width, under.width);
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &over, (whole - over.width) / 2, gap / 2);
	setter_add(&pile, &under, (whole - under.width) / 2, -gap / 2 - gap);
	pile.box.width = whole;
	return setter_box(&pile);
}

static struct box arrow_of(struct spot spot, uint32_t code, mpt width)
{
	if (code == MOSTLY_RIGHT || code == MOSTLY_LEFT)
		return two_ways(spot, code, width);
	return stretches_wide(spot, code, width, true).box;
}

struct part accents_arrow(struct spot spot, const struct math *math)
{
	const struct box over =
		setter_set(setter_script(spot, false), math->over).box;
	const struct box under =
		setter_set(setter_script(spot, true), math->under).box;
	const mpt gap = setter_em(spot, ARROW_GAP);
	const mpt label = most(over.width, under.width);
	const mpt wanted = most(setter_em(spot, ARROW_LEAST),
		label == 0 ? 0 : label + 2 * setter_em(spot, LABEL_PAD));
	const struct box arrow = arrow_of(spot, math->code, wanted);
	const mpt width = most(arrow.width, label);
	struct pile pile = setter_pile(spot);

	setter_add(&pile, &arrow, (width - arrow.width) / 2, 0);
	if (math->over != NULL)
		setter_add(&pile, &over, (width - over.width) / 2,
			arrow.height + gap + over.depth);
	if (math->under != NULL)
		setter_add(&pile, &under, (width - under.width) / 2,
			-arrow.depth - gap - under.height);
	pile.box.width = width;
	return (struct part){.box = setter_box(&pile)};
}
