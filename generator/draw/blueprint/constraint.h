/*
 * constraint: all that a form of a worksheet must meet, as one list.
 *
 * A blueprint is written in many places: counts and difficulties of a
 * section's draw, its constraints, those of the worksheet, overlap, enemies.
 * Here each is a row of one list, so that a solver can be given all or some
 * of them, and a message can name any.
 *
 * A row asks that the amounts of a form's items, those of one section or of
 * all, add up to `least` to `most`.  Only OVERLAP and ENEMIES say something
 * else: how many items two forms may share, and that no two enemies meet.
 */
#ifndef DRAW_CONSTRAINT_H
#define DRAW_CONSTRAINT_H

#include "draw/chance/pool.h"

/* The `section` of what the whole form must meet. */
#define DEMAND_WHOLE SIZE_MAX

struct demand {
	struct constraint constraint; /* what, how much, where written, soft */
	size_t section;               /* in the pool; or DEMAND_WHOLE */
	const char *label; /* as the worksheet says it: "per_tag trade",
			      "cover RH.6", "overlap", "count" */
};

struct demands {
	const struct demand *at;
	size_t count;
};

/*
 * The demands of a pool's worksheet: section after section (count, then
 * difficulties, then the rest as written), then the whole form's, then
 * overlap and enemies where there are any to meet.  Pins, what is avoided and
 * what a draw filters are no demands: the pool's candidates keep to those.
 */
struct demands demands_of(struct arena *arena, const struct pool *pool);

/* Whether a worksheet asks for what ranks alone cannot give: a blueprint,
 * overlap as a number, or balance.  Only then is a solver asked. */
bool demands_solver(const struct worksheet *worksheet);

/*
 * What one item adds to a demand: 1 or 0 for what counts items, twelfths,
 * seconds, or 100 times its difficulty for the mean.  Of no use for OVERLAP
 * and ENEMIES.
 */
int demand_amount(const struct demand *demand, const struct item *item);

/* An amount as the worksheet would write it: "2", "7.5", "3.25". */
const char *demand_print(
	struct arena *arena, const struct demand *demand, int amount);

/* What is asked for: "2", "at most 30", "1 to 3", "at least 1". */
const char *demand_asked(struct arena *arena, const struct demand *demand);

#endif
