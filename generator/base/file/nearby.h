/*
 * nearby: the file that somebody probably meant by one that is not there.
 */
#ifndef BASE_FILE_NEARBY_H
#define BASE_FILE_NEARBY_H

#include "base/error.h"

/* The name in the path's folder that is nearest to its own; NULL where the
 * file is there, or none is near. */
const char *nearby_file(struct arena *arena, const char *path);

/* The same as a path, or a file of the same name in a folder nearby. */
const char *nearby_path(struct arena *arena, const char *path);

/* Say with what was recorded last which folder was searched for a file that is
 * not there, and which file in it is near; nothing where the file is there. */
void nearby_hint(struct arena *arena, struct errors *errors, const char *path);

#endif
