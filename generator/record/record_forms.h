/*
 * record_forms: the forms of a record.
 *
 * All that a form says must hold: its code, its points, and of each item the
 * hash, the place and what was dealt of it.
 */
#ifndef RECORD_RECORD_FORMS_H
#define RECORD_RECORD_FORMS_H

#include "draw/form.h"

struct record_forms;

/*
 * Begin, in the arena of the reading; the banks of the worksheet are those of
 * the record, and both must outlive it.
 *
 * coded: sheet codes name the content of their sheets, and must fit it.
 */
struct record_forms *record_forms_new(struct reading *reading,
	const struct worksheet *worksheet, uint64_t seed, bool coded);

/*
 * Read the form that a node of the record describes.
 *
 * Reading goes on where something is wrong; false, told in errors, if
 * anything is.  What the form has is the arena's.
 */
bool record_forms_read(
	struct record_forms *forms, const struct node *node, struct form *form);

#endif
