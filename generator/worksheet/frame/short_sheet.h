/*
 * short_sheet: two or four sheets on one page, and pages on folded paper.
 */
#ifndef WORKSHEET_SHORT_SHEET_H
#define WORKSHEET_SHORT_SHEET_H

#include "base/common.h"
#include "yaml/fields.h"

/* Reduce the size of the paper to that of one of `up` sheets on it.  Two sheets
 * divide its longer side. */
void short_sheet_cut(int up, mpt *width, mpt *height);

field_reader read_up; /* int; 2 or 4 */

/* The number of pages on a sheet of paper. */
int short_sheet_pages(bool duplex, bool booklet);

/* The width of the paper that folds to pages of this size.  That of ISO paper
 * is rounded to a millimetre on its own: A4 is wider than twice A5. */
mpt short_sheet_unfolded(mpt width, mpt height);

/* Check that the page of this node, with `up` sheets on paper of this width,
 * can be one of a booklet. */
bool short_sheet_fold(
	struct reading *reading, const struct node *node, int up, mpt width);

#endif
