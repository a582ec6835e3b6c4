/*
 * file_name: names of files as the file systems of Windows and macOS compare
 * them: without regard to case, nor to whether an accent is part of its letter.
 */
#ifndef TEXT_FILE_NAME_H
#define TEXT_FILE_NAME_H

#include <stdbool.h>

struct arena;

/* A name in lower case and decomposed (NFD): two names that are one file
 * anywhere give the same string, of the arena. */
const char *file_name_folded(struct arena *arena, const char *name);

/* Is the name, up to its first dot, a device's on Windows: "con", "LPT1.txt"?
 * No file there can have it. */
bool file_name_is_device(const char *name);

#endif
