/*
 * class_list: the page that says who of a class has what.
 *
 * It goes to the teacher with the keys, and has a line to enter each score.
 */
#ifndef LAYOUT_CLASS_LIST_H
#define LAYOUT_CLASS_LIST_H

#include "layout/paper/compose.h"

/* A student's line. */
struct roll_entry {
	size_t number; /* in the roster, from 1 */
	const char *name, *form;
	const char *notes; /* large print, extra time; empty for none */
	const char *code;  /* of the sheet */
	twelfths points;   /* that it is out of */
};

struct roll {
	const struct worksheet *worksheet;
	const struct roll_entry *entries; /* in class order */
	size_t count;
};

/*
 * Compose the roll: a table over as many pages as it takes, its heading on
 * each, stamped as a key is.  The composer's label names it: "Class list".
 */
const struct document *roll_compose(
	const struct composer *composer, const struct roll *roll);

#endif
