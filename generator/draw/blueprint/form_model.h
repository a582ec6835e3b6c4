/*
 * form_model: the solver's model of one form or several.
 *
 * A column for each item offered to a section of a form says whether it is
 * drawn; a row for each demand of each form sums the drawn items.  Later forms
 * appear as one, their shadow: items of each class for all of them together,
 * not necessarily whole, so that enough is left for them (the big-shadow-test
 * method of van der Linden and Adema, Simultaneous assembly of multiple test
 * forms, 1998).
 *
 * The goals are minimised in steps: first how much gives way, then the
 * differences of the forms in each likeness, then the ranks.  Each step keeps
 * the cost that the one before reached.
 */
#ifndef DRAW_FORM_MODEL_H
#define DRAW_FORM_MODEL_H

#include "draw/blueprint/candidates.h"
#include "draw/blueprint/model.h"

/* The cost that a step minimises, in the order of the steps. */
enum price {
	PRICE_VIOLATION,
	PRICE_SPREAD, /* of the first likeness; the others follow */
	PRICE_RANKS = PRICE_SPREAD + LIKENESSES,
	PRICES
};

/* A column for the amount that gives way. */
struct slack {
	int32_t column;
	int64_t weight;
};

struct draft {
	struct arena *arena;
	const struct batch *batch;
	struct model model;
	struct candidates offers;
	struct slack *slacks;
	size_t slack_count, slack_room;
	/* The least and the most of each likeness on any form, without pins; -1
	 * if it does not count. */
	int32_t low[LIKENESSES], high[LIKENESSES];
};

/* Write the model of a batch, which is borrowed. */
struct draft form_model_new(struct arena *arena, const struct batch *batch);

/* A row for a demand: each item adds its amount less `each`, which is 0 except
 * for a mean. */
struct side {
	const struct demand *demand;
	int64_t least, most; /* of the row, less the pins */
	int each;            /* subtracted from each item's amount */
};

/* A section of the draft's pool, by its index. */
const struct section *form_model_section(
	const struct draft *draft, size_t section);

/* The rows of a demand of the stock: one, or two for a mean; returns how
 * many. */
size_t form_model_sides(
	const struct item_classes *stock, size_t d, struct side sides[2]);

/* Let the last row, with these bounds, give way if its demand may. */
void form_model_soften(struct draft *draft, const struct demand *demand,
	int64_t least, int64_t most);

/* Set the cost to minimise; false if the draft has no cost of this kind. */
bool form_model_price(struct draft *draft, enum price price);

/* Keep the current cost at most at this value. */
void form_model_hold(struct draft *draft, int64_t cost);

/* The choice of a solution for a form of the batch, section after section, by
 * rank. */
struct form_choice form_model_read(
	const struct draft *draft, const int64_t *values, size_t form);

/* The choices as draws: for each form, each section; in the arena. */
const struct section_draw *form_model_draws(struct arena *arena,
	const struct item_classes *stock, const struct form_choice *choices,
	size_t forms);

#endif
