/*
 * plan: what the forms of a run have in common.
 *
 * Who is eligible where, and, where forms depend on each other, who is drawn
 * on which.  A plan borrows the worksheet and lives in the arena; once it is
 * prepared, any number of threads may draw from it at once.
 */
#ifndef DRAW_PLAN_H
#define DRAW_PLAN_H

#include "draw/blueprint/outcome.h"

struct form_plan;

/* Prepare the draws of a run.  Forms that depend on each other are drawn
 * here. */
struct form_plan *form_plan_new(
	struct arena *arena, const struct worksheet *worksheet, uint64_t seed);

/*
 * Draw these forms now, where a solver draws them: it is started once, and
 * not anew for each.  Others are drawn when they are asked for, to the same
 * result.
 */
void form_plan_prepare(
	struct form_plan *plan, const uint32_t *forms, size_t count);

/* What the machine lacks to draw the forms, such as a solver; else NULL. */
const char *form_plan_broken(const struct form_plan *plan);

/* The pool that the plan draws from. */
const struct pool *form_plan_pool(const struct form_plan *plan);

/* The seed. */
uint64_t form_plan_seed(const struct form_plan *plan);

/* What a form draws, section after section, pins aside. */
struct form_items {
	const struct section_draw *draws; /* NULL where it cannot be drawn */
	struct outcome outcome;           /* where a solver drew them */
	bool solved;                      /* one did */
	const char *why;                  /* it cannot; else NULL */
};

/* Draw a form's items, in the arena. */
struct form_items form_plan_items(
	struct arena *arena, const struct form_plan *plan, uint32_t index);

#endif
