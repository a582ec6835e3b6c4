/*
 * tint: a light ground behind rows that are already set.
 */
#ifndef LAYOUT_TINT_H
#define LAYOUT_TINT_H

#include "layout/galley.h"

/* Put a row's marks from `from` on before the others: behind them on paper, and
 * read first. */
void tint_marks_first(struct desk *desk, struct row *row, size_t from);

/* Fill the frame behind the rows from `first` on with this gray, and as much
 * above and below them as `pad`. */
void tint_rows(struct frame frame, size_t first, mpt pad, uint8_t gray);

#endif
