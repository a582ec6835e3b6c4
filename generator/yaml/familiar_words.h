/*
 * familiar_words: the words of other tools, and Pensum's for them.
 */
#ifndef YAML_FAMILIAR_WORDS_H
#define YAML_FAMILIAR_WORDS_H

#include "base/common.h"

/* What Pensum calls it, and other words for it, in small letters, a space
 * between two. */
struct familiar_words {
	const char *name, *words;
};

/* Fields, kinds of items and what fields may be.  Of several names for a word,
 * the first that the place knows counts. */
extern const struct familiar_words familiar_words[];
extern const size_t familiar_words_count;

/* A word for a field that belongs in a field of the same mapping, its home, and
 * its name there. */
struct familiar_home {
	const char *word, *home, *name;
};

extern const struct familiar_home familiar_words_homes[];
extern const size_t familiar_words_home_count;

/* What says which choice is right; fields of a section, which a worksheet may
 * have in the wrong place; the sides of pairs. */
extern const struct text_list familiar_words_rights, familiar_words_of_sections,
	familiar_words_sides;

#endif
