/*
 * small: the smallest letters of a drawing that becomes pixels.
 */
#ifndef PICTURE_SVG_SMALL_H
#define PICTURE_SVG_SMALL_H

#include "base/common.h"
#include "base/xml/xml.h"

/* Their size at the drawing's natural size; 0 if it has none, or if that is
 * unknown. */
mpt small_letters(struct arena *scratch, const struct xml *root);

#endif
