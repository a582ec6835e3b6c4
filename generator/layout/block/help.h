/*
 * help: what a tier gives a student to begin with: a hint, words to use,
 * sentences begun.
 */
#ifndef LAYOUT_HELP_H
#define LAYOUT_HELP_H

#include "draw/form.h"
#include "layout/galley.h"

/* Set an item's hint alone, where it asks for a word and no sentence. */
void help_set_hint(struct frame frame, const struct item *item);

/* Set what an item gives of it, below what the galley holds and kept with
 * that. */
void help_set(struct frame frame, const struct drawn *drawn);

#endif
