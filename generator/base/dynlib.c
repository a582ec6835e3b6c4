#include "base/dynlib.h"

#include <dlfcn.h>
#include <string.h>

bool dynlib_load(const char *name, void *into,
	const struct library_function *functions, size_t count)
{
	void *library = dlopen(name, RTLD_LAZY | RTLD_LOCAL);

	if (library == NULL)
		return false;
	for (size_t i = 0; i < count; i++) {
		void *function = dlsym(library, functions[i].name);

		if (function == NULL)
			return false;
		memcpy((char *)into + functions[i].offset, &function,
			sizeof(function));
	}
	return true;
}
