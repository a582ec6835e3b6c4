/*
 * blank_size: the three widths of blanks, by the length of their answers.
 *
 * A blank as wide as its answer would give the answer away.  A class reveals
 * only whether the answer is a number or a short word, a longer one, or a
 * phrase.  With a word bank even that reveals too much, so all blanks get the
 * class of its longest word.
 */
#ifndef BLOCKS_BLANK_SIZE_H
#define BLOCKS_BLANK_SIZE_H

#include "blocks/build.h"

/* The class of the longest answer. */
enum blank_size blank_size_of(struct arena *arena, struct texts answers);

/*
 * Give the blanks of a text their sizes, by the setting of the item, of its
 * section or of the worksheet.  With `bank`, students choose from the words of
 * text->answer, so all blanks get the size of the longest word.
 */
void blank_size_set(const struct builder *builder, struct block *text,
	const struct item *item, bool bank);

#endif
