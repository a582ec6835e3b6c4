/*
 * class_files: the files of a class set, a copy for each student of the
 * roster.
 */
#ifndef PRESS_CLASS_FILES_H
#define PRESS_CLASS_FILES_H

#include "base/buffer.h"
#include "press/press.h"

/*
 * Write ID-roster.pdf, the copies in class order, and ID-roster-key.pdf, the
 * class list and the key of each form in use.
 *
 * Copies are of the students, forms and tiers selected; where no student gets
 * one of those, the host is told and nothing is written.  Parts of a roster
 * have files of their own, ID-roster-301-400.pdf, whose bytes depend on
 * nothing else: those of some students, and those that a long roster is cut
 * into, press->split to a file.  The worksheet must have a roster.
 *
 * Where the copies are all that is printed, record takes their forms; NULL:
 * it has them.
 */
enum status class_files_print(struct press *press, struct record *record);

/* Add who gets which sheet, as --dry-run says it. */
void class_files_dump(const struct press *press, struct buffer *out);

#endif
