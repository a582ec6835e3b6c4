/*
 * formula_blanks: the blanks within a formula, as room to write or answered.
 */
#ifndef LAYOUT_FORMULA_BLANKS_H
#define LAYOUT_FORMULA_BLANKS_H

#include "blocks/block.h"

/*
 * The span of a formula with units[i] underscores for its blank i or, if units
 * is NULL, with the answers of the blocks from *blank on.  *blank moves on to
 * the first block behind the formula.  The result is in the arena.
 */
struct span formula_blanks_fill(struct arena *arena, const struct span *span,
	const struct block **blank, const size_t *units);

#endif
