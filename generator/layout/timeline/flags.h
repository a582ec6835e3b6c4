/*
 * flags: a strip with all its items placed on it, for the key.
 */
#ifndef LAYOUT_FLAGS_H
#define LAYOUT_FLAGS_H

#include "layout/timeline/strip.h"

/*
 * Add a row with the strip and a flag for each item: by its term where those
 * have room on the page, else by its number alone.
 *
 * Ranges, decades and what is long enough to be seen are bars beside the
 * strip; a bar is hollow where the date is a rough one.  A strip that has no
 * room on a page is an error at the section.
 */
void flags_set(const struct strip *strip);

/*
 * Add the same to a row that has the strip already, as an answer, with so
 * much room above and below the strip; false, and nothing added, where that
 * is too little.
 */
bool flags_answer(const struct strip *strip, struct row *row, mpt room);

#endif
