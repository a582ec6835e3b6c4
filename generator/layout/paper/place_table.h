/*
 * place_table: find the line of each mark in a form's sources.
 *
 * Lines are known only once a passage is set, but texts that name a line are
 * also set before it, and a key has another look than its sheet.  So the
 * passages of a form are set once more, in the layout of each sheet that the
 * side serves.  (Setting the texts again once the lines are known was rejected:
 * a longer number can move the lines that it names.)
 */
#ifndef LAYOUT_PLACE_TABLE_H
#define LAYOUT_PLACE_TABLE_H

#include "blocks/reference.h"
#include "layout/galley.h"

/* Whether a source of the form has a mark. */
bool place_table_needed(const struct form *form);

/*
 * The table, in the arena; NULL if no source of the form has a mark.
 *
 * `sheet` is the look of the sheet.  With `both`, the table also has the lines
 * of its copies in large print.
 */
const struct line_table *place_table(struct arena *arena,
	struct typesetter *typesetter, const struct form *form,
	const struct look *sheet, bool both);

#endif
