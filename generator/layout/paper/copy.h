/*
 * copy: a sheet with a student's name on it.
 *
 * A class set is composed once for each form, with room left for names; a
 * copy lays the name over it, so that all copies share the pages beneath.
 */
#ifndef LAYOUT_COPY_H
#define LAYOUT_COPY_H

#include "layout/paper/compose.h"

/* Whose copy it is. */
struct holder {
	struct where at;   /* for letters that no font has */
	const char *name;  /* plain text on one line */
	const char *extra; /* printed small beside it; empty for none */
	const char *title; /* of the copy: "Ada Lovelace · Form A" */
};

/*
 * Put a name on a sheet that was composed, by a composer who is named, with
 * this look.
 *
 * It stands on the name's line and in the foot of every page.  Where it is
 * too long for its room it is set smaller, down to three fifths, then on two
 * lines, and smaller still only where those have no room: it is never cut.
 * The copy is the composer's arena's, and borrows the sheet.
 */
const struct document *copy_new(const struct composer *composer,
	const struct document *sheet, const struct holder *holder);

#endif
