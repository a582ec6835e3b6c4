/*
 * overwrite_check: keep a run from replacing files of other worksheets.
 *
 * With --one-file, a worksheet "unit-key" writes unit-key.pdf, the name that
 * "unit" gives to its keys.  The latest record that lists a file says which
 * worksheet made it.
 */
#ifndef PRESS_OVERWRITE_CHECK_H
#define PRESS_OVERWRITE_CHECK_H

#include "press/names.h"
#include "press/press.h"

/* Whether a run of a worksheet or, if `packet`, of a practice packet may write
 * files of these names.  Reports one that it may not. */
bool overwrite_check(
	const struct press *press, bool packet, const struct names *names);

#endif
