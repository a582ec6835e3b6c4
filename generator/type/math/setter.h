/*
 * setter: the state of setting a formula, and what all its parts are set with.
 *
 * A part's box has its baseline at y = 0 and begins at x = 0; the caller moves
 * it to its place in a group.  Lengths are whole mpt, so that every machine
 * sets a formula alike.
 */
#ifndef TYPE_MATH_SETTER_H
#define TYPE_MATH_SETTER_H

#include "text/math/math.h"
#include "type/math/math_set.h"

#include <hb-ot.h>

/* The data of setting one formula. */
struct setter {
	const struct math_setting *setting;
	struct arena *arena;
	const struct face *face;
	struct hb_buffer_t *buffer; /* NULL until something is shaped */
};

/* Where a part is set. */
struct spot {
	struct setter *setter;
	enum math_size size;
	bool cramped; /* superscripts stay low: below a rule */
};

/* A part that is set. */
struct part {
	struct box box;
	mpt italic;  /* how far its top leans out at the right */
	mpt attach;  /* where an accent's middle goes; used where `letter` */
	bool letter; /* one glyph */
};

/* The spot of a numerator or denominator, of a script, of a part in another
 * size, and of a part whose superscripts stay low. */
struct spot setter_part_of_fraction(struct spot spot, bool under);
struct spot setter_script(struct spot spot, bool under);
struct spot setter_sized(struct spot spot, enum math_size size);
struct spot setter_cramped(struct spot spot);

/* The type size at a spot. */
mpt setter_size(struct spot spot);

/* A part of an em. */
mpt setter_em(struct spot spot, int thousandths);

/* A length or per cent of the font's MATH table. */
mpt setter_constant(struct spot spot, hb_ot_math_constant_t constant);
int setter_percent(struct spot spot, hb_ot_math_constant_t constant);

/* Font units as a length. */
mpt setter_units(struct spot spot, int64_t units);

/* The height of the math axis, the middle of signs, above the baseline. */
mpt setter_axis(struct spot spot);

/* A group of boxes while it is made. */
struct pile {
	struct setter *setter;
	struct box box;
	struct box *at;
	size_t count, room;
};

struct pile setter_pile(struct spot spot);

/* Add a box at this place, and grow the group's height and depth to it.  The
 * width is up to the caller. */
void setter_add(struct pile *pile, const struct box *box, mpt x, mpt y);
void setter_add_rule(struct pile *pile, mpt x, mpt y, mpt width, mpt thick);
struct box setter_box(const struct pile *pile);

/* An empty box of this width. */
struct part setter_empty(mpt width);

/* Set any part; NULL gives an empty one. */
struct part setter_set(struct spot spot, const struct math *math);

#endif
