/*
 * squeeze: set the rows of a galley closer together.
 *
 * Paper is saved in the order in which a reader notices it least: first the
 * gaps shrink, then the leading and the pitch of answer lines whose number we
 * chose, and at last that number.  All rows of a form are squeezed alike.
 */
#ifndef LAYOUT_SQUEEZE_H
#define LAYOUT_SQUEEZE_H

#include "layout/galley.h"

enum {
	SQUEEZE_LEVELS = 7 /* the first leaves everything as it is */
};

/* The height of a whole galley at a level. */
int64_t squeeze_galley_height(const struct galley *galley, int level);

/* The height of its rows alone, without the space above them. */
int64_t squeeze_rows_height(const struct galley *galley, int level);

/* Copies of galleys at a level, with marks that are still as they were: to
 * measure them. */
struct galley *squeeze_measure(struct arena *arena,
	const struct galley *galleys, size_t count, int level);

/* Squeeze a galley's rows and move their marks. */
void squeeze(struct galley *galley, int level);

#endif
