/*
 * excerpt: the beginning of a long text, which ends with a sentence.
 */
#ifndef BLOCKS_EXCERPT_H
#define BLOCKS_EXCERPT_H

#include "blocks/block.h"

struct arena;

/*
 * The texts up to the last sentence that ends within this many letters, but at
 * least one sentence, table or block of code.  "…" stands for the rest.
 *
 * Characters of Chinese count as two letters.  A text that would lose little is
 * returned whole.  The result shares the parts of the texts.
 */
struct texts excerpt_texts(
	struct arena *arena, struct texts texts, size_t letters);

/* The letters of all texts, counted as in excerpt_texts(). */
size_t excerpt_letters(struct texts texts);

/* A term without the brackets at its end, which translate or explain it.  The
 * result shares the parts of the text. */
struct texts excerpt_term(struct arena *arena, struct texts term);

#endif
