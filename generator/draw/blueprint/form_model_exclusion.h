/*
 * form_model_exclusion: items kept apart, as rows of a model.
 */
#ifndef DRAW_FORM_MODEL_EXCLUSION_H
#define DRAW_FORM_MODEL_EXCLUSION_H

#include "draw/blueprint/form_model.h"

/* Add rows that put an item on a form only once, keep enemies apart, and limit
 * overlap with earlier forms and within the batch. */
void form_model_exclusion_of_enemies(struct draft *draft);

/* Whether no two forms may ever share an item. */
bool form_model_exclusion_of_forms(const struct draft *draft);

/* The columns that limit overlap in one model of all these forms: one for
 * each item and each pair of forms.  0 if there is no limit, or no overlap
 * at all. */
size_t form_model_exclusion_pairs(
	const struct item_classes *stock, size_t forms);

#endif
