/*
 * section: the parts of a worksheet.
 */
#ifndef WORKSHEET_SECTION_H
#define WORKSHEET_SECTION_H

#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

struct schema_part;

/* Sections, and the node they were read from. */
struct section_list {
	struct section *at;
	size_t count;
	const struct node *list;
};

/* Read a list of sections, and check everything that needs no banks. */
struct section_list section_read_all(
	struct reading *reading, const struct node *list);

/* Find the tags, stimuli and pins that sections name in the banks. */
void section_resolve_all(struct reading *reading,
	const struct section_list *sections, struct bank_list banks);

/* The types of the readers here, for the schema. */
extern const struct schema_part section_schema;

#endif
