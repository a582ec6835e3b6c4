/*
 * coverage: letters that no font has, found before anything is set.
 */
#ifndef TYPE_COVERAGE_H
#define TYPE_COVERAGE_H

#include "type/set.h"
#include "yaml/node.h"

/*
 * Report every scalar below a node that holds a letter which neither the
 * style's family nor its fallbacks have.  Each scalar is told once.
 */
void coverage_check(struct typesetter *typesetter, const struct node *root,
	const struct text_style *style, struct errors *errors);

#endif
