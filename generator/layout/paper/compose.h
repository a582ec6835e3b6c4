/*
 * compose: turn a form into the pages of its sheet or its key.
 */
#ifndef LAYOUT_COMPOSE_H
#define LAYOUT_COMPOSE_H

#include "layout/look.h"
#include "layout/page.h"
#include "layout/paper/form_tree.h"
#include "record/record.h"

enum side {
	SIDE_SHEET,   /* the student's */
	SIDE_KEY,     /* the grader's: a list */
	SIDE_OVERLAY, /* the grader's: the sheet with answers on it, or the
			 answers alone, as the worksheet's key_style says */
	SIDES
};

/* The place of a side that is bound with the other side into one packet. */
struct packet {
	size_t before; /* pages of the packet before this side's */
	size_t total;  /* pages of the packet; 0: numbered by itself */
	/* The pages of the packet on which the other side has each item, by
	 * number from 1; NULL: print no references. */
	const struct item_pages *refer;
};

/* Everything that composing needs. */
struct composer {
	struct arena *arena;           /* owns the pages */
	struct form_tree *tree;        /* of the form; NULL if there is none */
	struct typesetter *typesetter; /* owns the lines on them */
	const struct look *look; /* of the sheet; the key's follows from it */
	struct errors *errors;   /* for letters that no font has */
	const char *label;       /* "Form B": which sheet this is */
	const char *sheet_label; /* as it stands on the sheet itself */
	const char *stamp;       /* "KEY": on every page of a key */
	struct packet packet;    /* zero for a side by itself */
	bool named;              /* leave room on a sheet for a name: copy.h */
	bool fold; /* print a sheet's answers at the foot of each page */
	int pages; /* of a sheet, as other forms have them; 0: the fewest */
};

/*
 * Compose one side of the tree's form.
 *
 * Unless pages is NULL, pages[i] is set to the pages of item number i + 1.
 * Sheet and key show the same items under the same numbers, because both are
 * read from one tree.  An overlay is composed like the sheet, with the answers
 * on it.  Answers that do not fit are set as a list on extra pages behind it.
 */
const struct document *compose_side(const struct composer *composer,
	enum side side, struct item_pages *pages);

/* A sheet that has been set, but is on no pages yet. */
struct set_sheet;

/* Set a sheet before its number of pages is decided, in the composer's arena.
 * NULL if that number affects how it is set. */
struct set_sheet *compose_begin(
	const struct composer *composer, struct item_pages *pages);

/* The number of pages it takes if none is asked for. */
int compose_alone(const struct set_sheet *sheet);

/* Put it on this many pages, as other forms have.  The result is that of
 * compose_side(). */
const struct document *compose_end(struct set_sheet *sheet, int pages);

/* The number of pages of the sheet, with paper saved; mistakes are not
 * reported. */
int compose_pages(const struct composer *composer);

#endif
