/*
 * form_svg: write a drawing of ours as SVG.
 */
#ifndef EXCHANGE_FORM_SVG_H
#define EXCHANGE_FORM_SVG_H

#include "base/buffer.h"
#include "picture/drawing.h"

/* Put a graph's drawing.  Groups and bent shapes, which graphs do not have, are
 * left out. */
void form_svg_put(struct buffer *out, const struct drawing *drawing);

#endif
