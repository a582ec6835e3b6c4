/*
 * cards: flash cards chosen and printed.
 */
#ifndef PRESS_CARDS_H
#define PRESS_CARDS_H

#include "press/press.h"

/*
 * Write the press's worksheet as flash cards, into ID.pdf.
 *
 * Where the cards are counted they are those that the press's plan draws.
 * Else they are all items of the banks that its first section matches, easy
 * ones first: cards are looked at one by one, so enemies may be among them.
 * An item with parts gives a card for each part that can be one.
 */
enum status cards_print(struct press *press, bool counted, uint64_t seed);

#endif
