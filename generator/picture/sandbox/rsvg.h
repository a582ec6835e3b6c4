/*
 * rsvg: an SVG as pixels, by librsvg.
 *
 * It draws nearly all that SVG has.  Pixels are taken, not the PDF that its
 * cairo would write: that has pixels for filters and masks anyway, brings its
 * own copies of fonts, and would have to be taken apart and numbered anew to
 * stand in another PDF, which libharu cannot do.
 */
#ifndef PICTURE_SANDBOX_RSVG_H
#define PICTURE_SANDBOX_RSVG_H

#include "picture/sandbox/sandbox.h"

/* Draw the number of pixels that the job asks for. */
sandbox_decoder rsvg_decode;

#endif
