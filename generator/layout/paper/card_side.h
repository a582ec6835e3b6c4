/*
 * card_side: one side of a flash card.
 */
#ifndef LAYOUT_CARD_SIDE_H
#define LAYOUT_CARD_SIDE_H

#include "bank/card.h"
#include "bank/item.h"
#include "layout/galley.h"

enum card_face {
	CARD_FRONT,
	CARD_BACK,
	CARD_SIDES
};

/* Where the text of each card goes, and in which type. */
struct card_room {
	struct desk *desk;
	const struct look *look;
	mpt width, height;
	int largest; /* type, per cent of the usual */
};

/* A side of an item's card. */
struct card_side_of {
	const struct item *item;
	enum card_face face;
	const struct card_side *side;
};

/* Set a side in the largest type that fits.  Returns false
 * if none does. */
bool card_side_set(const struct card_room *room, const struct card_side_of *of,
	struct galley *galley);

#endif
