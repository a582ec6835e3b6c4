/*
 * columns_even: place a sheet in columns that end at the same height.
 */
#ifndef LAYOUT_COLUMNS_EVEN_H
#define LAYOUT_COLUMNS_EVEN_H

#include "layout/guide/guide_sheet.h"

/* The document of a sheet whose kept pieces fit; in the desk's arena. */
const struct document *columns_even_document(
	struct guide_sheet *sheet, const struct pieces *pieces);

#endif
