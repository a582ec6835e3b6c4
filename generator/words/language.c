#include "words/language.h"

#include <strings.h>

enum {
	SCRIPT_LETTERS = 4
};

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

static const char *const rtl_languages[] = {"ar", "arc", "ckb", "dv", "fa",
	"he", "iw", "ji", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur",
	"yi"};

static const char *const rtl_scripts[] = {"Adlm", "Arab", "Aran", "Hebr",
	"Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"};

static bool is_among(
	const char *const *tags, size_t count, const char *text, size_t length)
{
	for (size_t i = 0; i < count; i++)
		if (is_tag(tags[i], text, length))
			return true;
	return false;
}

/* After the first subtag, only a script has four letters. */
bool language_rtl(const char *tag)
{
	static const char between[] = "-_";
	const size_t length = strcspn(tag, between);
	const char *script = tag[length] == '\0' ? "" : tag + length + 1;

	if (strcspn(script, between) == SCRIPT_LETTERS)
		return is_among(rtl_scripts, LENGTH(rtl_scripts), script,
			SCRIPT_LETTERS);
	return is_among(rtl_languages, LENGTH(rtl_languages), tag, length);
}
