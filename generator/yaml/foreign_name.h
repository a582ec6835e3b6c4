/*
 * foreign_name: what other tools call the fields and kinds of Pensum.
 */
#ifndef YAML_FOREIGN_NAME_H
#define YAML_FOREIGN_NAME_H

#include "yaml/fields.h"

/* The known name that an unknown one means: in another letter case, as other
 * tools call it, or similar; NULL for none. */
const char *foreign_name_meant(const char *word, struct text_list known);

/* Pensum's way to write the field, as lines to copy; NULL if only the name
 * differs. */
const char *foreign_name_lines(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known);

#endif
