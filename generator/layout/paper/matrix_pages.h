/*
 * matrix_pages: the pages of a matrix.
 */
#ifndef LAYOUT_MATRIX_PAGES_H
#define LAYOUT_MATRIX_PAGES_H

#include "layout/paper/compose.h"
#include "layout/paper/matrix.h"

/* Documents to be bound in this order. */
struct matrix_spread {
	const struct document *const *at;
	size_t count;
};

/*
 * Compose a matrix with a row for each number and a column for each form.  It
 * goes on one page, upright or landscape, if legible type fits; otherwise on as
 * many as needed, with the heads on each.
 *
 * Forms side by side make one document.  The composer's label and stamp are
 * printed on every page.  There must be a form.
 */
struct matrix_spread matrix_pages_compose(
	const struct composer *composer, const struct matrix *matrix);

#endif
