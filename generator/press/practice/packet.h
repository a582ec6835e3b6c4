/*
 * packet: a practice sheet and its answers, printed for one student.
 */
#ifndef PRESS_PACKET_H
#define PRESS_PACKET_H

#include "press/press.h"

/* Where a practice packet has its answers. */
enum packet_answers {
	PACKET_BACK,     /* behind the questions, in one file */
	PACKET_SEPARATE, /* in a file of their own */
	PACKET_FOLD,     /* at the foot of each page, to be folded under */
	PACKET_NONE,
	PACKET_COUNT
};

/* The name of a place, "back"; and the place of a name, PACKET_COUNT where
 * there is none. */
const char *packet_answers_name(enum packet_answers answers);
enum packet_answers packet_answers_named(const char *name);

/*
 * Write the press's one form with its answers where they are wanted.
 *
 * Behind the questions, in one file ID.pdf numbered through, where each
 * question names the page of its answer and each answer that of its
 * question; in a second file, ID-answers.pdf; in few words at the foot of
 * each page, below a line to fold along; or nowhere.  The form is added to the
 * record, if there is one.
 */
enum status packet_print(struct press *press, enum packet_answers answers,
	struct record *record);

#endif
