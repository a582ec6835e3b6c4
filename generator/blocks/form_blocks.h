/*
 * form_blocks: the tree of a drawn form.
 */
#ifndef BLOCKS_FORM_BLOCKS_H
#define BLOCKS_FORM_BLOCKS_H

#include "blocks/block.h"
#include "draw/form.h"
#include "type/line/set.h"

/*
 * Build the tree, in the arena.  Its texts are the typesetter's, until that
 * tidies up.  Errors are for pictures that were not loaded; NULL where none has
 * to be.
 */
const struct block *form_blocks(struct arena *arena,
	struct typesetter *typesetter, const struct form *form,
	struct errors *errors);

#endif
