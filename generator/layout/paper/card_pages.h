/*
 * card_pages: flash cards to print on both sides and cut out.
 *
 * Pages of fronts and of their backs alternate.  The backs are mirrored about
 * the page's vertical centre line, so that they meet their fronts if the
 * printer flips the paper on its long edge.
 */
#ifndef LAYOUT_CARD_PAGES_H
#define LAYOUT_CARD_PAGES_H

#include "layout/paper/card_grid.h"
#include "layout/paper/compose.h"

struct deck_card {
	const struct item *item; /* whose card it is */
	struct card card;
};

struct deck {
	const char *title;
	const struct deck_card *cards;
	size_t count;          /* at least 1 */
	struct card_grid grid; /* zero: as its texts need it */
};

/*
 * Compose the pages of a deck.  If no grid is given, there are eight cards a
 * page, or fewer if the longest text needs larger cards.  The composer's label
 * and stamp are not used.
 *
 * Long texts are set smaller.  A card that does not fit, in the grid given or
 * on a page of its own, is an error at its item, and the document lacks it.
 */
const struct document *card_pages_compose(
	const struct composer *composer, const struct deck *deck);

#endif
