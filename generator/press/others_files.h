/*
 * others_files: files of other worksheets in the folder.
 *
 * With --one-file, a worksheet "unit-key" writes unit-key.pdf, as "unit" does
 * for its keys.  No run replaces a file that the last run to write it made for
 * another worksheet.
 */
#ifndef PRESS_OTHERS_FILES_H
#define PRESS_OTHERS_FILES_H

#include "press/names.h"
#include "press/press.h"

/* Whether a run, of a worksheet or of a practice packet, may write files of
 * these names; reports one that it may not.  Who made a file is known by the
 * records in the folder. */
bool others_files_spared(
	const struct press *press, bool packet, const struct names *names);

#endif
