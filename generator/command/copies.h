/*
 * copies: a class set, a copy for each student of the roster.
 *
 * Each form, tier and size of type is composed once, with room for a name;
 * the copies share its pages.
 */
#ifndef COMMAND_COPIES_H
#define COMMAND_COPIES_H

#include "base/buffer.h"
#include "command/press.h"

/*
 * Write ID-roster.pdf, the copies in class order, and ID-roster-key.pdf, the
 * class list and the key of each form in use, and their paths to standard
 * output.
 *
 * Copies are of the forms and tiers selected; where no student gets one of
 * those, standard error says so and nothing is written.  The worksheet must
 * have a roster.
 */
enum status press_copies(struct press *press);

/* Add who gets which sheet, as --dry-run says it. */
void copies_dump(const struct press *press, struct buffer *out);

#endif
