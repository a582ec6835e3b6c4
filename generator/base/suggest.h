/*
 * suggest: the name a user probably meant.
 */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include "base/common.h"

/*
 * The name nearest to word, or NULL if none is near.
 *
 * Distance is Damerau's (insert, delete, replace, swap neighbours), case
 * folded; near means at most a third of the word's length, rounded up.  Of
 * equally near names the first that begins with the same letter wins, or else
 * the first.
 */
const char *suggest_name(const char *word, struct text_list names);

/* Whether a word is a name, in either case of letters, and with a space or a
 * hyphen for an underscore: "Letter", "Multiple Choice". */
bool suggest_same_name(const char *name, const char *word);

#endif
