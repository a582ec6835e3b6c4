/*
 * letter_size: the size of the smallest letters of a drawing that becomes
 * pixels.
 */
#ifndef PICTURE_SVG_LETTER_SIZE_H
#define PICTURE_SVG_LETTER_SIZE_H

#include "base/common.h"
#include "base/xml/xml.h"

/* That size, if the drawing has its natural one; 0 if it has no letters, or if
 * that is unknown. */
mpt letter_size_least(struct arena *scratch, const struct xml *root);

#endif
