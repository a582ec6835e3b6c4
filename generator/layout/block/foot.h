/*
 * foot: the foot of every page: the folio and, on request, a QR code.
 */
#ifndef LAYOUT_FOOT_H
#define LAYOUT_FOOT_H

#include "draw/form.h"
#include "layout/galley.h"

struct foot {
	const char *text; /* the worksheet's own, Markdown; NULL for none */
	const struct form *form; /* whose name and code the text may name */
	const char *label;       /* "Form B"; the page's number follows */
	const char *code;        /* at the right */
	/* "unit-18-quiz A core" and "K7MQR-N": the text of a QR code at the far
	 * right, with the page in between; NULL for none. */
	const char *scanned[2];
	bool unscanned; /* keep the QR code's room white: a draft has none */
	size_t before;  /* pages before these in the packet */
	size_t total;   /* pages of the packet; 0 for no packet */
};

/* The foot of a form's sheet or, with a stamp, of its key.  It borrows the
 * label. */
struct foot foot_of(struct arena *arena, const struct form *form,
	const char *label, const char *stamp);

/* The text at the right if there is no sheet code: "DRAFT" on a draft. */
const char *foot_code(const struct worksheet *worksheet);

/* Add a QR code that holds worksheet, form, tier, page and sheet code, and
 * "key" after them on a key. */
void foot_scan(struct arena *arena, struct foot *foot, const struct form *form,
	bool key);

/*
 * Set the foot of page `page` of `pages`.
 *
 * The label is on the left, the code on the right, the text between them.  If
 * the desk is `named`, room for a name follows the label.  Parts of the text
 * that are too wide go on lines of their own.  So the height is the same for
 * all page numbers with the same number of digits.
 *
 * A QR code ends at the page's margins, unless they are narrower than the quiet
 * zone that it needs.  On tinted paper the quiet zone is printed white.
 */
void foot_set(
	struct frame frame, const struct foot *foot, size_t page, size_t pages);

/* The height of the foot in a document of up to 999 pages, without the look's
 * space above it. */
mpt foot_height(struct frame frame, const struct foot *foot);

#endif
