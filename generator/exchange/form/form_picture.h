/*
 * form_picture: a picture as a data: URL.
 */
#ifndef EXCHANGE_FORM_PICTURE_H
#define EXCHANGE_FORM_PICTURE_H

#include "base/error.h"
#include "exchange/form/form_html.h"

#include <stdbool.h>

/* Put "data:image/png;base64,…" for a file; false if it cannot be read.  If the
 * page shows no SVG, an SVG becomes a PNG. */
bool form_picture_put(
	const struct form_html *page, struct buffer *out, const char *path);

/* Put an SVG as such a URL. */
void form_picture_svg(const struct form_html *page, struct buffer *out,
	const struct source *svg);

#endif
