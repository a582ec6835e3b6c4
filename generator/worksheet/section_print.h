/*
 * section_print: how a section is printed, apart from the draw.
 *
 * Its points, numbers, columns and answer space, and how many of its questions
 * a student answers.
 */
#ifndef WORKSHEET_SECTION_PRINT_H
#define WORKSHEET_SECTION_PRINT_H

#include "worksheet/banks.h"
#include "worksheet/worksheet.h"

enum {
	SECTION_OWN_POINTS = -1, /* each item has its own */
	START_MAX = 9999
};

/* Check what needs no banks. */
void section_print_check(struct reading *reading, const struct node *node,
	const struct section *section);

/*
 * Check the points of the items that a section may draw: a section cannot
 * change the points of an item's parts or rubric, and questions to choose from
 * must be worth the same.
 */
void section_print_check_items(struct reading *reading, const struct node *node,
	const struct section *section, struct bank_list banks);

/* The points of an item, as its section prints it. */
twelfths section_print_points(
	const struct section *section, const struct item *item);

/* Whether its points are beyond the total. */
bool section_print_is_bonus(
	const struct section *section, const struct item *item);

/* An item as its section prints it, in the arena, or the item itself. */
const struct item *section_print_item(struct arena *arena,
	const struct section *section, const struct item *item);

#endif
