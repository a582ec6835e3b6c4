/*
 * packet: print a practice sheet and its answers for one student.
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

/* The name of a place, "back". */
const char *packet_answers_name(enum packet_answers answers);

/* The place of a name; PACKET_COUNT if unknown. */
enum packet_answers packet_answers_named(const char *name);

/* Check that a packet or cards of this name would replace no file of another
 * worksheet.  Reports one that it would. */
enum status packet_check_names(const struct press *press);

/*
 * Write the press's only form, with its answers in the requested place.
 *
 * PACKET_BACK numbers the pages of ID.pdf throughout; each question names the
 * page of its answer, and the answer that of the question.  PACKET_SEPARATE
 * writes the answers to ID-answers.pdf.  PACKET_FOLD puts short answers at the
 * foot of each page, below a fold line.  The form is added to the record, if
 * there is one.
 */
enum status packet_print(struct press *press, enum packet_answers answers,
	struct record *record);

#endif
