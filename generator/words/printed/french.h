/*
 * french: the no-break spaces beside French punctuation.
 */
#ifndef WORDS_FRENCH_H
#define WORDS_FRENCH_H

#include "words/printed/typed.h"

/* The rules of a country. */
struct french;

/* The rules for a language tag; NULL if it is not French. */
const struct french *french_of(const char *tag);

/*
 * The letters with the right space before ; : ! ? and inside « », in the arena.
 *
 * An ordinary space there is replaced; a no-break space is kept as typed. Marks
 * in times, ratios and the like get none.
 */
struct typed french_spaced(struct arena *arena, const struct french *french,
	const struct typed *typed);

#endif
