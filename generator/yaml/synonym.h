/*
 * synonym: fields and kinds by the names that other tools give them.
 */
#ifndef YAML_SYNONYM_H
#define YAML_SYNONYM_H

#include "yaml/fields.h"

/* The meaning of an unknown field. */
struct synonym {
	const char *name;  /* the known field it stands for, or belongs in */
	const char *lines; /* how to write it, if the name is not enough */
	bool joint;        /* the lines contain all fields of that name */
};

/* The known name that an unknown one means: in another letter case, as other
 * tools call it, or similar; NULL for none. */
const char *synonym_meant(const char *word, struct text_list known);

/* The lines for a single value in place of the fields of a page, a key or a
 * draw; NULL if there are none. */
const char *synonym_value(
	struct arena *arena, const char *what, const struct node *value);

/* The meaning of a mapping's field: its name is NULL if nothing is near, or if
 * the value belongs in a field that is present. */
struct synonym synonym_field(struct arena *arena, const struct node *mapping,
	const struct pair *pair, struct text_list known);

#endif
