/*
 * file_guess: the file that somebody probably meant by one that is not there.
 */
#ifndef BASE_FILE_FILE_GUESS_H
#define BASE_FILE_FILE_GUESS_H

#include "base/error.h"

/* The name in the path's folder that is nearest to its own; NULL if the file
 * exists or no name is near. */
const char *file_guess(struct arena *arena, const char *path);

/* The same as a path, or a file of the same name in a neighboring folder. */
const char *file_guess_path(struct arena *arena, const char *path);

/* Add to the last error the folder that was searched for a missing file, and a
 * file with a similar name; nothing if the file exists. */
void file_guess_hint(
	struct arena *arena, struct errors *errors, const char *path);

#endif
