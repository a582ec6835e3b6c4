/*
 * math_off: texts in which dollars are dollars.
 *
 * A bank or worksheet that says `math: off` has no formulas.  Its nodes get a
 * backslash before each mark that would open one, as if they had been written
 * so; all that reads them needs to know nothing of it, and a record keeps what
 * was printed.
 */
#ifndef BANK_MATH_OFF_H
#define BANK_MATH_OFF_H

#include "yaml/fields.h"

/* on or off; into a bool that is true for off. */
bool read_math(struct reading *reading, const struct node *node,
	const struct field *field, void *into);

/* The names of read_math(), for schemas. */
extern const struct text_list math_off_names;

/* A copy of a file's tree with its formulas taken for text, if `off` or the
 * file says so; else the tree itself. */
const struct node *math_off_nodes(
	struct arena *arena, const struct node *root, bool off);

#endif
