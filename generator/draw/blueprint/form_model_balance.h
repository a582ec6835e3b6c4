/*
 * form_model_balance: how alike forms are, as rows of a model.
 */
#ifndef DRAW_FORM_MODEL_BALANCE_H
#define DRAW_FORM_MODEL_BALANCE_H

#include "draw/blueprint/form_model.h"

/*
 * Columns for the least and the most of each likeness, of the forms before
 * too, and the shadow of the forms to come.
 *
 * Unless the batch is elastic, they may not drift apart any more; and forms
 * to come must be able to be as these are.
 */
void draft_make_alike(struct draft *draft);

#endif
