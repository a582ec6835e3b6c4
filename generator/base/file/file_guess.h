/*
 * file_guess: the file that a user probably meant by a path that does not
 * exist.
 */
#ifndef BASE_FILE_FILE_GUESS_H
#define BASE_FILE_FILE_GUESS_H

#include "base/error.h"

/* The name in the path's folder that is nearest to its own; NULL if the file
 * exists or no name is near. */
const char *file_guess(struct arena *arena, const char *path);

/* The path of that file or, if no name is near, of a file of the same name in a
 * neighboring folder; else NULL. */
const char *file_guess_path(struct arena *arena, const char *path);

/* Add hints to the last error: the folder that was searched, and a similar
 * file.  Does nothing if the file exists. */
void file_guess_hint(
	struct arena *arena, struct errors *errors, const char *path);

#endif
