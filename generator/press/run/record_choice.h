/*
 * record_choice: the forms of a record that are asked for.
 */
#ifndef PRESS_RECORD_CHOICE_H
#define PRESS_RECORD_CHOICE_H

#include "press/selection.h"
#include "record/record_read.h"

/* What the command line says. */
struct record_choice_asked {
	const char *form, *tier; /* NULL where it does not */
};

struct record_choice {
	struct selection selection;
	const struct form *const *forms; /* of each sheet selected */
	const char *why;
};

/*
 * Find the form that is asked for by its name, "A", by name and tier,
 * "A-support", or by the code at the foot of a sheet, as people type it, or
 * else all forms; then leave of them the sheets of the tier, if one is asked
 * for.
 *
 * What is chosen is in the arena.  False where there is no such form, with
 * the reason, and what may have been meant, in choice->why.
 */
bool record_choice_read(struct arena *arena, const struct recorded *recorded,
	const struct record_choice_asked *asked, struct record_choice *choice);

#endif
