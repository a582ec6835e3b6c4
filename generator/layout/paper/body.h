/*
 * body: a form made into the galleys of its sheet or of its key.
 */
#ifndef LAYOUT_BODY_H
#define LAYOUT_BODY_H

#include "layout/galley.h"
#include "layout/paper/compose.h"

/* The galleys of a document in the making. */
struct body {
	struct desk desk;
	const struct form *form;
	const struct block *tree; /* the form's */
	enum side side;
	struct packet packet;
	mpt number_width; /* of the margin that item numbers stand in */
	struct galley head, *galleys;
	size_t count;
	int64_t height; /* of all galleys, mpt */
	bool full;      /* no page is left for more */
	int sets;       /* of items on a stimulus, so far */
};

/* Set all: the head, which is over all columns, with the label of the form,
 * and every section.  The desk, the form and its tree, the side and the packet
 * are given.
 */
void body_set(struct body *body, const char *label);

/*
 * Set what stands behind a sheet that is answered: the items, by number from
 * 1, that there is more of, as a list has them.  The side must be the key's.
 */
void body_set_more(struct body *body, const char *label, const bool *more);

#endif
