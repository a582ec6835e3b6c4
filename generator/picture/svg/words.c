#include "picture/svg/words.h"

#include <string.h>

int words_find(const char *words, const char *word)
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

bool words_have(const char *words, const char *word)
{
	return words_find(words, word) >= 0;
}
