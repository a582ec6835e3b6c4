/*
 * math_off: `math: off` for a bank or worksheet without formulas.
 *
 * Each mark in its nodes that would open a formula gets a backslash, as if it
 * had been written so.  No reader has to know about the setting, and a record
 * keeps the text that was printed.
 */
#ifndef BANK_MATH_OFF_H
#define BANK_MATH_OFF_H

#include "yaml/fields.h"

/* A reader: bool, from on or off; true for off. */
bool read_math(struct reading *reading, const struct node *node,
	const struct field *field, void *into);

/* The values that read_math() accepts, for schemas. */
extern const struct text_list math_off_names;

/* A copy of a file's tree with its formulas escaped, if `off` or the file says
 * so; else the tree itself. */
const struct node *math_off_nodes(
	struct arena *arena, const struct node *root, bool off);

#endif
