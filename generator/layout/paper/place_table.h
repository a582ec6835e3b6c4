/*
 * place_table: the lines that the marks of a form's sources come to stand in.
 *
 * Only a passage that has been set knows them, but the texts that name a line
 * are set before and behind it, and a key's look is not its sheet's.  So the
 * passages of a form are set once more, in the layout of each sheet that the
 * side serves.  (To set the texts again once the lines are known was rejected:
 * a longer number can move the lines that it names.)
 */
#ifndef LAYOUT_PLACE_TABLE_H
#define LAYOUT_PLACE_TABLE_H

#include "blocks/reference.h"
#include "layout/galley.h"

/*
 * The table, in the desk's arena; NULL if no source of the form has a mark.
 * `sheet` is the look of the sheet.
 *
 * A key also serves large-print copies, if the form has any.
 */
const struct line_table *place_table(const struct desk *desk,
	const struct form *form, const struct look *sheet, bool key);

#endif
