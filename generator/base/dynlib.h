/*
 * dynlib: libraries loaded on demand, because each linked one slows every
 * start.
 */
#ifndef BASE_DYNLIB_H
#define BASE_DYNLIB_H

#include <stdbool.h>
#include <stddef.h>

/* A function's name, and its offset in the struct of pointers. */
struct library_function {
	const char *name;
	size_t offset;
};

/*
 * Load a library, unless it is loaded already, and fill in the pointers.  It
 * stays loaded until the program ends.
 *
 * False if the library or one of its functions is missing; dlerror() has the
 * reason.  With no functions it is only loaded.
 */
bool dynlib_load(const char *name, void *into,
	const struct library_function *functions, size_t count);

#endif
