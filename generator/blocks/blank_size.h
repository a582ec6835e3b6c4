/*
 * blank_size: the three widths of blanks, by what is to be written.
 *
 * A blank as wide as its answer would give it away.  A class tells only a
 * number or a short word from a longer one and from a phrase; under a word bank
 * even that would, so all of its blanks are of the class of its longest word.
 */
#ifndef BLOCKS_BLANK_SIZE_H
#define BLOCKS_BLANK_SIZE_H

#include "blocks/build.h"

/* The class of the longest of some answers. */
enum blank_size blank_size_of(struct arena *arena, struct texts answers);

/*
 * Give the blanks of a text their sizes, by the setting of the item, of its
 * section or of the worksheet.  With `bank`, students choose from the words of
 * text->answer, so all blanks get the size of the longest.
 */
void blank_size_set(const struct builder *builder, struct block *text,
	const struct item *item, bool bank);

#endif
