/*
 * card_pages: flash cards to print on both sides and cut out.
 *
 * A page of fronts, and behind it one of their backs, and so on.  The backs are
 * mirrored about the page's vertical centre line, so that they meet their
 * fronts where a printer flips the paper on its long edge.
 */
#ifndef LAYOUT_CARD_PAGES_H
#define LAYOUT_CARD_PAGES_H

#include "layout/paper/compose.h"

struct deck_card {
	const struct item *item; /* whose card it is */
	struct card card;
};

struct deck {
	const char *title;
	const struct deck_card *cards;
	size_t count; /* at least 1 */
};

/*
 * Compose the pages of a deck: eight cards a page, or as many fewer as let
 * the longest text fit its card.  Of the composer the label and the stamp
 * are not used.
 *
 * A long text is set smaller, card by card.  One that does not fit a page by
 * itself is a mistake at its item; the document then lacks it.
 */
const struct document *cards_compose(
	const struct composer *composer, const struct deck *deck);

#endif
