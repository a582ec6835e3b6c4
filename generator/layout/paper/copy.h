/*
 * copy: a sheet with a student's name on it.
 *
 * A class set is composed once for each form, with room for names.  A copy lays
 * the name over it, so all copies share the pages beneath.
 */
#ifndef LAYOUT_COPY_H
#define LAYOUT_COPY_H

#include "layout/paper/compose.h"

/* The student whose copy it is. */
struct holder {
	struct where at;   /* for letters that no font has */
	const char *name;  /* plain text on one line */
	const char *extra; /* printed small beside it; empty for none */
	const char *title; /* of the copy: "Ada Lovelace · Form A" */
};

/*
 * Put a name on a sheet that a `named` composer has composed with this look.
 *
 * It is printed on the name's line and in the foot of every page.  A name too
 * long for its room is set smaller, down to three fifths, then on two lines,
 * and even smaller only if those do not fit.  It is never cut.  The copy is in
 * the composer's arena and borrows the sheet.
 */
const struct document *copy_new(const struct composer *composer,
	const struct document *sheet, const struct holder *holder);

#endif
