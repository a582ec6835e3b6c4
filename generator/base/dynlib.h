/*
 * dynlib: a library that is loaded when it is wanted, since each that is
 * linked takes time at every start.
 */
#ifndef BASE_DYNLIB_H
#define BASE_DYNLIB_H

#include <stdbool.h>
#include <stddef.h>

/* A function of it, and where in a struct of pointers that one stands. */
struct library_function {
	const char *name;
	size_t offset;
};

/*
 * Load a library, or find it loaded, and fill in the pointers.  It stays until
 * the program ends.
 *
 * False where it, or a function of it, cannot be had, for which dlerror() has
 * the reason.  With no functions it is loaded alone.
 */
bool library_load(const char *name, void *into,
	const struct library_function *functions, size_t count);

#endif
