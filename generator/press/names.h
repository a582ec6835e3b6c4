/*
 * names: the file names of a run, all different on every file system.
 *
 * A form may be named "matrix", or differ from another only in its capitals.
 */
#ifndef PRESS_NAMES_H
#define PRESS_NAMES_H

#include <stdbool.h>

struct arena;
struct names;

struct names *names_new(struct arena *arena);

/* Add a name.  False, and nothing added, if some file system would take it for
 * one that is there. */
bool names_add(struct names *names, const char *name);

/* Whether such a name is there. */
bool names_has(const struct names *names, const char *name);

#endif
