/*
 * form_model_balance: keeping forms alike, as rows of a model.
 */
#ifndef DRAW_FORM_MODEL_BALANCE_H
#define DRAW_FORM_MODEL_BALANCE_H

#include "draw/blueprint/form_model.h"

/*
 * Add columns for the least and the most of each likeness, including earlier
 * forms, and the shadow of later forms.
 *
 * Unless the batch is elastic, forms may not drift further apart, and later
 * forms must be able to match these.
 */
void form_model_balance_forms(struct draft *draft);

#endif
