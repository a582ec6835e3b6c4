/*
 * foreign_name: what other tools call the fields and kinds of Pensum.
 */
#ifndef YAML_FOREIGN_NAME_H
#define YAML_FOREIGN_NAME_H

#include "yaml/fields.h"

/* The known name that an unknown one stands for: the same in other
 * letters, what other tools call it, or one that is near; NULL for none. */
const char *foreign_name_meant(const char *word, struct text_list known);

/* How Pensum says what the field says, as lines to write; NULL where that is
 * another name alone. */
const char *foreign_name_lines(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known);

#endif
