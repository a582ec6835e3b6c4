/*
 * question: set the blocks of a question as rows of a galley.
 *
 * There are three readings: the student's sheet; the overlay, if the desk has
 * replies (reply.h), which is the sheet with answers in the room for them; and
 * the list key.  Each role of block has a row in question.c's table and knows
 * no kind.
 */
#ifndef LAYOUT_QUESTION_H
#define LAYOUT_QUESTION_H

#include "blocks/block.h"
#include "layout/galley.h"

/* A question or part while it is being set. */
struct setting {
	struct frame frame; /* right of the number and of any leading mark */
	const struct block *question;
	const char *points; /* "(2 points)", after the stem; NULL: none */
	bool key;           /* this is the grader's list */
	mpt box;            /* in a list: width of the box for a rank */
	/* Filled in: the frame including the leading mark, and the first
	 * row. */
	struct frame outer;
	size_t first;
	bool beside; /* pictures stand at its left or right */
};

/* Set a question.  The caller sets its number in the margin. */
void question_set(struct setting setting);

/* Set the lead-in to its parts. */
void question_lead(struct setting setting);

/*
 * Set a part after its letter, below the content of the frame's galley.
 * `above` is the space over it.  The points are the part's.
 */
void question_part(struct setting setting, const struct block *part, mpt above);

/* In a list, set the text that belongs to all parts together. */
void question_end(struct setting setting);

#endif
