/*
 * clip: outlines that clip others.
 */
#ifndef PICTURE_SVG_CLIP_H
#define PICTURE_SVG_CLIP_H

#include "picture/svg/scene.h"

/*
 * Find the outline that clips an element, according to its style, and its fill
 * rule.  Returns false and reports errors if there is none.
 */
bool clip_find(const struct scene *scene, const struct xml *element,
	struct outline *outline, bool *even_odd);

#endif
