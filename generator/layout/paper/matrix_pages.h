/*
 * matrix_pages: the pages of a matrix.
 */
#ifndef LAYOUT_MATRIX_PAGES_H
#define LAYOUT_MATRIX_PAGES_H

#include "layout/paper/compose.h"
#include "layout/paper/matrix.h"

/* Documents, to be bound in this order. */
struct spread {
	const struct document *const *at;
	size_t count;
};

/*
 * Compose a matrix: a row for each number and a column for each form, on one
 * page if type that can be read has room there, upright or across, else on as
 * many as it takes, with the heads on each.
 *
 * The forms that stand side by side are one document.  The composer's label
 * and stamp are printed on every page.  There must be a form.
 */
struct spread spread_compose(
	const struct composer *composer, const struct matrix *matrix);

#endif
