/*
 * loading: the fields of a worksheet while it is read.
 */
#ifndef WORKSHEET_LOADING_H
#define WORKSHEET_LOADING_H

#include "worksheet/frame/labels.h"
#include "worksheet/worksheet.h"

struct schema_part;

/* Fields that name other files, or need them, stay nodes for now. */
struct loading {
	struct worksheet sheet;
	struct label_fields words;
	const char *extends; /* followed before this is read: settings.h */
	const struct node *banks, *sections, *avoid, *roster;
	bool math_off;
};

extern const struct field_table loading_table;

/* The types of the readers here, for the schema. */
extern const struct schema_part loading_schema;

#endif
