/*
 * blank_fill: a text with its blanks as rules, or answered.
 */
#ifndef LAYOUT_BLANK_FILL_H
#define LAYOUT_BLANK_FILL_H

#include "blocks/block.h"
#include "layout/galley.h"

/* The text with its blanks at their printed width, or with the answers in them.
 * Unchanged if it has none. */
struct rich blank_fill(
	struct frame frame, const struct block *text, bool answered);

/* Does the text have a blank of its own, with no answer? */
bool blank_fill_open(struct arena *arena, const struct block *text);

#endif
