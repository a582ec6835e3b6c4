/*
 * words: what the fixed words of blocks are on paper.
 */
#ifndef LAYOUT_WORDS_H
#define LAYOUT_WORDS_H

#include "blocks/block.h"

struct arena;

/* Before a text in a list: "Expected thesis:". */
const char *words_label(enum word word);

/* Where there is less room: before a rule to write on, or an answer on one. */
const char *words_short(enum word word);

/* The sentence that a block without texts stands for, as Markdown. */
const char *words_sentence(struct arena *arena, const struct block *block);

/* "(1 point)", "(2.5 points)". */
const char *words_points(struct arena *arena, twelfths points);

#endif
