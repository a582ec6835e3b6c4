/*
 * card_pages: timeline items as flash cards to print on both sides and cut out.
 *
 * A page of fronts, terms, and behind it one of backs, dates and what they
 * mean, and so on.  The backs are mirrored about the page's vertical centre
 * line, so that they meet their fronts where a printer flips the paper on its
 * long edge.
 */
#ifndef LAYOUT_CARD_PAGES_H
#define LAYOUT_CARD_PAGES_H

#include "layout/paper/compose.h"

/* What cards are made of. */
struct deck {
	const char *title;
	const struct item *const *items; /* of the kind timeline */
	size_t count;                    /* at least 1 */
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
