#include "base/suggest.h"

#include "base/utf8.h"

#include <string.h>

enum {
	LETTERS_MAX = 64 /* longer words resemble no known name */
};

/* A word as code points, its ASCII letters in lower case. */
struct letters {
	uint32_t at[LETTERS_MAX];
	size_t count; /* LETTERS_MAX + 1 if the word is longer */
};

static void spell(struct letters *letters, const char *word)
{
	const size_t length = strlen(word);
	size_t at = 0;

	letters->count = 0;
	while (at < length && letters->count < LETTERS_MAX) {
		uint32_t code = utf8_next(word, length, &at);

		if (code >= 'A' && code <= 'Z')
			code += 'a' - 'A';
		letters->at[letters->count++] = code;
	}
	if (at < length)
		letters->count = LETTERS_MAX + 1;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Damerau's distance, no letter edited twice; a and b have at most
 * LETTERS_MAX letters.  Three rows of the usual table are enough. */
static size_t distance(const struct letters *a, const struct letters *b)
{
	size_t rows[3][LETTERS_MAX + 1];

	for (size_t j = 0; j <= b->count; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a->count; i++) {
		size_t *row = rows[i % 3];
		const size_t *above = rows[(i + 2) % 3];
		const size_t *over = rows[(i + 1) % 3]; /* two rows up */

		row[0] = i;
		for (size_t j = 1; j <= b->count; j++) {
			const uint32_t x = a->at[i - 1], y = b->at[j - 1];

			row[j] = least(above[j], row[j - 1]) + 1;
			row[j] = least(row[j], above[j - 1] + (x != y));
			if (i > 1 && j > 1 && x == b->at[j - 2] &&
				y == a->at[i - 2])
				row[j] = least(row[j], over[j - 2] + 1);
		}
	}
	return rows[a->count % 3][b->count];
}

/* Of names equally near, does this one begin as the word does, and not the
 * other? */
static bool begins_better(const char *word, const char *name, const char *other)
{
	return other != NULL && *name == *word && *other != *word;
}

const char *suggest_name(const char *word, struct text_list names)
{
	const char *nearest = NULL;
	struct letters letters, name;
	size_t bound;

	spell(&letters, word);
	if (letters.count > LETTERS_MAX)
		return NULL;
	bound = (letters.count + 2) / 3 + 1; /* distance stays below this */
	for (size_t i = 0; i < names.count; i++) {
		size_t away;

		spell(&name, names.at[i]);
		if (name.count > LETTERS_MAX)
			continue;
		away = distance(&letters, &name);
		if (away < bound ||
			(away == bound &&
				begins_better(word, names.at[i], nearest))) {
			bound = away;
			nearest = names.at[i];
		}
	}
	return nearest;
}

static char plain(char c)
{
	return c == ' ' || c == '-' ? '_' : ascii_lower(c);
}

bool suggest_same_name(const char *name, const char *word)
{
	while (*name != '\0' && plain(*name) == plain(*word)) {
		name++;
		word++;
	}
	return *name == '\0' && *word == '\0';
}
