/*
 * explain: why a worksheet's draws cannot be satisfied.
 *
 * A message is for the teacher who will mend the worksheet or the bank: it
 * names the section and the constraint, how many were asked for, how many
 * there are, and what became of the others.
 */
#ifndef DRAW_EXPLAIN_H
#define DRAW_EXPLAIN_H

#include "draw/chance/choose.h"

struct buffer;

/*
 * What no draw could satisfy: pins that are too many, stand twice or are
 * enemies.  A line for each, in the arena; NULL where there is none.
 */
const char *explain_contradictions(
	struct arena *arena, const struct pool *pool);

/*
 * Why choose() got stuck, when asked for so many forms: a line for each
 * section and stratum that stayed short, and what would be enough.
 */
const char *explain_shortages(
	struct arena *arena, const struct chosen *chosen, size_t forms);

/* Write what a draw draws: "essay items"; or one of it. */
void explain_noun(struct buffer *out, const struct draw *draw, bool one);

#endif
