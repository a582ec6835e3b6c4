/*
 * foot: what stands at the foot of every page: the folio, and a QR code where
 * one is asked for.
 */
#ifndef LAYOUT_FOOT_H
#define LAYOUT_FOOT_H

#include "draw/form.h"
#include "layout/galley.h"

struct foot {
	const char *text;  /* the worksheet's own, Markdown; NULL for none */
	const char *label; /* "Form B"; the page's number follows */
	const char *code;  /* at the right */
	/* "unit-18-quiz A core" and "K7MQR-N": a QR code right of all says
	 * them with the page between; NULL for none. */
	const char *scanned[2];
	size_t before; /* pages that come before, bound into one packet */
	size_t total;  /* pages of the packet; 0 for no packet */
};

/* The foot of a form's sheet, or of its key where it has a stamp.  It borrows
 * the label. */
struct foot foot_of(struct arena *arena, const struct form *form,
	const char *label, const char *stamp);

/* What stands at the right where no sheet has its code: "DRAFT" on a draft. */
const char *foot_code(const struct worksheet *worksheet);

/* Have it hold a QR code that names worksheet, form, tier, page and sheet
 * code, and says "key" behind them on a key. */
void foot_scan(struct arena *arena, struct foot *foot, const struct form *form,
	bool key);

/*
 * Set the foot of page `page` of `pages`.
 *
 * Where the desk says that copies get names, room for one is left behind the
 * label.  The label is on the left, the code on the right, the text between
 * them; as much of that as is too wide goes on lines of its own.  So the height
 * is the same for all page numbers of as many digits.
 *
 * A QR code ends with the page's margins, save where these are narrower than
 * the white that it needs around it; on tinted paper that is printed white.
 */
void foot_set(
	struct frame frame, const struct foot *foot, size_t page, size_t pages);

/* How high it is on a document of up to 999 pages, without the space that a
 * look has above it. */
mpt foot_height(struct frame frame, const struct foot *foot);

#endif
