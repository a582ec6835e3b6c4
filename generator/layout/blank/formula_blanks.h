/*
 * formula_blanks: the blanks within a formula, as room to write or answered.
 */
#ifndef LAYOUT_FORMULA_BLANKS_H
#define LAYOUT_FORMULA_BLANKS_H

#include "blocks/block.h"

/*
 * The span of a formula with its blanks as wide as so many underscores each,
 * or, for NULL, with the answers of the blocks from *blank on.  *blank becomes
 * that of the next blank.  The result is in the arena.
 */
struct span formula_blanks_fill(struct arena *arena, const struct span *span,
	const struct block **blank, const size_t *units);

#endif
