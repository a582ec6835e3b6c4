/*
 * windows: tables saved as Windows-1252, the default of spreadsheets in Western
 * Europe and America, or as UTF-16, which they call Unicode text.
 */
#ifndef WORKSHEET_WINDOWS_H
#define WORKSHEET_WINDOWS_H

#include "base/error.h"

/*
 * The source itself if it is UTF-8; otherwise its conversion to UTF-8, in the
 * arena.  A warning says that it was read as Windows-1252 if no mark says that
 * it is UTF-16.
 */
const struct source *windows_read(struct arena *arena, struct errors *errors,
	const struct source *source);

#endif
