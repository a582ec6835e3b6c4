/*
 * class_list: the list of a class and the sheet that each student gets.
 *
 * It goes to the teacher with the keys and has a line for each score.
 */
#ifndef LAYOUT_CLASS_LIST_H
#define LAYOUT_CLASS_LIST_H

#include "layout/paper/compose.h"

/* A student's line. */
struct class_list_entry {
	size_t number; /* in the roster, from 1 */
	const char *name, *form;
	const char *notes; /* large print, extra time; empty for none */
	const char *code;  /* of the sheet */
	twelfths points;   /* that it is out of; 0 where none are given */
	twelfths bonus;    /* beyond them */
};

struct class_list {
	const struct worksheet *worksheet;
	const struct class_list_entry *entries; /* in class order */
	size_t count;
};

/*
 * Compose the roll: a table over as many pages as needed, with its heading on
 * each, stamped like a key.  The composer's label is its name: "Class list".
 */
const struct document *class_list_compose(
	const struct composer *composer, const struct class_list *roll);

#endif
