#include "type/math/parts.h"

#include "type/math/stretches.h"

enum {
	SIDE = 100, /* room beside a fraction, em/1000 */
	/* Around a blank, em/1000: from its line down to the rule, from the
	 * rule down to its line, and how much longer the rule is. */
	CLEAR = 700,
	WRITTEN = 1100,
	LONGER = 600,
	PER_CENT = 100
};

static mpt most(mpt a, mpt b)
{
	return a > b ? a : b;
}

/* The parameters of a fraction, by whether it is in a display. */
static const hb_ot_math_constant_t with_rule[2][4] = {
	{HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_SHIFT_UP,
		HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_SHIFT_DOWN,
		HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_GAP_MIN,
		HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_GAP_MIN},
	{HB_OT_MATH_CONSTANT_FRACTION_NUMERATOR_DISPLAY_STYLE_SHIFT_UP,
		HB_OT_MATH_CONSTANT_FRACTION_DENOMINATOR_DISPLAY_STYLE_SHIFT_DOWN,
		HB_OT_MATH_CONSTANT_FRACTION_NUM_DISPLAY_STYLE_GAP_MIN,
		HB_OT_MATH_CONSTANT_FRACTION_DENOM_DISPLAY_STYLE_GAP_MIN},
};

static const hb_ot_math_constant_t without[2][3] = {
	{HB_OT_MATH_CONSTANT_STACK_TOP_SHIFT_UP,
		HB_OT_MATH_CONSTANT_STACK_BOTTOM_SHIFT_DOWN,
		HB_OT_MATH_CONSTANT_STACK_GAP_MIN},
	{HB_OT_MATH_CONSTANT_STACK_TOP_DISPLAY_STYLE_SHIFT_UP,
		HB_OT_MATH_CONSTANT_STACK_BOTTOM_DISPLAY_STYLE_SHIFT_DOWN,
		HB_OT_MATH_CONSTANT_STACK_DISPLAY_STYLE_GAP_MIN},
};

/* The gap between a rule and what is above or below it: the font's, but at
 * least some widths of the rule. */
static mpt gap_of(struct spot spot, hb_ot_math_constant_t constant, mpt rule)
{
	return most(setter_constant(spot, constant),
		spot.size == MATH_DISPLAY_SIZE ? rule * 5 / 2 : rule);
}

/* The places of a numerator and denominator. */
struct fraction {
	struct box over, under;
	mpt up, down, rule;
};

static void place_with_rule(struct spot spot, struct fraction *fraction)
{
	const hb_ot_math_constant_t *with =
		with_rule[spot.size == MATH_DISPLAY_SIZE];
	const mpt axis = setter_axis(spot), half = fraction->rule / 2;

	fraction->up = most(setter_constant(spot, with[0]),
		axis + half + gap_of(spot, with[2], fraction->rule) +
			fraction->over.depth);
	fraction->down = most(setter_constant(spot, with[1]),
		fraction->under.height + gap_of(spot, with[3], fraction->rule) +
			half - axis);
}

static void place_without(struct spot spot, struct fraction *fraction)
{
	const hb_ot_math_constant_t *with =
		without[spot.size == MATH_DISPLAY_SIZE];
	const mpt least = setter_constant(spot, with[2]);
	mpt gap;

	fraction->up = setter_constant(spot, with[0]);
	fraction->down = setter_constant(spot, with[1]);
	gap = fraction->up - fraction->over.depth -
	      (fraction->under.height - fraction->down);
	if (gap < least) {
		fraction->up += (least - gap) / 2;
		fraction->down += least - gap - (least - gap) / 2;
	}
}

/* Is one of these parts a blank?  Those within them do not count. */
static bool has_blank(const struct math *math)
{
	if (math != NULL && math->kind == MATH_ROW)
		math = math->body;
	for (; math != NULL; math = math->next)
		if (math->kind == MATH_BLANK)
			return true;
	return false;
}

/* Keep the line of a blank clear of the fraction's rule, and leave room for
 * handwriting above a line below it.  Returns how much longer the rule must be,
 * so that the two are not confused. */
static mpt make_room(
	struct spot spot, const struct math *math, struct fraction *fraction)
{
	const bool over = has_blank(math->over);
	const bool under = has_blank(math->under);

