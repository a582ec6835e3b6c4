/*
 * short_sheet: sheets that share a page, two or four of them.
 */
#ifndef WORKSHEET_SHORT_SHEET_H
#define WORKSHEET_SHORT_SHEET_H

#include "base/common.h"
#include "yaml/fields.h"

/* Make the size of the paper that of one of `up` sheets on it.  Two of them
 * divide its longer side. */
void short_sheet_cut(int up, mpt *width, mpt *height);

field_reader read_up; /* int; 2 or 4 */

#endif
