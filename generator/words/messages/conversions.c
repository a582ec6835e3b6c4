#include "words/messages/conversions.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
	ARGUMENTS = 16
};

/* A conversion without its number. */
struct conversion {
	size_t number; /* of its argument, from 1; 0 if it is the next */
	const char *at;
	size_t length;
};

size_t conversion_length(const char *text)
{
	const size_t flags = strspn(text + 1, "0123456789$ -+#.*hljzt");

	return text[0] == '%' && text[flags + 1] != '\0' &&
			       strchr("sduxXcfeg%", text[flags + 1]) != NULL
		       ? flags + 2
		       : 0;
}

static struct conversion conversion_at(const char *text)
{
	struct conversion found = {0, text + 1, conversion_length(text)};
	const size_t digits = strspn(found.at, "0123456789");

	if (found.length > 0)
		found.length--;
	if (found.length > 0 && digits > 0 && found.at[digits] == '$') {
		found.number = strtoul(found.at, NULL, 10);
		found.at += digits + 1;
		found.length -= digits + 1;
		if (found.number == 0)
			found.length = 0;
	}
	return found;
}

/* Find the conversions of a format but "%%".  Returns their number, SIZE_MAX if
 * one is unknown or there are more than ARGUMENTS. */
static size_t conversions(const char *text, struct conversion *found)
{
	size_t count = 0;

	for (text = strchr(text, '%'); text != NULL; text = strchr(text, '%')) {
		const struct conversion next = conversion_at(text);

		if (next.length == 0 || count == ARGUMENTS)
			return SIZE_MAX;
		if (next.at[next.length - 1] != '%')
			found[count++] = next;
		text = next.at + next.length;
	}
	return count;
}

static bool equal(const struct conversion *a, const struct conversion *b)
{
	return a->length == b->length && memcmp(a->at, b->at, a->length) == 0;
}

/* Each argument must be used exactly once, and no width may be an argument. */
static bool match_numbered(const struct conversion *english,
	const struct conversion *other, size_t count)
{
	uint32_t used = 0;

	for (size_t i = 0; i < count; i++) {
		const size_t number = other[i].number;

		if (number == 0 || number > count ||
			memchr(other[i].at, '*', other[i].length) != NULL ||
			!equal(&english[number - 1], &other[i]))
			return false;
		used |= 1U << number;
	}
	return used == (1U << (count + 1)) - 2;
}

bool conversions_match(const char *english, const char *translated)
{
	struct conversion here[ARGUMENTS], there[ARGUMENTS];
	const size_t count = conversions(english, here);

	if (count > ARGUMENTS || conversions(translated, there) != count)
		return false;
	if (count > 0 && there[0].number > 0)
		return match_numbered(here, there, count);
	for (size_t i = 0; i < count; i++)
		if (there[i].number > 0 || !equal(&here[i], &there[i]))
			return false;
	return true;
}
