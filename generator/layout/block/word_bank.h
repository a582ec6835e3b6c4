/*
 * word_bank: the words to choose from, in a box.
 */
#ifndef LAYOUT_WORD_BANK_H
#define LAYOUT_WORD_BANK_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set the words, in this order, kept with what is above; nothing where there
 * are none. */
void word_bank_set(struct frame frame, struct texts words);

#endif
