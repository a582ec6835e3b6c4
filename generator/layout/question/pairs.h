/*
 * pairs: things on the left, each to be matched with one on the right.
 *
 * Left and right stand in two columns and share their rows, so that neither
 * runs ahead of the other where texts are long.  In a column too narrow for
 * two, what is on the right stands below what is on the left.
 */
#ifndef LAYOUT_PAIRS_H
#define LAYOUT_PAIRS_H

#include "layout/question/question.h"

/* Blanks before the left; in a list each left with its match. */
void pairs_sheet(const struct setting *setting, const struct block *pairs);
void pairs_key(const struct setting *setting, const struct block *pairs);

#endif
