/*
 * form_model: the model of one form or several, as a solver takes it.
 *
 * A column for each item offered to a section of a form says whether it is
 * drawn; a row for each demand of each form adds up what is drawn.  Forms
 * that come later stand in it as one, their shadow: items of each class for
 * all of them together, not necessarily whole, so that what is chosen now
 * leaves them enough (the big-shadow-test method of van der Linden and Adema,
 * Simultaneous assembly of multiple test forms, 1998).
 *
 * What is wanted is minimised in steps: first that as little as can be gives
 * way, then that forms differ as little as can be in each likeness, then the
 * ranks.  After each step its cost is held.
 */
#ifndef DRAW_FORM_MODEL_H
#define DRAW_FORM_MODEL_H

#include "draw/blueprint/candidates.h"
#include "draw/blueprint/model.h"

/* What a step minimises, in the order of the steps. */
enum price {
	PRICE_VIOLATION,
	PRICE_SPREAD, /* of the first likeness, and so on */
	PRICE_RANKS = PRICE_SPREAD + LIKENESSES,
	PRICES
};

/* A column for what gives way. */
struct slack {
	int32_t column;
	int64_t weight;
};

struct draft {
	struct arena *arena;
	const struct batch *batch;
	struct model model;
	struct offers offers;
	struct slack *slacks;
	size_t slack_count, slack_room;
	/* The least and the most of each likeness on any form, without pins;
	 * -1 where it is not looked at. */
	int32_t low[LIKENESSES], high[LIKENESSES];
};

/* Write the model; the batch is borrowed. */
struct draft draft_new(struct arena *arena, const struct batch *batch);

/* A side of a demand as a row: each item adds its amount less what it must
 * have on average, which is nothing but for a mean. */
struct side {
	const struct demand *demand;
	int64_t least, most; /* of the row, pins taken off */
	int each;            /* taken off each item's amount */
};

/* The rows of a demand of the stock, one or, for a mean, two; how many. */
size_t draft_sides(const struct stock *stock, size_t d, struct side sides[2]);

/* Let the last row, of these bounds, give way if its demand may. */
void draft_soften(struct draft *draft, const struct demand *demand,
	int64_t least, int64_t most);

/* Let the model minimise this; false where there is nothing of it. */
bool draft_price(struct draft *draft, enum price price);

/* Hold what is minimised now at most at this cost. */
void draft_hold(struct draft *draft, int64_t cost);

/* What a solution chooses for a form of the batch, section after section and
 * by rank. */
struct choice draft_read(
	const struct draft *draft, const int64_t *values, size_t form);

#endif
