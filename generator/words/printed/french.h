/*
 * french: the spaces at French marks, which no line break divides.
 */
#ifndef WORDS_FRENCH_H
#define WORDS_FRENCH_H

#include "words/printed/typed.h"

/* The habits of a country. */
struct french;

/* Those of a language's tag; NULL if it is not French. */
const struct french *french_of(const char *tag);

/*
 * The letters with the right space before ; : ! ? and inside « », in the arena.
 *
 * An ordinary space there is replaced; one that allows no break is kept as it
 * was typed.  Marks in times, ratios and the like have none.
 */
struct typed french_spaced(struct arena *arena, const struct french *french,
	const struct typed *typed);

#endif
