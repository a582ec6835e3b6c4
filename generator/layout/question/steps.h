/*
 * steps: steps to be numbered in their right order.
 */
#ifndef LAYOUT_STEPS_H
#define LAYOUT_STEPS_H

#include "layout/question/question.h"

/* Each behind a blank for its number; in a list the numbers, and the steps in
 * their order. */
void steps_sheet(const struct setting *setting, const struct block *steps);
void steps_key(const struct setting *setting, const struct block *steps);

#endif
