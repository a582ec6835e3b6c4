/*
 * style_sheet: the style sheets in an SVG's `style` elements.
 *
 * A selector may name an element, a class, an id, several of these at once
 * (path.thin), or everything (*).  Other selectors are refused.
 */
#ifndef PICTURE_SVG_STYLE_SHEET_H
#define PICTURE_SVG_STYLE_SHEET_H

#include "picture/svg/style.h"

enum {
	RULES_MAX = 1000 /* in all sheets of a file */
};

/* A selector and its declarations. */
struct rule {
	const char *element, *id, *class; /* NULL: any */
	int weight;                       /* specificity: the higher one wins */
	size_t order;
	const char *body; /* "fill: red; stroke: none" */
	size_t length;    /* of body */
};

struct style_sheet {
	const struct rule *rules; /* in ascending order of precedence */
	size_t count;
};

/* The rules of all sheets below a root, in the styling's arena; the fault
 * reports unsupported ones. */
struct style_sheet style_sheet_read(
	const struct styling *styling, const struct xml *root);

/* Does a rule apply to an element? */
bool style_sheet_rule_fits(const struct rule *rule, const struct xml *element);

#endif
