/*
 * form_model_exclusion: what may not stand together, as rows of a model.
 */
#ifndef DRAW_FORM_MODEL_EXCLUSION_H
#define DRAW_FORM_MODEL_EXCLUSION_H

#include "draw/blueprint/form_model.h"

/* Rows for items that stand once on a form, for enemies, and for overlap with
 * the forms before and within the batch. */
void draft_keep_apart(struct draft *draft);

/* Whether no two forms may share an item, come what may. */
bool draft_forms_apart(const struct draft *draft);

#endif
