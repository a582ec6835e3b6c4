/*
 * flags: a time line with all its entries placed on it, for the key.
 */
#ifndef LAYOUT_FLAGS_H
#define LAYOUT_FLAGS_H

#include "layout/timeline/strip.h"

/*
 * Add a row with the strip and a flag for each entry: with its term if the
 * terms fit the page, otherwise with its number only.
 *
 * Ranges, decades and any span long enough to be seen are bars beside the
 * strip; the bar of a rough date is hollow.  A strip that does not fit a page
 * is an error at the section.
 */
void flags_set(const struct strip *strip);

/*
 * Add the strip and flags with terms, in as low a stack as is found, if they
 * take at most `part` per cent of a page.
 *
 * `form` is the number of one of the widths tried for their texts; 0 takes the
 * one with the lowest stack.  Returns the form or, if the flags do not fit, 0,
 * and then adds nothing.
 */
size_t flags_set_terms(const struct strip *strip, int part, size_t form);

/*
 * Add the flags as an answer to a row that already has the strip, with this
 * much room above and below it.  Returns false and adds nothing if the room is
 * too small.
 */
bool flags_answer(const struct strip *strip, struct row *row, mpt room);

#endif
