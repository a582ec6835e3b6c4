/*
 * packet: a practice sheet and its answers, printed for one student.
 */
#ifndef PRESS_PACKET_H
#define PRESS_PACKET_H

#include "press/press.h"

/* Where a practice packet has its answers. */
enum answers_at {
	ANSWERS_BACK,     /* behind the questions, in one file */
	ANSWERS_SEPARATE, /* in a file of their own */
	ANSWERS_FOLD,     /* at the foot of each page, to be folded under */
	ANSWERS_NONE,
	ANSWERS_COUNT
};

/*
 * Write the press's one form with its answers where they are wanted.
 *
 * Behind the questions, in one file ID.pdf numbered through, where each
 * question tells the page of its answer and each answer that of its
 * question; in a second file, ID-answers.pdf; in few words at the foot of
 * each page, below a line to fold along; or nowhere.  The form is added to the
 * record, if there is one.
 */
enum status packet_print(
	struct press *press, enum answers_at answers, struct record *record);

#endif
