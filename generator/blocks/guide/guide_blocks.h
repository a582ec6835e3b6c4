/*
 * guide_blocks: what items teach, as a tree of blocks to learn from.
 *
 * Lessons of a kind stand together: dated terms in the order of their dates,
 * then mistakes, pairs, formulas, sources and pictures with all that is asked
 * about them, steps, facts, questions.
 */
#ifndef BLOCKS_GUIDE_BLOCKS_H
#define BLOCKS_GUIDE_BLOCKS_H

#include "blocks/block.h"
#include "blocks/reference.h"
#include "type/line/set.h"

/* An item, or one part of it, and what it teaches. */
struct taught {
	const struct item *item;
	struct dealt dealt;
	struct lesson lesson; /* of an item with parts: its lead-in */
	const struct taught *parts;
	size_t part_count;
};

struct taught_list {
	const struct taught *at;
	size_t count;
};

/*
 * Build the tree, a BLOCK_GUIDE, in the references' arena.  Its texts are the
 * typesetter's, until that tidies up.
 *
 * The first section is the time line if any term has a date.  Empty sections
 * are left out; those that a full page can do without are BLOCK_SPARE.
 */
const struct block *guide_blocks(const struct references *references,
	struct typesetter *typesetter, struct taught_list taught);

#endif
