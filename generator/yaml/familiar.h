/*
 * familiar: what other tools call the fields and kinds of Pensum.
 */
#ifndef YAML_FAMILIAR_H
#define YAML_FAMILIAR_H

#include "yaml/fields.h"

/* What an unknown field was meant as. */
struct familiar {
	const char *name; /* the known field it stands for, or belongs in */
	const char
		*lines; /* how to write that, if the name alone is too little */
	bool joint;     /* the lines hold all fields of that name */
};

/* The known name that an unknown one stands for: the same in other
 * letters, what other tools call it, or one that is near; NULL for none. */
const char *familiar_name(const char *word, struct text_list known);

/* The lines for one value where the fields of a page, a key or a draw are due;
 * NULL where there are none. */
const char *familiar_value(
	struct arena *arena, const char *what, const struct node *value);

/* What a field of a mapping was meant as: its name is NULL if nothing is near,
 * or if what it says belongs in a field that is there. */
struct familiar familiar_field(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known);

#endif
