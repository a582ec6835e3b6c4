/*
 * lesson_blocks: the blocks of one lesson of a guide.
 */
#ifndef BLOCKS_LESSON_BLOCKS_H
#define BLOCKS_LESSON_BLOCKS_H

#include "blocks/build.h"
#include "blocks/guide/guide_blocks.h"

/* Does a text of the lesson, its explanation or its parts hold a formula? */
bool lesson_blocks_has_formula(
	struct builder *builder, const struct taught *taught);

/* Add a lesson to a section or a source. */
struct block *lesson_blocks_add(struct builder *builder, struct block *parent,
	const struct taught *taught);

/* Add the item's explanation, how an answer is found, to a lesson without it.
 */
void lesson_blocks_explain(struct builder *builder, struct block *lesson,
	const struct taught *taught);

/* Add the source that an item is on, as a lesson without an item. */
struct block *lesson_blocks_source(struct builder *builder,
	struct block *section, const struct taught *taught);

#endif
