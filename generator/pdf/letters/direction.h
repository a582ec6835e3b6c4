/*
 * direction: marks that keep the order of a line when programs extract its
 * text.
 *
 * pdftotext sees where the letters of a line are, not which way they run.  It
 * takes spaces and the punctuation of numbers for a part of the number or Latin
 * word beside them, and reads "שלום, עולם" as "שלום ,עולם".  So an invisible
 * direction mark stands at the left of such punctuation, and at the ends of
 * right-to-left text where something else begins.
 */
#ifndef PDF_DIRECTION_H
#define PDF_DIRECTION_H

#include "pdf/letters/share.h"

/* The marks at the left and at the right of a run's cluster; empty if none is
 * needed. */
struct share direction_left(
	const struct run *run, const struct cluster *cluster);
struct share direction_right(
	const struct run *run, const struct cluster *cluster);

#endif
