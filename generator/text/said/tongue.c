#include "text/said/tongue.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/common.h"

#include <string.h>

bool tongue_named(const char *language, enum tongue *tongue)
{
	static const struct {
		const char *tag;
		enum tongue tongue;
	} tongues[] = {
		{"en", TONGUE_ENGLISH},
		{"de", TONGUE_GERMAN},
		{"fr", TONGUE_FRENCH},
		{"es", TONGUE_SPANISH},
	};

	*tongue = TONGUE_ENGLISH;
	if (language == NULL || *language == '\0')
		return true;
	for (size_t i = 0; i < LENGTH(tongues); i++) {
		const size_t length = strlen(tongues[i].tag);

		if (strncmp(language, tongues[i].tag, length) != 0 ||
			(language[length] != '\0' && language[length] != '-'))
			continue;
		*tongue = tongues[i].tongue;
		return true;
	}
	return false;
}

static const struct tongue_phrase *find_in(
	const struct tongue_phrases *all, const char *phrase, size_t length)
{
	size_t low = 0, high = all->count;

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const struct tongue_phrase *found = &all->at[middle];
		int order = strncmp(found->english, phrase, length);

		if (order == 0 && found->english[length] == '\0')
			return found;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static const struct tongue_phrase *find(const char *phrase, size_t length)
{
	const struct tongue_phrase *found =
		find_in(&tongue_words, phrase, length);

	return found != NULL ? found
			     : find_in(&tongue_relations, phrase, length);
}

/* "capital gamma" */
static bool put_capital(struct buffer *out, const char *phrase, size_t length,
	enum tongue tongue)
{
	static const char capital[] = "capital ";
	static const struct {
		const char *before, *after;
	} words[TONGUES] = {
		[TONGUE_GERMAN] = {"großes ", ""},
		[TONGUE_FRENCH] = {"", " majuscule"},
		[TONGUE_SPANISH] = {"", " mayúscula"},
	};
	const size_t skip = sizeof(capital) - 1;

	if (length <= skip || strncmp(phrase, capital, skip) != 0)
		return false;
	buffer_puts(out, words[tongue].before);
	buffer_add(out, phrase + skip, length - skip);
	buffer_puts(out, words[tongue].after);
	return true;
}

/* Put a phrase, with the commas around it. */
static void put_phrase(struct buffer *out, const char *phrase, size_t length,
	enum tongue tongue)
{
	const bool before = length > 2 && strncmp(phrase, ", ", 2) == 0;
	const bool after = length > 1 && phrase[length - 1] == ',';
	const struct tongue_phrase *found;

	if (before) {
		buffer_puts(out, ", ");
		phrase += 2;
		length -= 2;
	}
	length -= after;
	found = tongue == TONGUE_ENGLISH ? NULL : find(phrase, length);
	if (found != NULL)
		buffer_puts(out, found->said[tongue]);
	else if (tongue == TONGUE_ENGLISH ||
		 !put_capital(out, phrase, length, tongue))
		buffer_add(out, phrase, length);
	if (after)
		buffer_putc(out, ',');
}

/* Drop a comma before another one, and at the end. */
static void tidy(struct buffer *out)
{
	size_t to = 0;

	for (size_t i = 0; i < out->length; i++) {
		const char next = out->at[i];

		if (next == ',' || next == ';')
			while (to > 0 && (out->at[to - 1] == ',' ||
						 out->at[to - 1] == ' '))
				to--;
		if (next != ' ' || (to > 0 && out->at[to - 1] != ' '))
			out->at[to++] = next;
	}
	while (to > 0 && strchr(", ;", out->at[to - 1]) != NULL)
		to--;
	out->length = to;
}

const char *tongue_text(
	struct arena *arena, const char *text, enum tongue tongue)
{
	struct buffer out = {.arena = arena};

	while (*text != '\0') {
		const char *end = *text == TONGUE_MARK
					  ? strchr(text + 1, TONGUE_MARK)
					  : NULL;

		if (end == NULL) {
			buffer_putc(&out, *text++);
			continue;
		}
		put_phrase(&out, text + 1, (size_t)(end - text) - 1, tongue);
		text = end + 1;
	}
	tidy(&out);
	return arena_copy(arena, buffer_text(&out), out.length);
}
