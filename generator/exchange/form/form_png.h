/*
 * form_png: draw an SVG as a PNG, for word processors that show no SVG.
 */
#ifndef EXCHANGE_FORM_PNG_H
#define EXCHANGE_FORM_PNG_H

#include "base/buffer.h"
#include "base/error.h"

#include <stdbool.h>

/* Put the PNG of a file of SVG, on white.  False if it cannot be drawn or
 * librsvg is not installed. */
bool form_png_put(struct buffer *out, const struct source *svg);

#endif
