/*
 * note: notes and credits beside a question, for the grader.
 */
#ifndef LAYOUT_NOTE_H
#define LAYOUT_NOTE_H

#include "layout/question/question.h"

/* Set "Label: text", or a strong label with a list below it. */
void note_set(struct frame frame, const struct block *note);
void note_texts(struct frame frame, const char *label, struct texts texts);
void note_list(struct frame frame, const char *label, struct texts texts);

/* Set a text with the points flush right on the last row. */
void note_flush_right(struct frame frame, struct rich text, const char *points);

/* "(1 point)"; NULL for 0. */
const char *note_credit(const struct desk *desk, twelfths points);

/*
 * "½ point for each, at most 3 in all:", if the credits have no points of their
 * own; else NULL.
 */
struct rich note_credit_rule(
	const struct desk *desk, const struct block *question, twelfths points);

/* Set that rule, where there is one. */
void note_set_rule(const struct setting *setting, twelfths points);

/* Set a text that earns points, as an entry of a list. */
void note_set_credit(
	struct frame frame, struct rich text, twelfths points, bool first);

#endif
