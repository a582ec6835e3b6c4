/*
 * form_leaks: answers that a form itself gives away.
 *
 * A bank's leaks are pairs that could meet (bank/leak/).  Here the forms of a
 * run are checked as drawn: two items that do meet, in sections that print the
 * stem of one and ask for the answer of the other.
 */
#ifndef DRAW_FORM_LEAKS_H
#define DRAW_FORM_LEAKS_H

#include "base/error.h"
#include "draw/form.h"

struct form_leaks;

/* Begin a check, in the arena; the worksheet is borrowed. */
struct form_leaks *form_leaks_new(
	struct arena *arena, const struct worksheet *worksheet);

/* Note the items of a form, which need not outlive the call. */
void form_leaks_add(struct form_leaks *leaks, const struct form *form);

/* Warn of the leaks on all noted forms: a line for each pair of items, up to a
 * limit, and the total. */
void form_leaks_warn(const struct form_leaks *leaks, struct errors *errors);

#endif
