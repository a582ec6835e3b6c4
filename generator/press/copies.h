/*
 * copies: a class set, a copy for each student of the roster.
 */
#ifndef PRESS_COPIES_H
#define PRESS_COPIES_H

#include "base/buffer.h"
#include "press/press.h"

enum {
	COPIES_SPLIT = 500 /* students in a file, if not said otherwise */
};

/*
 * Write ID-roster.pdf, the copies in class order, and ID-roster-key.pdf, the
 * class list and the key of each form in use, and their paths to standard
 * output.
 *
 * Copies are of the students, forms and tiers selected; where no student gets
 * one of those, standard error says so and nothing is written.  Parts of a
 * roster have files of their own, ID-roster-301-400.pdf, whose bytes depend
 * on nothing else: those of some students, and those that a long roster is
 * cut into, press->split to a file.  The worksheet must have a roster.
 *
 * Where the copies are all that is printed, record takes their forms; NULL:
 * it has them.
 */
enum status press_copies(struct press *press, struct record *record);

/* Add who gets which sheet, as --dry-run says it. */
void copies_dump(const struct press *press, struct buffer *out);

#endif
