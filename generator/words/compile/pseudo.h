/*
 * pseudo: the language qps, made of English.
 *
 * Its words are English ones with accents, and longer by a third, so that a
 * word that did not come from a table is seen at once, and so is a place that
 * has no room for a language longer than English.
 */
#ifndef WORDS_COMPILE_PSEUDO_H
#define WORDS_COMPILE_PSEUDO_H

#include "words/compile/table.h"

/* The accented form of a letter; NULL if it has none. */
const char *pseudo_letter(char letter);

struct table pseudo_table(struct arena *arena, const struct table *english);

#endif
