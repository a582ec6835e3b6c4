/*
 * pool: which items may be drawn where.
 *
 * Everything the worksheet and the banks say about a draw, worked out once:
 * forms then only compare ranks.  A pool involves no chance, and is read-only
 * once made.
 */
#ifndef DRAW_POOL_H
#define DRAW_POOL_H

#include "worksheet/worksheet.h"

/*
 * A section draws by stratum: a number of items of each difficulty that it
 * lists, and stratum 0 for all others.
 */
enum {
	STRATA = DIFFICULTIES + 1
};

struct pool_item {
	const struct item *item;
	const uint32_t *enemies; /* indexes, whichever item names the other */
	size_t enemy_count;
	const uint32_t *named; /* indexes of the items that must be on its
				  form, see dependency.h */
	size_t named_count;
	bool linked; /* names others, or is named */
	bool avoided;
	bool pinned;    /* in some section */
	bool pin_enemy; /* of an item pinned in some section */
};

struct pool_section {
	const struct section *section;
	const uint32_t *pins; /* indexes; the section's pin_count */
	/* Items the section may draw, in the order of the banks. */
	const uint32_t *candidates;
	size_t candidate_count;
	/* How many to draw, less the pins; below 0 if there are too many pins,
	 * 0 if only points limit the number. */
	int need[STRATA];
};

struct pool {
	const struct worksheet *worksheet;
	const struct pool_item *items; /* bank after bank, in file order */
	size_t item_count;
	const struct pool_section *sections;
	size_t section_count;
	int need;   /* of all sections together */
	bool names; /* an item names others */
};

/* Make a pool; it borrows the worksheet. */
const struct pool *pool_new(
	struct arena *arena, const struct worksheet *worksheet);

/* The index of an item among all items of the worksheet's banks, and the number
 * of these items. */
uint32_t pool_index(const struct worksheet *worksheet, const struct item *item);
size_t pool_items(const struct worksheet *worksheet);

/* The stratum in which a draw counts an item. */
int pool_stratum(const struct draw *draw, const struct item *item);

#endif
