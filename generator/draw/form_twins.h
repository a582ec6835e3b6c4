/*
 * form_twins: things of one task that print alike.
 *
 * Two terms to be brought into order that nobody can tell apart have no right
 * answer.  Elsewhere a term may well be asked twice.
 */
#ifndef DRAW_FORM_TWINS_H
#define DRAW_FORM_TWINS_H

#include "base/error.h"
#include "draw/form.h"

/* Warn of the first two of a form; whether there are any. */
bool form_twins_warn(
	struct arena *arena, const struct form *form, struct errors *errors);

#endif
