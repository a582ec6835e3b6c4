/*
 * coverage: what cannot be set, found before anything is.
 */
#ifndef TYPE_COVERAGE_H
#define TYPE_COVERAGE_H

#include "type/line/set.h"
#include "yaml/node.h"

/*
 * Report every scalar below a node that holds letters which neither the
 * style's family nor its fallbacks have, all of them at once, or a table with
 * too many columns.
 */
void coverage_check(struct typesetter *typesetter, const struct node *root,
	const struct text_style *style, struct errors *errors);

#endif
