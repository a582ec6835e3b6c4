/*
 * body: turn a form into the galleys of its sheet or its key.
 */
#ifndef LAYOUT_BODY_H
#define LAYOUT_BODY_H

#include "layout/galley.h"
#include "layout/paper/compose.h"

/* The galleys of a document while it is composed. */
struct body {
	struct desk desk;
	const struct form *form;
	const struct block *tree; /* the form's */
	enum side side;
	struct packet packet;
	mpt number_width; /* of the margin for item numbers */
	struct galley head, *galleys;
	size_t count;
	mpt x, measure; /* of the column being set */
	mpt margin;     /* of the current section's column for letters */
	size_t columns; /* of questions, in the current section */
	int64_t height; /* of all galleys, mpt */
	bool full;      /* no page is left */
	int sets;       /* sets of items so far */
};

/* Set the head, which spans all columns and shows the form's label, and every
 * section.  The desk, the form and its tree, the side and the packet must be
 * set.
 */
void body_set(struct body *body, const char *label);

/*
 * Set the extra pages behind an overlay key: the items marked in `more` (by
 * number, from 1), as in a list key.  The side must be SIDE_KEY.
 */
void body_set_more(struct body *body, const char *label, const bool *more);

#endif
