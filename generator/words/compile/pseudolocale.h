/*
 * pseudolocale: the pseudo-language qps, made from English.
 *
 * Its words are English with accents and a third longer.  Text that bypasses
 * the tables then stands out, and so does a place that is too narrow for a
 * language longer than English.
 */
#ifndef WORDS_COMPILE_PSEUDOLOCALE_H
#define WORDS_COMPILE_PSEUDOLOCALE_H

#include "words/compile/table.h"

/* The accented form of a letter; NULL if it has none. */
const char *pseudolocale_letter(char letter);

struct table pseudolocale_table(
	struct arena *arena, const struct table *english);

#endif
