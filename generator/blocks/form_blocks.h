/*
 * form_blocks: the tree of a drawn form.
 */
#ifndef BLOCKS_FORM_BLOCKS_H
#define BLOCKS_FORM_BLOCKS_H

#include "blocks/block.h"
#include "blocks/reference.h"
#include "type/line/set.h"

/*
 * Build the tree of the references' form, in their arena.  Its texts are the
 * typesetter's, until that tidies up.
 */
const struct block *form_blocks(
	const struct references *references, struct typesetter *typesetter);

/* The block of the stimulus that an item of the form is on, alone. */
const struct block *form_blocks_stimulus(const struct references *references,
	struct typesetter *typesetter, const struct drawn *drawn);

#endif
