/*
 * clip: outlines that clip others.
 */
#ifndef PICTURE_SVG_CLIP_H
#define PICTURE_SVG_CLIP_H

#include "picture/svg/scene.h"

/*
 * The outline that an element's style says clips it, and how its inside is
 * told.  False where errors say why there is none.
 */
bool clip_find(const struct scene *scene, const struct xml *element,
	struct outline *outline, bool *even_odd);

#endif
