#include "picture/svg/word_list.h"

#include "base/arena.h"

#include <string.h>

int word_list_find(const char *words, const char *word)
{
	const size_t length = strlen(word);

	for (int i = 0; *words != '\0'; i++) {
		const size_t next = strcspn(words, " ");

		if (next == length && strncmp(words, word, length) == 0)
			return i;
		words += next;
		words += *words == ' ';
	}
	return -1;
}

bool word_list_have(const char *words, const char *word)
{
	return word_list_find(words, word) >= 0;
}

const char *word_list_trimmed(
	struct arena *arena, const char *text, size_t length)
{
	static const char spaces[] = " \t\r\n\f";

	while (length > 0 && strchr(spaces, *text) != NULL) {
		text++;
		length--;
	}
	while (length > 0 && strchr(spaces, text[length - 1]) != NULL)
		length--;
	return arena_copy(arena, text, length);
}
