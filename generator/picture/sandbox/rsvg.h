/*
 * rsvg: draw an SVG as pixels with librsvg.
 *
 * librsvg supports nearly all of SVG.  It could write a PDF through cairo, but
 * that has pixels for filters and masks anyway, brings its own copies of fonts,
 * and would have to be renumbered to go into another PDF, which libharu cannot
 * do.
 */
#ifndef PICTURE_SANDBOX_RSVG_H
#define PICTURE_SANDBOX_RSVG_H

#include "picture/sandbox/sandbox.h"

/* Draw the number of pixels that the job asks for. */
sandbox_decoder rsvg_decode;

#endif
