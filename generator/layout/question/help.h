/*
 * help: what a tier gives a student to begin with: a hint, words to use,
 * sentences begun.
 */
#ifndef LAYOUT_HELP_H
#define LAYOUT_HELP_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set it below what the galley holds and kept with that. */
void help_set(struct frame frame, const struct block *help);

#endif
