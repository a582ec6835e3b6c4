/*
 * draw_stimuli: the stimuli whose items a section draws.
 */
#ifndef WORKSHEET_DRAW_STIMULI_H
#define WORKSHEET_DRAW_STIMULI_H

#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

struct schema_part;

/* A reader: checks that a value is one "id" or "bank/id", or a list. */
field_reader read_draw_stimuli;

/*
 * Find the stimuli that a draw names and set them; node is the draw's.
 *
 * Reports names that no bank has, or two have.  *hints counts the suggestions
 * made, because each compares all ids.
 */
void draw_stimuli_find(struct reading *reading, const struct node *node,
	struct bank_list banks, struct draw *draw, size_t *hints);

/* The types of the readers here, for the schema. */
extern const struct schema_part draw_stimuli_schema;

#endif