	if (over)
		fraction->over.depth =
			most(fraction->over.depth, setter_em(spot, CLEAR));
	if (under)
		fraction->under.height =
			most(fraction->under.height, setter_em(spot, WRITTEN));
	return over || under ? setter_em(spot, LONGER) : 0;
}

struct part fractions_set(struct spot spot, const struct math *math)
{
	struct spot at = setter_sized(spot, math->style);
	const bool rule = (math->flags & MATH_NO_RULE) == 0;
	struct fraction fraction = {
		.over = setter_set(
			setter_part_of_fraction(at, false), math->over)
				.box,
		.under = setter_set(
			setter_part_of_fraction(at, true), math->under)
				 .box,
		.rule = setter_constant(
			at, HB_OT_MATH_CONSTANT_FRACTION_RULE_THICKNESS)};
	const mpt longer = make_room(spot, math, &fraction);
	const mpt width =
		most(fraction.over.width, fraction.under.width) + longer;
	const mpt side = rule ? setter_em(at, SIDE) : 0;
	struct pile pile = setter_pile(at);

	if (rule)
		place_with_rule(at, &fraction);
	else
		place_without(at, &fraction);
	setter_add(&pile, &fraction.over,
		side + (width - fraction.over.width) / 2, fraction.up);
	if (rule)
		setter_add_rule(&pile, side,
			setter_axis(at) - fraction.rule / 2, width,
			fraction.rule);
	setter_add(&pile, &fraction.under,
		side + (width - fraction.under.width) / 2, -fraction.down);
	pile.box.width = width + 2 * side;
	return (struct part){.box = setter_box(&pile)};
}

/* Put the degree at the sign of its root.  Returns how far the sign moves. */
static mpt put_degree(struct spot spot, const struct math *degree,
	struct pile *pile, const struct box *sign)
{
	const struct spot small = setter_sized(spot, MATH_SMALL_SIZE);
	const struct box box = setter_set(small, degree).box;
	const int raise = setter_percent(
		spot, HB_OT_MATH_CONSTANT_RADICAL_DEGREE_BOTTOM_RAISE_PERCENT);
	const mpt before = setter_constant(
		spot, HB_OT_MATH_CONSTANT_RADICAL_KERN_BEFORE_DEGREE);
	const mpt after = setter_constant(
		spot, HB_OT_MATH_CONSTANT_RADICAL_KERN_AFTER_DEGREE);
	const mpt bottom =
		(sign->height + sign->depth) * raise / PER_CENT - sign->depth;
	const mpt x = most(0, before + box.width + after);

	setter_add(
		pile, &box, most(0, x - after - box.width), bottom + box.depth);
	return x;
}

struct part fractions_root(struct spot spot, const struct math *math)
{
	const struct part inner = setter_set(setter_cramped(spot), math->body);
	const struct box body = inner.box;
	const mpt width = body.width + inner.italic; /* a letter may lean */
	const mpt rule = setter_constant(
		spot, HB_OT_MATH_CONSTANT_RADICAL_RULE_THICKNESS);
	const mpt above = setter_constant(
		spot, HB_OT_MATH_CONSTANT_RADICAL_EXTRA_ASCENDER);
	mpt gap = setter_constant(spot,
		spot.size == MATH_DISPLAY_SIZE
			? HB_OT_MATH_CONSTANT_RADICAL_DISPLAY_STYLE_VERTICAL_GAP
			: HB_OT_MATH_CONSTANT_RADICAL_VERTICAL_GAP);
	const mpt inside = body.height + body.depth;
	struct box sign = stretches_high(spot, 0x221a, inside + gap + rule).box;
	struct pile pile = setter_pile(spot);
	const mpt surplus = sign.height + sign.depth - inside - gap - rule;
	mpt x = 0, top;

	if (surplus > 0)
		gap += surplus / 2;
	top = body.height + gap + rule;
	sign.y = top - sign.height;
	if (math->over != NULL) {
		const struct box moved = {
			.height = top, .depth = sign.depth - sign.y};

		x = put_degree(spot, math->over, &pile, &moved);
	}
	setter_add(&pile, &sign, x, 0);
	x += sign.width;
	setter_add_rule(&pile, x, top - rule, width, rule);
	setter_add(&pile, &body, x, 0);
	pile.box.width = x + width;
	pile.box.height += above;
	return (struct part){.box = setter_box(&pile)};
}
