/*
 * constraint: everything a form of a worksheet must meet, as one list.
 *
 * A blueprint is written in many places: counts and difficulties of a section's
 * draw, its constraints, those of the worksheet, overlap, enemies.  Here each
 * is a row of one list, so that a solver can get all or some of them, and a
 * message can name any.
 *
 * A row asks that the amounts of a form's items, of one section or of all, add
 * up to `least` to `most`.  Only OVERLAP and ENEMIES differ: they limit the
 * items that two forms share, and keep enemies apart.
 */
#ifndef DRAW_CONSTRAINT_H
#define DRAW_CONSTRAINT_H

#include "draw/chance/pool.h"

/* The `section` of a demand on the whole form. */
#define DEMAND_WHOLE SIZE_MAX

struct demand {
	struct constraint constraint; /* type, limits, place, softness */
	size_t section;               /* index in the pool; or DEMAND_WHOLE */
	int unpaid; /* in the limits, but of questions that a student leaves
		       out: points */
	const char *label; /* in the worksheet's words: "per_tag trade", "cover
			      RH.6", "overlap", "count" */
};

struct demands {
	const struct demand *at;
	size_t count;
};

/*
 * The demands of a pool's worksheet: section after section (count, then
 * difficulties, then the rest as written), then the whole form's, then overlap
 * and enemies if there are any.  Pins, avoided items and a draw's filters are
 * not demands: the pool's candidates obey them already.
 */
struct demands constraint_demands(struct arena *arena, const struct pool *pool);

/* Whether a worksheet asks for something that ranks alone cannot give: a
 * blueprint, overlap as a number, or balance.  Only then is a solver used. */
bool constraint_needs_solver(const struct worksheet *worksheet);

/* Whether a demand covers a section. */
bool constraint_covers(const struct demand *demand, size_t section);

/*
 * The amount one item of a section adds to a demand: 1 or 0 for types that
 * count items, twelfths, seconds, or 100 times its difficulty for the mean.
 * Meaningless for OVERLAP and ENEMIES.
 */
int constraint_item_amount(const struct demand *demand,
	const struct section *section, const struct item *item);

/* The points of questions that students leave out where they choose: of the
 * whole form, without bonus. */
int constraint_unpaid(const struct pool *pool);

/* An amount for a message, in the unit of the worksheet: "2", "7.5", "2½". */
const char *constraint_print_amount(
	struct arena *arena, const struct demand *demand, int amount);

/* The same of a sum, without what is unpaid. */
const char *constraint_print_sum(
	struct arena *arena, const struct demand *demand, int sum);

/* The limits of a demand: "2", "at most 30", "1 to 3", "at least 1". */
const char *constraint_print_limits(
	struct arena *arena, const struct demand *demand);

#endif
