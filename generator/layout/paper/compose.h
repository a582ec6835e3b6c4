/*
 * compose: a form made into the pages of its sheet or of its key.
 */
#ifndef LAYOUT_COMPOSE_H
#define LAYOUT_COMPOSE_H

#include "draw/form.h"
#include "layout/look.h"
#include "layout/page.h"
#include "record/record.h"

enum side {
	SIDE_SHEET,   /* the student's */
	SIDE_KEY,     /* the grader's: a list */
	SIDE_OVERLAY, /* likewise: the student's with answers on it, or the
			 answers alone; as the worksheet's key_style says */
	SIDES
};

/* What a side is told that is bound with the other into one packet. */
struct packet {
	size_t before; /* pages of the packet before this side's */
	size_t total;  /* pages of the packet; 0: numbered by itself */
	/* On which pages of the packet the other side shows each item, by
	 * number from 1; NULL: nothing refers to it. */
	const struct item_pages *refer;
};

/* What composing needs besides the form. */
struct composer {
	struct arena *arena;           /* owns the pages */
	struct typesetter *typesetter; /* owns the lines on them */
	const struct look *look; /* of the sheet; the key's follows from it */
	struct errors *errors;   /* for letters that no font has */
	const char *label;       /* "Form B": which sheet this is */
	const char *stamp;       /* "KEY": on every page of a key */
	struct packet packet;    /* zero for a side that stands alone */
	bool named;              /* leave room on a sheet for a name: copy.h */
	bool fold; /* a sheet has its answers at the foot of each page */
};

/*
 * Compose one side of a form.
 *
 * Where pages is not NULL, pages[i] is set to where item number i + 1 stands.
 * Sheet and key show the same items under the same numbers, for both come
 * from the same form.  An overlay is the sheet, composed in the same way, with
 * the answers on it; those that do not fit are set as a list on more pages
 * behind it.
 */
const struct document *compose_side(const struct composer *composer,
	const struct form *form, enum side side, struct item_pages *pages);

#endif
