/*
 * block_dump: print a tree of blocks as text, for tests and authors of kinds.
 */
#ifndef BLOCKS_BLOCK_DUMP_H
#define BLOCKS_BLOCK_DUMP_H

#include "base/buffer.h"
#include "blocks/block.h"

/* Add a line for each block, indented below its parent. */
void block_dump(const struct block *block, struct buffer *out);

#endif
