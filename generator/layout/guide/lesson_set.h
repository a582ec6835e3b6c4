/*
 * lesson_set: set a lesson of a guide as rows of a galley.
 */
#ifndef LAYOUT_LESSON_SET_H
#define LAYOUT_LESSON_SET_H

#include "blocks/block.h"
#include "layout/galley.h"

/* How much of a lesson is set, and how closely. */
enum detail {
	DETAIL_FULL,  /* all of it, point by point */
	DETAIL_CLOSE, /* all of it, with short points in one paragraph */
	DETAIL_SHORT, /* just as close; two points of a term, and the beginning
			 of a passage */
	DETAIL_SHORTEST /* one point of a term */
};

/* Where and how a lesson is set. */
struct lesson_setting {
	struct frame frame;
	mpt badge; /* width of the numbers of terms, in the lessons' margin */
	mpt above; /* space over it */
	enum detail detail;
};

void lesson_set(struct lesson_setting setting, const struct block *lesson);

/* Whether it reads well if a column ends within it: a term, a passage, pairs.
 */
bool lesson_set_runs(const struct block *lesson);

#endif
