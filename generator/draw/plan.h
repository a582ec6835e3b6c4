/*
 * plan: what the forms of a run share.
 *
 * The items eligible in each section, and, if forms depend on each other, the
 * items drawn on each form.  A plan borrows the worksheet and lives in the
 * arena; once it is prepared, any number of threads may draw from it.
 */
#ifndef DRAW_PLAN_H
#define DRAW_PLAN_H

#include "draw/blueprint/outcome.h"

struct form_plan;

/* Prepare the draws of a run.  Draws forms that depend on each other. */
struct form_plan *plan_new(
	struct arena *arena, const struct worksheet *worksheet, uint64_t seed);

/*
 * If a solver draws the forms, draw these now, so that it starts once rather
 * than for each form.  Other forms are drawn on demand, with the same result.
 */
void plan_prepare(struct form_plan *plan, const uint32_t *forms, size_t count);

/*
 * Let the solver draw all forms that are not drawn yet.  If one cannot be
 * drawn, plan_items() says why.  Call this before starting threads: the solver
 * is a forked child, and a fork would copy locks that other threads hold.
 */
void plan_prepare_all(struct form_plan *plan);

/* What the machine lacks to draw the forms, such as a solver; NULL if
 * nothing. */
const char *plan_broken(const struct form_plan *plan);

/* The plan's pool. */
const struct pool *plan_pool(const struct form_plan *plan);

/* The plan's seed. */
uint64_t plan_seed(const struct form_plan *plan);

/* The items of a form, section after section, without pins. */
struct form_items {
	const struct section_draw *draws; /* NULL if it cannot be drawn */
	struct outcome outcome;           /* if a solver drew them */
	bool solved;                      /* a solver drew them */
	const char *why; /* why it cannot be drawn; else NULL */
};

/* Draw a form's items, in the arena. */
struct form_items plan_items(
	struct arena *arena, const struct form_plan *plan, uint32_t index);

#endif
