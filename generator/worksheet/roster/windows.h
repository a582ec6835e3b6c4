/*
 * windows: a table that was saved as Windows-1252, as spreadsheets in Western
 * Europe and America do unless they are asked for UTF-8.
 */
#ifndef WORKSHEET_WINDOWS_H
#define WORKSHEET_WINDOWS_H

#include "base/error.h"

/*
 * The source itself if it is UTF-8 or UTF-16; otherwise its conversion to
 * UTF-8, in the arena, with a warning.
 */
const struct source *windows_read(struct arena *arena, struct errors *errors,
	const struct source *source);

#endif
