/*
 * coverage: find what cannot be set before anything is printed.
 */
#ifndef TYPE_COVERAGE_H
#define TYPE_COVERAGE_H

#include "type/font/ink.h"
#include "type/line/set.h"
#include "yaml/node.h"

/* What the letters are to be set with. */
struct coverage {
	struct typesetter *typesetter;
	const struct text_style *style;
	struct errors *errors;
	struct ink ink;   /* of the style's family */
	bool large_print; /* some sheets are printed in it */
};

/*
 * Report every scalar below a node with letters that neither the style's family
 * nor its fallbacks have, or for which the font draws nothing.  All such
 * letters of a scalar are reported together.
 */
void coverage_check(struct coverage *coverage, const struct node *root);

#endif
