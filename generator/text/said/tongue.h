/*
 * tongue: translate spoken formulas from English.
 *
 * A formula is translated phrase by phrase; the order of the phrases is that of
 * English.
 */
#ifndef TEXT_TONGUE_H
#define TEXT_TONGUE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

#define TONGUE_MARK '\037' /* before and behind a phrase in English */

enum tongue {
	TONGUE_GERMAN,
	TONGUE_FRENCH,
	TONGUE_SPANISH,
	TONGUES,
	TONGUE_ENGLISH = TONGUES
};

struct tongue_phrase {
	const char *english;
	const char *said[TONGUES]; /* "" says nothing */
};

struct tongue_phrases {
	const struct tongue_phrase *at;
	size_t count;
};

extern const struct tongue_phrases tongue_words, tongue_relations;

/* The tongue of a language (BCP 47, NULL for English); false if there is
 * none. */
bool tongue_named(const char *language, enum tongue *tongue);

/* A text with its marked phrases in another language, without the marks, in the
 * arena.  A phrase without a translation stays. */
const char *tongue_text(
	struct arena *arena, const char *text, enum tongue tongue);

#endif
