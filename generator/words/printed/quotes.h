/*
 * quotes: quotation marks, apostrophes and primes that were typed straight.
 */
#ifndef WORDS_QUOTES_H
#define WORDS_QUOTES_H

#include "words/language.h"
#include "words/printed/typed.h"

/*
 * Replace each straight mark, letter by letter, by the one that a language
 * prints: 5'10" gets primes, '68 an apostrophe, and "…" and '…' the language's
 * quotation marks, the inner ones within a quotation.
 *
 * The tag may name a region with marks of its own, such as de-CH.
 */
void quotes_print(
	struct typed *typed, const struct language *language, const char *tag);

#endif
