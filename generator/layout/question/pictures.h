/*
 * pictures: the pictures around a question's stem.
 */
#ifndef LAYOUT_PICTURES_H
#define LAYOUT_PICTURES_H

#include "layout/question/question.h"

/* Set the question's pictures that stand above its stem, or those below. */
void pictures_above(const struct setting *setting);
void pictures_below(const struct setting *setting);
bool pictures_any_above(const struct block *question);

/* The picture beside a question, until its rows reach the picture's foot. */
struct pictures_beside {
	struct frame full; /* below the picture */
	struct galley own; /* its rows */
	mpt width, height; /* 0 for none */
	size_t first;      /* row beside it */
};

/* Narrow the setting's frame by the pictures at its left or right, if any. */
struct pictures_beside pictures_begin(struct setting *setting);

/* Put them beside the rows set since.  Call this after the stem. */
void pictures_put(const struct pictures_beside *beside);

/* Whether the rows set so far reach below the pictures. */
bool pictures_passed(const struct pictures_beside *beside);

/* Make the rows as high as the pictures. */
void pictures_end(const struct pictures_beside *beside);

#endif
