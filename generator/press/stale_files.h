/*
 * stale_files: find files that earlier runs of a worksheet left in the folder.
 *
 * Teachers print whole folders.  Last week's forms C and D must not slip in
 * with today's A and B.
 */
#ifndef PRESS_STALE_FILES_H
#define PRESS_STALE_FILES_H

#include "press/press.h"

/* The run that has just ended. */
struct stale {
	uint64_t seed;
	bool part;  /* it printed only a part, so older files with its seed
		       belong to it */
	bool clean; /* remove them */
};

/* Warn of PDFs of the worksheet that the press has not made, or remove them.
 * They are known by the records in the folder or, if forms have letters, by
 * their names.  Does nothing if the press writes to memory. */
void stale_files(const struct press *press, const struct stale *run);

#endif
