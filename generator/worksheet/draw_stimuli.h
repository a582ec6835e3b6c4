/*
 * draw_stimuli: the stimuli on which a section draws its items.
 */
#ifndef WORKSHEET_DRAW_STIMULI_H
#define WORKSHEET_DRAW_STIMULI_H

#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

struct schema_part;

/* A reader: checks that a value is one "id" or "bank/id", or a list. */
field_reader read_draw_stimuli;

/*
 * Find the stimuli that a draw names and give them to it; node is the draw's.
 *
 * What no bank has, or two have, is reported.  *hints counts the suggestions
 * made, each of which looks at all ids.
 */
void draw_find_stimuli(struct reading *reading, const struct node *node,
	struct bank_list banks, struct draw *draw, size_t *hints);

/* What its readers take. */
extern const struct schema_part draw_stimuli_schema;

#endif
