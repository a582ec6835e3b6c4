/*
 * candidates: the items offered to the forms being chosen.
 *
 * A section is offered the items of lowest rank of each class of the stock, as
 * many as it could ever draw; more would not change the best choice.
 */
#ifndef DRAW_CANDIDATES_H
#define DRAW_CANDIDATES_H

#include "draw/blueprint/item_class.h"

enum {
	CANDIDATES_NARROW = 400 /* about this many offers to a section of a
			      form, for a narrow choice from a large stock */
};

/* A chosen item, and its section. */
struct pick {
	uint32_t item; /* in the stock */
	uint32_t section;
	uint64_t rank;
};

/* The items chosen for one form. */
struct form_choice {
	struct pick *picks;
	size_t count;
};

/* The forms to choose together, and the forms already settled. */
struct batch {
	const struct item_classes *stock;
	uint64_t seed;
	uint32_t first; /* of the forms to choose now */
	size_t forms;   /* how many */
	size_t rest;    /* later forms, which need enough items */
	const struct form_choice *prior; /* of earlier forms */
	size_t prior_count;
	bool balanced;
	bool elastic; /* soft demands and balance may give way */
	bool narrow;  /* offer only the lowest ranks of a large stock */
	bool sparing; /* reuse items only if nothing else works */
};

/* An item offered to a section of a form. */
struct candidate {
	uint32_t form; /* in the batch, from 0 */
	uint32_t section;
	uint32_t item;
	uint32_t uses; /* by earlier forms */
	uint64_t rank;
	int32_t column; /* in the model; set by form_model.c */
};

struct candidates {
	struct candidate *at; /* form after form */
	size_t count, room;
	/* The offers sorted by item, then form, as indexes into `at`; those of
	 * item i begin at starts[i]. */
	const uint32_t *by_item;
	const size_t *starts;
	const uint32_t *uses; /* of each item of the stock */
};

/* The limit of overlap between the forms of a run; INT_MAX for none. */
int candidates_overlap(const struct item_classes *stock);

struct candidates candidates_new(
	struct arena *arena, const struct batch *batch);

#endif
