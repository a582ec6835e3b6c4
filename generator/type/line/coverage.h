/*
 * coverage: find what cannot be set before anything is printed.
 */
#ifndef TYPE_COVERAGE_H
#define TYPE_COVERAGE_H

#include "type/line/set.h"
#include "yaml/node.h"

/*
 * Report every scalar below a node that has a table with too many columns, or
 * letters that neither the style's family nor its fallbacks have.  All such
 * letters of a scalar are reported together.
 */
void coverage_check(struct typesetter *typesetter, const struct node *root,
	const struct text_style *style, struct errors *errors);

#endif
