/*
 * block_dump: a tree of blocks as text, for tests and for who writes a kind.
 */
#ifndef BLOCKS_BLOCK_DUMP_H
#define BLOCKS_BLOCK_DUMP_H

#include "base/buffer.h"
#include "blocks/block.h"

/* Add a line for each block, moved in below its parent. */
void block_dump(const struct block *block, struct buffer *out);

#endif
