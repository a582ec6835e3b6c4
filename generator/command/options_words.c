#include "command/options.h"

#include <string.h>

int options_difficulty(const char *text)
{
	static const char *const names[] = {
		"1", "2", "3", "4", "5", "easy", "medium", "hard"};
	static const int values[] = {1, 2, 3, 4, 5, 1, 3, 5};

	_Static_assert(LENGTH(names) == LENGTH(values), "a value for each");
	for (size_t i = 0; i < LENGTH(names); i++)
		if (strcmp(names[i], text) == 0)
			return values[i];
	return 0;
}
