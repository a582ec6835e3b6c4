/*
 * path: parse a path's data, its attribute "d".
 */
#ifndef PICTURE_SVG_PATH_H
#define PICTURE_SVG_PATH_H

#include "picture/svg/trace.h"

/*
 * Trace a path's data.  Returns NULL, or the place in the data of a syntax
 * error.
 */
const char *path_trace(struct trace *trace, const char *data);

#endif
