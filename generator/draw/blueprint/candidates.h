/*
 * candidates: the items that forms about to be chosen are offered.
 *
 * Of each class of the stock a section is offered those of lowest rank, as
 * many as could ever be drawn; more would not change the best choice.
 */
#ifndef DRAW_CANDIDATES_H
#define DRAW_CANDIDATES_H

#include "draw/blueprint/item_class.h"

enum {
	OFFER_NARROW = 400 /* offers to a section of a form, about, where a
			      narrow choice is made of a large stock */
};

/* An item that was chosen, and where. */
struct pick {
	uint32_t item; /* in the stock */
	uint32_t section;
	uint64_t rank;
};

/* What was chosen for one form. */
struct choice {
	struct pick *picks;
	size_t count;
};

/* The forms to be chosen together, and what is settled. */
struct batch {
	const struct stock *stock;
	uint64_t seed;
	uint32_t first; /* of the forms chosen now */
	size_t forms;   /* so many */
	size_t rest;    /* and those for which enough must be left */
	const struct choice *prior; /* of the forms before */
	size_t prior_count;
	bool balanced;
	bool elastic; /* what is soft may give way, and balance suffer */
	bool narrow;  /* of a large stock, what ranks lowest is enough */
	bool sparing; /* what was used is the last to be used again */
};

/* An item, offered to a section of a form. */
struct offer {
	uint32_t form; /* of the batch, from 0 */
	uint32_t section;
	uint32_t item;
	uint32_t uses; /* by forms before */
	uint64_t rank;
	int32_t column; /* in the model; filled in by draft.c */
};

struct offers {
	struct offer *at; /* form after form */
	size_t count, room;
	/* The same by item and then form, as places in `at`; those of item i
	 * begin at starts[i]. */
	const uint32_t *by_item;
	const size_t *starts;
	const uint32_t *uses; /* of each item of the stock */
};

/* The limit of overlap that holds between the forms of a run; INT_MAX for
 * none. */
int offer_overlap(const struct stock *stock);

struct offers offers_new(struct arena *arena, const struct batch *batch);

#endif
