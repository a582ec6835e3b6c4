/*
 * form_references: check that a form has every question its texts name.
 */
#ifndef BLOCKS_FORM_REFERENCES_H
#define BLOCKS_FORM_REFERENCES_H

#include "blocks/reference.h"

/* Report each reference to a question that is not on the form, as setting the
 * form would, to the references' errors. */
void form_references_check(const struct references *references);

/* Whether all questions that the texts of an item and its parts name are on
 * the form. */
bool form_references_hold(struct arena *arena, const struct form *form,
	const struct drawn *drawn);

#endif
