/*
 * synonym_words: the words of other tools, and Pensum's for them.
 */
#ifndef YAML_SYNONYM_WORDS_H
#define YAML_SYNONYM_WORDS_H

#include "base/common.h"

/* Pensum's name, and other words for it, in small letters, separated by
 * spaces. */
struct synonym_words {
	const char *name, *words;
};

/* Fields, kinds of items and values of fields.  If a word has several names,
 * the first known one counts. */
extern const struct synonym_words synonym_words[];
extern const size_t synonym_words_count;

/* A word for a field that belongs in a field of the same mapping, its home, and
 * its name there. */
struct synonym_words_home {
	const char *word, *home, *name;
};

extern const struct synonym_words_home synonym_words_homes[];
extern const size_t synonym_words_home_count;

/* Fields for the correct choice; fields of a section, which may be in the wrong
 * place in a worksheet; the sides of pairs. */
extern const struct text_list synonym_words_rights, synonym_words_of_sections,
	synonym_words_sides;

#endif
