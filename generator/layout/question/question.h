/*
 * question: the blocks of a question set as rows of a galley.
 *
 * There are three readings: the student's sheet; the same with the answers in
 * the room that is left for them, where the desk has replies (reply.h); and
 * the key that is a list.  Each role of block has a row in question.c's table
 * and knows no kind.
 */
#ifndef LAYOUT_QUESTION_H
#define LAYOUT_QUESTION_H

#include "blocks/block.h"
#include "layout/galley.h"

/* A question, or a part of one, while it is set. */
struct setting {
	struct frame frame; /* right of the number, and of what leads */
	const struct block *question;
	const char *points; /* "(2 points)", behind the stem; NULL: none */
	bool key;           /* this is the grader's list */
	mpt box;            /* how wide a list's box for a rank is */
	/* Filled in: the frame with what leads, and the first of its rows. */
	struct frame outer;
	size_t first;
};

/* Set a question; its number stands in the margin, and is its caller's. */
void question_set(struct setting setting);

/* Set what leads to its parts. */
void question_lead(struct setting setting);

/*
 * Set a part behind its letter, below what the frame's galley holds; `above`
 * is the space over it.  The points are the part's.
 */
void question_part(struct setting setting, const struct block *part, mpt above);

/* Set, in a list, what belongs to all parts together. */
void question_end(struct setting setting);

#endif
