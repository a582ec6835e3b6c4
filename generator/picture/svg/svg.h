/*
 * svg: draw an SVG as lines and letters.
 *
 * An SVG is drawn in one walk over its tree.  Only what prints exactly as it
 * looks on a screen is drawn; anything else is a fault, because a picture with
 * a part missing would ask a different question.
 */
#ifndef PICTURE_SVG_SVG_H
#define PICTURE_SVG_SVG_H

#include "base/xml/xml.h"
#include "picture/picture.h"
#include "picture/svg/fault.h"

#define SVG_SPACE "http://www.w3.org/2000/svg"
#define XLINK_SPACE "http://www.w3.org/1999/xlink"

/*
 * Draw everything below a root; its shapes are in `arena`, the rest in the
 * arena of the fault.
 *
 * False if the fault says why it cannot be drawn; the picture has its size even
 * then, or 0 if it has none.
 */
bool svg_draw(struct arena *arena, const struct xml *root, struct fault *fault,
	struct picture *picture);

/* The target of an element's href, in either namespace; or NULL. */
const char *svg_href(const struct xml *element);

#endif
