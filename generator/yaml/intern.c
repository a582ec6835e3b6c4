#include "yaml/intern.h"

#include "base/arena.h"

#include <string.h>

enum {
	SHORT = 16 /* bytes, at most */
};

/* The slot of a text, which must not be empty. */
static size_t slot_of(const char *text, size_t length)
{
	const size_t first = (unsigned char)text[0];
	const size_t middle = (unsigned char)text[length / 2];
	const size_t last = (unsigned char)text[length - 1];

	return (first * 9 + middle * 3 + last * 3 + length * 5) % WORDS;
}

const char *intern_text(struct intern *words, struct arena *arena,
	const char *text, size_t length)
{
	const char **at;

	if (length == 0)
		return "";
	if (length > SHORT)
		return arena_copy(arena, text, length);
	at = &words->at[slot_of(text, length)];
	if (*at == NULL || strcmp(*at, text) != 0)
		*at = arena_copy(arena, text, length);
	return *at;
}
