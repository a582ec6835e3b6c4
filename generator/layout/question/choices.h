/*
 * choices: lettered choices, one or more of them right.
 */
#ifndef LAYOUT_CHOICES_H
#define LAYOUT_CHOICES_H

#include "layout/question/question.h"

/* All of them, the right ones ringed where the desk has replies; in a list the
 * right ones, and what there is to say of each. */
void choices_sheet(const struct setting *setting, const struct block *choices);
void choices_key(const struct setting *setting, const struct block *choices);

#endif
