/*
 * choose: drawing the items of forms.
 */
#ifndef DRAW_CHOOSE_H
#define DRAW_CHOOSE_H

#include "draw/chance/pool.h"
#include "draw/chance/rank.h"

/* A section of a form, while it is being filled. */
struct slot {
	int need[STRATA]; /* still to be drawn */
	int left;         /* the sum over all strata */
};

/* A choice, or how far choosing went. */
struct chosen {
	const struct pool *pool;
	size_t forms; /* drawn together; 1 unless they may not share items */
	const uint32_t *drawn; /* pool->need items for each form, section after
				  section */
	const struct slot *slots; /* forms times sections */
	const uint32_t *owner;    /* for each item: 0, or the number of the slot
				     that drew it, from 1 */
};

/*
 * Choose items for `forms` forms that share none; pins are not drawn.
 *
 * key seeds the draw; its section is set here.  False if there is no choice, or
 * none was found (see choose.c); chosen then shows what the draws had taken
 * when they got stuck, and `drawn` is NULL.  The pool must have passed
 * explain_contradictions().
 */
bool choose(struct arena *arena, const struct pool *pool, struct rank_key key,
	size_t forms, struct chosen *chosen);

/* Is an enemy of an item on the form of this slot? */
bool choose_has_enemy(const struct chosen *chosen, uint32_t item, size_t slot);

#endif
