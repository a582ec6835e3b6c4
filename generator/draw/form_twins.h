/*
 * form_twins: terms of one ordering task that print alike.
 *
 * If nobody can tell two terms apart, the order has no right answer.  Other
 * tasks may ask for a term twice.
 */
#ifndef DRAW_FORM_TWINS_H
#define DRAW_FORM_TWINS_H

#include "base/error.h"
#include "draw/form.h"

/* Warn of the first two such terms of a form.  Returns whether there are
 * any. */
bool form_twins_warn(
	struct arena *arena, const struct form *form, struct errors *errors);

#endif
