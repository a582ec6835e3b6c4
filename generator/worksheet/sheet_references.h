/*
 * sheet_references: the questions that a worksheet's own texts name.
 */
#ifndef WORKSHEET_SHEET_REFERENCES_H
#define WORKSHEET_SHEET_REFERENCES_H

#include "worksheet/worksheet.h"

/* Check the placeholders in a worksheet's texts.  Instructions of a section may
 * name questions; the head and the foot of a sheet may not. */
void sheet_references_check(
	struct reading *reading, const struct worksheet *sheet);

#endif
