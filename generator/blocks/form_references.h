/*
 * form_references: whether all that a form's texts name is on it.
 */
#ifndef BLOCKS_FORM_REFERENCES_H
#define BLOCKS_FORM_REFERENCES_H

#include "blocks/reference.h"

/* Report references that are not on their form to the references' errors, as
 * setting the form would. */
void form_references_check(const struct references *references);

/* Whether all questions that the texts of an item and its parts name are on
 * the form. */
bool form_references_hold(struct arena *arena, const struct form *form,
	const struct drawn *drawn);

#endif
