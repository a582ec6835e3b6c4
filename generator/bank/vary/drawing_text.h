/*
 * drawing_text: an SVG file with "@{…}" in its words and attributes, so that
 * its labels and sizes follow the numbers of an item.
 */
#ifndef BANK_DRAWING_TEXT_H
#define BANK_DRAWING_TEXT_H

#include "bank/vary/template_fill.h"

/* Does a file contain "@{"? */
bool drawing_text_varies(const struct source *source);

/*
 * The file with the values of a combination, in the combination's arena: words
 * as the language prints them, attributes as SVG reads numbers, rounded to
 * thousandths where no format says otherwise.
 *
 * NULL, with *fault set, if one cannot be printed.
 */
const struct source *drawing_text_fill(struct combination *combination,
	const struct source *source, const struct wording *wording,
	struct template_fault *fault);

#endif
