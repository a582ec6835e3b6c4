/*
 * outcome: the sums of a form's items, and the soft demands that it misses.
 */
#ifndef DRAW_OUTCOME_H
#define DRAW_OUTCOME_H

#include "draw/blueprint/assembly.h"

/* A soft demand that was not met. */
struct gave_way {
	const char *section; /* title or id; NULL for the whole form */
	const char *label;   /* "per_tag trade" */
	const char *asked;   /* "at least 2" */
	const char *got;     /* "1" */
};

struct outcome {
	int mean;        /* difficulty in hundredths; 0 for no items */
	twelfths points; /* of all tiers together, like the other sums */
	int seconds;     /* of the items that state their time */
	const struct gave_way *gave;
	size_t gave_count;
};

/* The draws of a run's forms, as far as known. */
struct draws {
	const struct pool *pool;
	struct demands demands;
	/* For each form, each section; NULL for a form not yet known. */
	const struct section_draw *const *forms;
	size_t form_count;
};

/* The outcome of a known form. */
struct outcome outcome_of(
	struct arena *arena, const struct draws *draws, size_t form);

#endif
