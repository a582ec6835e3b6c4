/*
 * foot: what stands at the foot of every page: the folio.
 */
#ifndef LAYOUT_FOOT_H
#define LAYOUT_FOOT_H

#include "layout/galley.h"

struct foot {
	const char *text;  /* the worksheet's own, Markdown; NULL for none */
	const char *label; /* "Form B"; the page's number follows */
	const char *code;  /* at the right */
	size_t before;     /* pages that come before, bound into one packet */
	size_t total;      /* pages of the packet; 0 for no packet */
};

/*
 * Set the foot of page `page` of `pages`.
 *
 * Where the desk says that copies get names, room for one is left behind the
 * label.  The label is on the left, the code on the right, the text between
 * them; as much of that as is too wide goes on lines of its own.  So the height
 * is the same for all page numbers of as many digits.
 */
void foot_set(
	struct frame frame, const struct foot *foot, size_t page, size_t pages);

/* How high it is on a document of up to 999 pages. */
mpt foot_height(struct frame frame, const struct foot *foot);

#endif
