/*
 * section: the parts of a worksheet.
 */
#ifndef WORKSHEET_SECTION_H
#define WORKSHEET_SECTION_H

#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

struct schema_part;

/* Sections, and the list that they were read from. */
struct section_list {
	struct section *at;
	size_t count;
	const struct node *list;
};

/* Read a list of sections, all that can be checked without banks. */
struct section_list sections_read(
	struct reading *reading, const struct node *list);

/* Find what the sections name in the banks: tags, stimuli and pins. */
void sections_resolve(struct reading *reading,
	const struct section_list *sections, struct bank_list banks);

/* What its readers take. */
extern const struct schema_part section_schema;

#endif
