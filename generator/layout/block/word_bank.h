/*
 * word_bank: words to choose from, in a box.
 */
#ifndef LAYOUT_WORD_BANK_H
#define LAYOUT_WORD_BANK_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set the words, if any, in this order.  They stay with the content above. */
void word_bank_set(struct frame frame, struct texts words);

/* The same, smaller, for the top of pages that need the words, too; NULL if
 * there are none. */
const struct row *word_bank_again(struct frame frame, struct texts words);

#endif
