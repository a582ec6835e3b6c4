#include "words/language.h"

#include <strings.h>

static bool is_tag(const char *tag, const char *text, size_t length)
{
	return strlen(tag) == length && strncasecmp(tag, text, length) == 0;
}

static const struct language *exactly(const char *text, size_t length)
{
	for (size_t i = 0; i < language_count; i++)
		if (is_tag(language_all[i]->tag, text, length))
			return language_all[i];
	for (size_t i = 0; i < language_alias_count; i++)
		if (is_tag(language_aliases[i].tag, text, length))
			return language_aliases[i].language;
	return NULL;
}

/* RFC 4647: while nothing matches, remove the last subtag. */
const struct language *language_find(const char *tag)
{
	const struct language *found = NULL;
	size_t length = strlen(tag);

	while (length > 0 && (found = exactly(tag, length)) == NULL)
		do
			length--;
		while (length > 0 && tag[length] != '-');
	return found;
}
