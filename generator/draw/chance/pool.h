/*
 * pool: who may be drawn where.
 *
 * What the worksheet and the banks say about a draw, worked out once: forms
 * then only compare ranks.  A pool holds no chance and is only read once it
 * is made.
 */
#ifndef DRAW_POOL_H
#define DRAW_POOL_H

#include "worksheet/worksheet.h"

/*
 * A section draws by stratum: a number of items of each difficulty that it
 * lists, and the rest, stratum 0, of the others.
 */
enum {
	STRATA = DIFFICULTIES + 1
};

struct pool_item {
	const struct item *item;
	const uint32_t *enemies; /* as indexes, whichever names the other */
	size_t enemy_count;
	bool avoided;
	bool pinned;    /* in some section */
	bool pin_enemy; /* of an item pinned in some section */
};

struct pool_section {
	const struct section *section;
	const uint32_t *pins; /* as indexes; the section's pin_count */
	/* Items that the section may draw, in the banks' order. */
	const uint32_t *candidates;
	size_t candidate_count;
	/* How many to draw, pins taken off; below 0 where pins are too many,
	 * 0 where points say how many. */
	int need[STRATA];
};

struct pool {
	const struct worksheet *worksheet;
	const struct pool_item *items; /* bank after bank, in file order */
	size_t item_count;
	const struct pool_section *sections;
	size_t section_count;
	int need; /* of all sections together */
};

/* Work it out; it borrows the worksheet. */
const struct pool *pool_new(
	struct arena *arena, const struct worksheet *worksheet);

/* The place of an item of the worksheet's banks among all their items, and
 * how many these are. */
uint32_t pool_index(const struct worksheet *worksheet, const struct item *item);
size_t pool_items(const struct worksheet *worksheet);

/* Whether an item is of the kinds, has the tags and is on the stimuli that a
 * draw asks for. */
bool pool_matches(const struct draw *draw, const struct item *item);

/* The stratum in which a draw counts an item. */
int pool_stratum(const struct draw *draw, const struct item *item);

#endif
