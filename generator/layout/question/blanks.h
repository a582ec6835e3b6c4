/*
 * blanks: a text with blanks to fill in.
 *
 * All blanks are as wide as the longest possible answer written by hand, so
 * that their width gives nothing away.
 */
#ifndef LAYOUT_BLANKS_H
#define LAYOUT_BLANKS_H

#include "layout/question/question.h"

/* The text with its blanks at their printed width, or with the answers in them.
 * Unchanged if it has none. */
struct rich blanks_filled(
	struct frame frame, const struct block *text, bool answered);

/* Call after the stem and its figures are set: space its lines and answer the
 * blanks; in a list key, print the credit of each. */
void blanks_end(const struct setting *setting, const struct block *text);

#endif
