/*
 * direction: signs that keep a line in its order when a program reads it.
 *
 * pdftotext sees where the letters of a line are, not which way they run.  It
 * takes spaces and the punctuation of numbers for a part of the number or Latin
 * word beside them, and reads "שלום, עולם" as "שלום ,עולם".  So an unseen sign
 * of direction stands at the left of such punctuation, and at the ends of
 * letters that run from right to left where something else begins.
 */
#ifndef PDF_DIRECTION_H
#define PDF_DIRECTION_H

#include "pdf/letters/share.h"

/* The signs at the left and at the right of a run's cluster, of no length where
 * there are none. */
struct share direction_left(
	const struct run *run, const struct cluster *cluster);
struct share direction_right(
	const struct run *run, const struct cluster *cluster);

#endif
