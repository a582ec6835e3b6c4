/*
 * form_leaks: answers that a form gives away itself.
 *
 * A bank's leaks are those that could meet (bank/leak/).  Here the forms of a
 * run are looked at as they are drawn: two items that do meet, in sections
 * that print the one's stem and ask for the other's answer.
 */
#ifndef DRAW_FORM_LEAKS_H
#define DRAW_FORM_LEAKS_H

#include "base/error.h"
#include "draw/form.h"

struct form_leaks;

/* Begin, in the arena; the worksheet is borrowed. */
struct form_leaks *form_leaks_new(
	struct arena *arena, const struct worksheet *worksheet);

/* Note what a form prints; the form need not outlive the call. */
void form_leaks_add(struct form_leaks *leaks, const struct form *form);

/* Warn of the leaks on all forms noted: a line for each pair of items, a
 * limited number of them, and how many there are. */
void form_leaks_warn(const struct form_leaks *leaks, struct errors *errors);

#endif
