#include "text/math/math.h"
#include "type/math/parts.h"

enum {
	LIMIT_GAP = 150 /* at least, em/1000 */
};

static mpt most(mpt a, mpt b)
{
	return a > b ? a : b;
}

/* Scripts while their places are found. */
struct scripts {
	const struct part *base;
	struct box over, under;
	bool has_over, has_under;
	mpt up, down;
};

static void raise_over(struct spot spot, struct scripts *scripts)
{
	const struct part *base = scripts->base;
	const mpt drop =
		base->box.height -
		setter_constant(spot,
			HB_OT_MATH_CONSTANT_SUPERSCRIPT_BASELINE_DROP_MAX);

	scripts->up = setter_constant(spot,
		spot.cramped ? HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP_CRAMPED
			     : HB_OT_MATH_CONSTANT_SUPERSCRIPT_SHIFT_UP);
	if (!base->letter)
		scripts->up = most(scripts->up, drop);
	scripts->up = most(scripts->up,
		scripts->over.depth +
			setter_constant(spot,
				HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MIN));
}

static void lower_under(struct spot spot, struct scripts *scripts)
{
	const struct part *base = scripts->base;

	scripts->down =
		setter_constant(spot, HB_OT_MATH_CONSTANT_SUBSCRIPT_SHIFT_DOWN);
	if (!base->letter)
		scripts->down = most(scripts->down,
			base->box.depth +
				setter_constant(spot,
					HB_OT_MATH_CONSTANT_SUBSCRIPT_BASELINE_DROP_MIN));
	scripts->down = most(scripts->down,
		scripts->under.height -
			setter_constant(
				spot, HB_OT_MATH_CONSTANT_SUBSCRIPT_TOP_MAX));
}

/* Move two scripts apart that are too close. */
static void part_scripts(struct spot spot, struct scripts *scripts)
{
	const mpt least = setter_constant(
		spot, HB_OT_MATH_CONSTANT_SUB_SUPERSCRIPT_GAP_MIN);
	const mpt highest = setter_constant(spot,
		HB_OT_MATH_CONSTANT_SUPERSCRIPT_BOTTOM_MAX_WITH_SUBSCRIPT);
	const mpt bottom = scripts->up - scripts->over.depth;
	mpt lack = least - (bottom - (scripts->under.height - scripts->down));
	mpt rise;

	if (lack <= 0)
		return;
	rise = highest - bottom;
	rise = rise < 0 ? 0 : rise > lack ? lack : rise;
	scripts->up += rise;
	scripts->down += lack - rise;
}

static struct scripts place_scripts(struct spot spot, const struct part *base,
	const struct math *over, const struct math *under)
{
	struct scripts scripts = {.base = base,
		.has_over = over != NULL,
		.has_under = under != NULL,
		.over = setter_set(setter_script(spot, spot.cramped), over).box,
		.under = setter_set(setter_script(spot, true), under).box};

	if (scripts.has_over)
		raise_over(spot, &scripts);
	if (scripts.has_under)
		lower_under(spot, &scripts);
	if (scripts.has_over && scripts.has_under)
		part_scripts(spot, &scripts);
	return scripts;
}

/* Scripts beside their base.  Those before a symbol, as of an isotope, are
 * aligned at the right. */
static struct part set_beside(
	struct spot spot, const struct part *base, const struct math *math)
{
	const struct scripts scripts =
		place_scripts(spot, base, math->over, math->under);
	const bool large = math->class == MATH_LARGE && base->italic > 0;
	const mpt wide = most(scripts.has_over ? scripts.over.width : 0,
		scripts.has_under ? scripts.under.width : 0);
	const bool before = math->body == NULL && math->flags & MATH_CHEMICAL;
	struct pile pile = setter_pile(spot);
	mpt over = base->box.width + (large ? 0 : base->italic);
	mpt under = base->box.width - (large ? base->italic : 0);
	mpt end;

	if (before) {
		over += wide - scripts.over.width;
		under += wide - scripts.under.width;
	}
	end = base->box.width;
	setter_add(&pile, &base->box, 0, 0);
	if (scripts.has_over) {
		setter_add(&pile, &scripts.over, over, scripts.up);
		end = most(end, over + scripts.over.width);
	}
	if (scripts.has_under) {
		setter_add(&pile, &scripts.under, under, -scripts.down);
		end = most(end, under + scripts.under.width);
	}
	pile.box.width = end + setter_constant(spot,
				       HB_OT_MATH_CONSTANT_SPACE_AFTER_SCRIPT);
	return (struct part){.box = setter_box(&pile)};
}

struct part scripts_limits(struct spot spot, const struct part *base,
	const struct math *over, const struct math *under)
{
	const struct box top =
		setter_set(setter_script(spot, spot.cramped), over).box;
	const struct box bottom =
		setter_set(setter_script(spot, true), under).box;
	const mpt width = most(base->box.width, most(top.width, bottom.width));
	const mpt lean = base->italic / 2;
	const mpt clear = setter_em(spot, LIMIT_GAP);
	struct pile pile = setter_pile(spot);
	mpt gap;

	setter_add(&pile, &base->box, (width - base->box.width) / 2, 0);
	if (over != NULL) {
		gap = most(setter_constant(spot,
				   HB_OT_MATH_CONSTANT_UPPER_LIMIT_GAP_MIN),
			setter_constant(spot,
				HB_OT_MATH_CONSTANT_UPPER_LIMIT_BASELINE_RISE_MIN) -
				top.depth);
		setter_add(&pile, &top, (width - top.width) / 2 + lean,
			base->box.height + most(gap, clear) + top.depth);
	}
	if (under != NULL) {
		gap = most(setter_constant(spot,
				   HB_OT_MATH_CONSTANT_LOWER_LIMIT_GAP_MIN),
			setter_constant(spot,
				HB_OT_MATH_CONSTANT_LOWER_LIMIT_BASELINE_DROP_MIN) -
				bottom.height);
		setter_add(&pile, &bottom, (width - bottom.width) / 2 - lean,
			-base->box.depth - most(gap, clear) - bottom.height);
	}
	pile.box.width = width;
	return (struct part){.box = setter_box(&pile)};
}

/* Do the scripts of this base stand above and below it? */
static bool has_limits(struct spot spot, const struct math *base)
{
	if (base == NULL || (base->flags & MATH_LIMITS) == 0 ||
		base->class != MATH_LARGE)
		return false;
	return spot.size == MATH_DISPLAY_SIZE ||
	       (base->flags & MATH_LIMITS_SET) != 0;
}

struct part scripts_set(struct spot spot, const struct math *math)
{
	const struct part base = setter_set(spot, math->body);

	if (has_limits(spot, math->body))
		return scripts_limits(spot, &base, math->over, math->under);
	return set_beside(spot, &base, math);
}
