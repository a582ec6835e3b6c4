/*
 * body_question: set the questions of a form, one below the other or some of
 * them side by side.
 */
#ifndef LAYOUT_BODY_QUESTION_H
#define LAYOUT_BODY_QUESTION_H

#include "layout/paper/body.h"

/* The frame of the column being set, on a galley. */
struct frame body_question_frame(struct body *body, struct galley *galley);

/* How many questions of a section fit side by side, up to what it asks for. */
size_t body_question_columns(
	const struct body *body, const struct block *section);

/* The width of a section's column for letters, 0 if it has none here. */
mpt body_question_margin(const struct body *body, const struct block *section);

/* Set this question and those after it that stand beside it, `across` at most,
 * in galleys of the body.  Returns the block after them. */
const struct block *body_question_row(
	struct body *body, const struct block *question, size_t across);

#endif
