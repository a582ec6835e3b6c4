/*
 * sheet: the style sheets in an SVG, its elements `style`.
 *
 * Selectors may name an element, a class, an id or several of these at once
 * (path.thin), or everything (*); what asks for more is refused.
 */
#ifndef PICTURE_SVG_SHEET_H
#define PICTURE_SVG_SHEET_H

#include "picture/svg/style.h"

enum {
	RULES_MAX = 1000 /* in all sheets of a file */
};

/* A selector and what it sets. */
struct rule {
	const char *element, *id, *class; /* NULL: any */
	int weight;                       /* the more special one counts */
	size_t order;
	const char *body; /* "fill: red; stroke: none" */
	size_t length;    /* of that */
};

struct sheet {
	const struct rule *rules; /* in the order in which they count */
	size_t count;
};

/* The rules of all sheets below a root, in the styling's arena; the
 * fault says what is not supported in them. */
struct sheet sheet_read(const struct styling *styling, const struct xml *root);

/* Whether a rule is for an element. */
bool rule_fits(const struct rule *rule, const struct xml *element);

#endif
