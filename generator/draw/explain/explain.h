/*
 * explain: why the draws of a worksheet cannot be satisfied.
 *
 * A message is for the teacher who will fix the worksheet or the bank: it names
 * the section and the constraint, how many items were asked for, how many there
 * are, and why the others do not count.
 */
#ifndef DRAW_EXPLAIN_H
#define DRAW_EXPLAIN_H

#include "draw/chance/choose.h"

struct buffer;

/*
 * Contradictions that no draw can satisfy: too many pins, pins given twice,
 * pins that are enemies.  A line for each, in the arena; NULL if there is none.
 */
const char *explain_contradictions(
	struct arena *arena, const struct pool *pool);

/*
 * Why choose() got stuck, when asked for `forms` forms: a line for each section
 * and stratum that stayed short, and what would be enough.
 */
const char *explain_shortages(
	struct arena *arena, const struct chosen *chosen, size_t forms);

#endif
