/*
 * blanks: a text with blanks to fill in, when it is set.
 */
#ifndef LAYOUT_BLANKS_H
#define LAYOUT_BLANKS_H

#include "layout/question/question.h"

/* Call after the stem and its figures are set: space its lines and answer the
 * blanks; in a list key, print the credit of each. */
void blanks_end(const struct setting *setting, const struct block *text);

#endif
