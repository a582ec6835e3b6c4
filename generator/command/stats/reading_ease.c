#include "command/stats/reading_ease.h"

#include "base/common.h"

static bool is_vowel(char c)
{
	return c != '\0' && strchr("aeiouyAEIOUY", c) != NULL;
}

static size_t syllables(const char *word, size_t length)
{
	size_t count = 0;

	for (size_t i = 0; i < length; i++)
		count +=
			is_vowel(word[i]) && (i == 0 || !is_vowel(word[i - 1]));
	if (count > 1 && word[length - 1] == 'e' && word[length - 2] != 'l')
		count--;
	return count > 0 ? count : 1;
}

void reading_ease_add(struct reading_counts *counts, const char *text)
{
	bool open = false; /* a sentence has begun */

	while (*text != '\0') {
		size_t length = 0;

		while (is_letter(text[length]) ||
			(length > 0 && text[length] == '\''))
			length++;
		if (length > 0) {
			counts->words++;
			counts->syllables += syllables(text, length);
			open = true;
			text += length;
			continue;
		}
		if (open && strchr(".?!", *text) != NULL) {
			counts->sentences++;
			open = false;
		}
		text++;
	}
	counts->sentences += open;
}

double reading_ease(const struct reading_counts *counts)
{
	const double words = (double)counts->words;

	const double ease = 206.835 -
			    1.015 * words / (double)counts->sentences -
			    84.6 * (double)counts->syllables / words;

	return ease < 0 ? 0 : ease > 100 ? 100 : ease;
}
