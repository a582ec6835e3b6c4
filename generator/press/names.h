/*
 * names: the names of all files of a run, no two of which may be the same file
 * on any system.
 *
 * A form may be named "matrix", or like another one except for capitals.
 */
#ifndef PRESS_NAMES_H
#define PRESS_NAMES_H

#include <stdbool.h>

struct arena;
struct names;

struct names *names_new(struct arena *arena);

/* Add a name; false, and nothing added, where a file of that name, as some file
 * system compares them, is there already. */
bool names_add(struct names *names, const char *name);

/* Whether a file of that name is there. */
bool names_has(const struct names *names, const char *name);

#endif
