/*
 * path: the data of a path, its attribute "d".
 */
#ifndef PICTURE_SVG_PATH_H
#define PICTURE_SVG_PATH_H

#include "picture/svg/trace.h"

/*
 * Trace what the data say.  Answers NULL, or where in the data something
 * else stands than the path's grammar wants.
 */
const char *path_trace(struct trace *trace, const char *data);

#endif
