/*
 * class_files: print a class set, with a copy for each student of the roster.
 */
#ifndef PRESS_CLASS_FILES_H
#define PRESS_CLASS_FILES_H

#include "base/buffer.h"
#include "press/press.h"

/*
 * Write ID-roster.pdf with the copies in class order, and ID-roster-key.pdf
 * with the class list and the key of each form in use.
 *
 * Prints the selected students, forms and tiers; if no student gets any of
 * them, tells the host and writes nothing.  A slice of the students and each
 * part of a long roster (press->split students) get files of their own,
 * ID-roster-301-400.pdf, whose bytes depend on no other part.  The worksheet
 * must have a roster.
 *
 * If no forms are printed besides the copies, `record` gets the forms of the
 * copies; else it is NULL.
 */
enum status class_files_print(struct press *press, struct record *record);

/* Add the list of who gets which sheet, for --dry-run. */
void class_files_dump(const struct press *press, struct buffer *out);

#endif
