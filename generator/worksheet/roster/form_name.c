#include "worksheet/roster/form_name.h"

#include "base/arena.h"

#include <string.h>

enum {
	LETTERS = 26,
	LETTER_NAME_MAX = 8 /* "ZZZZZZZ" is past every index */
};

const char *form_name(
	struct arena *arena, struct text_list names, uint32_t index)
{
	char name[LETTER_NAME_MAX];
	size_t at = sizeof(name);
	uint64_t left = (uint64_t)index + 1;

	if (index < names.count)
		return names.at[index];
	/* Base 26 without a zero: AA follows Z. */
	for (; left > 0; left = (left - 1) / LETTERS)
		name[--at] = (char)('A' + (left - 1) % LETTERS);
	return arena_copy(arena, name + at, sizeof(name) - at);
}

/* The index of a name of letters; false if it is not one. */
static bool letters_index(const char *name, uint32_t *index)
{
	const size_t length = strlen(name);
	uint64_t sum = 0;

	if (length == 0 || length >= LETTER_NAME_MAX)
		return false;
	for (size_t i = 0; i < length; i++) {
		if (name[i] < 'A' || name[i] > 'Z')
			return false;
		sum = sum * LETTERS + (uint64_t)(name[i] - 'A') + 1;
	}
	if (sum - 1 > UINT32_MAX)
		return false;
	*index = (uint32_t)(sum - 1);
	return true;
}

bool form_name_find(struct text_list names, uint32_t count, const char *name,
	uint32_t *index)
{
	uint32_t found = 0;

	if (names.count > 0) {
		while (found < names.count &&
			strcmp(names.at[found], name) != 0)
			found++;
	} else if (!letters_index(name, &found)) {
		return false;
	}
	if (found >= count)
		return false;
	*index = found;
	return true;
}
