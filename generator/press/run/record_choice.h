/*
 * record_choice: choose forms of a record.
 */
#ifndef PRESS_RECORD_CHOICE_H
#define PRESS_RECORD_CHOICE_H

#include "press/selection.h"
#include "record/record_read.h"

/* The sheets to choose. */
struct record_choice_asked {
	const char *form, *tier; /* NULL if not given */
};

struct record_choice {
	struct selection selection;
	const struct form *const *forms; /* of each sheet selected */
	const char *why;
};

/*
 * Find a form by its name, "A", by name and tier, "A-support", or by the code
 * at the foot of a sheet, as people type it.  Without a form, take all forms.
 * If a tier is given, keep only its sheets.
 *
 * The choice is in the arena.  Returns false if there is no such form; then
 * choice->why gives the reason and may suggest another form.
 */
bool record_choice_read(struct arena *arena, const struct recorded *recorded,
	const struct record_choice_asked *asked, struct record_choice *choice);

#endif
