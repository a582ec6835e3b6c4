/*
 * word_bank: words to choose from, in a box.
 */
#ifndef LAYOUT_WORD_BANK_H
#define LAYOUT_WORD_BANK_H

#include "blocks/block.h"
#include "layout/galley.h"

/* Set the words, if any, in this order.  They stay with the content above. */
void word_bank_set(struct frame frame, struct texts words);

/* The words again, smaller, for the top of each page that needs them; NULL if
 * there are none. */
const struct row *word_bank_again(struct frame frame, struct texts words);

#endif
