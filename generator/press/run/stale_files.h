/*
 * stale_files: what earlier runs of a worksheet left beside what a run made.
 *
 * A teacher prints all of a folder: forms C and D of last week must not be
 * among the A and B of today unnoticed.
 */
#ifndef PRESS_STALE_FILES_H
#define PRESS_STALE_FILES_H

#include "press/press.h"

/* The run that has been made. */
struct stale {
	uint64_t seed;
	bool part;  /* it was to print less than all: what is left of the same
		       seed belongs with it */
	bool clean; /* remove them */
};

/* Warn of the PDFs, or remove them, that records in the folder or, where forms
 * have letters, their names tell to be of the worksheet, and that the press
 * has not made; none where it makes them in memory. */
void stale_files(const struct press *press, const struct stale *run);

#endif
