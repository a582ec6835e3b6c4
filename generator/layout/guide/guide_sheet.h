/*
 * guide_sheet: a guide set in one size of type, not yet placed.
 */
#ifndef LAYOUT_GUIDE_SHEET_H
#define LAYOUT_GUIDE_SHEET_H

#include "blocks/block.h"
#include "layout/block/foot.h"
#include "layout/guide/lesson_set.h"
#include "layout/pages/paginate.h"
#include "layout/paper/compose.h"

enum {
	GUIDE_SHEET_PAGES = 2 /* at most */
};

/* A lesson, in the order in which lessons are kept. */
struct piece {
	const struct block *section, *lesson;
	bool kept;
};

/* How a time line is set: found by trying, which takes time. */
struct strip_way {
	int size;    /* of its type, in half points; 0: not yet known */
	int part;    /* of a page, per cent; 0: only numbers */
	size_t form; /* of flags_set_terms() */
};

struct pieces {
	struct piece *at;
	size_t count;
	const struct block *strip; /* NULL: no term has a date */
	struct strip_way strip_way;
};

/* A guide to set. */
struct guide {
	const struct worksheet *worksheet;
	const struct block *root; /* guide_blocks() */
};

/* How a guide is set. */
struct way {
	int size;  /* of the type, in half points */
	int pages; /* that it may take */
	enum detail detail;
};

struct guide_sheet {
	struct desk desk;
	const struct look *look;
	const struct guide *guide;
	struct way way;
	mpt badge; /* width of terms' numbers */
	struct foot foot;
	struct galley head; /* title and time line, across all columns */
	struct strip_way strip_way;
	struct galley *galleys; /* one a piece; empty: not set */
	struct galley *heads;   /* one a piece: the head of its section */
	bool *wide;             /* of the pieces that no column holds */
	mpt top, height;        /* of the columns where there is no head */
	mpt head_height;        /* with the space below it */
};

/* Set the pieces that are kept in this way, in as many columns as suit its
 * size. */
struct guide_sheet guide_sheet_set(const struct composer *composer,
	const struct guide *guide, const struct pieces *pieces, struct way way);

/* The columns of its pages. */
struct slots guide_sheet_slots(const struct guide_sheet *sheet);

/*
 * The galleys of the pieces that are kept, each section after its head, for
 * paginate(); *count of them, in the desk's arena.
 */
struct galley *guide_sheet_flow(const struct guide_sheet *sheet,
	const struct pieces *pieces, size_t *count);

/* Whether they fit the pages of its way. */
bool guide_sheet_fits(
	const struct guide_sheet *sheet, const struct pieces *pieces);

#endif
