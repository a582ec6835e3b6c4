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

/* Converts a place to its name, "back", and a name to its place; PACKET_COUNT
 * if unknown. */
const char *packet_answers_name(enum packet_answers answers);
enum packet_answers packet_answers_named(const char *name);

/* Check that a packet, or cards, with these names replace no file of another
 * worksheet; reports one that they would. */
enum status packet_check_names(const struct press *press);

/*
 * Write the press's only form, with its answers in the place asked for.
 *
 * PACKET_BACK numbers the pages of ID.pdf throughout, and each question and
 * answer name the page of the other.  PACKET_SEPARATE writes the answers to
 * ID-answers.pdf.  PACKET_FOLD puts short answers at the foot of each page,
 * below a fold line.  The form is added to the record, if there is one.
 */
enum status packet_print(struct press *press, enum packet_answers answers,
	struct record *record);

#endif
