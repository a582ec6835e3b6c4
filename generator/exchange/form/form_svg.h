/*
 * form_svg: a drawing of ours as SVG.
 */
#ifndef EXCHANGE_FORM_SVG_H
#define EXCHANGE_FORM_SVG_H

#include "base/buffer.h"
#include "picture/drawing.h"

/* Put it.  The shapes of a graph are neither bent nor groups: those are left
 * out. */
void form_svg_put(struct buffer *out, const struct drawing *drawing);

#endif
