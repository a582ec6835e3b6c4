/*
 * cards: choose flash cards and print them.
 */
#ifndef PRESS_CARDS_H
#define PRESS_CARDS_H

#include "layout/paper/card_grid.h"
#include "press/press.h"

/*
 * Write the press's worksheet as flash cards to ID.pdf.
 *
 * If `counted`, the press's plan draws the cards.  Otherwise they are all items
 * that match the first section, easy ones first.  These may include enemies,
 * because cards are looked at one at a time.  An item with parts makes a card
 * for each part that can be one.  A grid of zero is chosen to fit the cards.
 *
 * The names of all items on cards go to *names, in the press's arena, unless it
 * is NULL.
 */
enum status cards_print(struct press *press, bool counted, uint64_t seed,
	struct card_grid grid, struct text_list *names);

#endif
