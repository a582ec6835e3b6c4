/*
 * foreign_words: the words of other tools, and Pensum's for them.
 */
#ifndef YAML_FOREIGN_WORDS_H
#define YAML_FOREIGN_WORDS_H

#include "base/common.h"

/* Pensum's name, and other words for it, in small letters, separated by
 * spaces. */
struct foreign_words {
	const char *name, *words;
};

/* Fields, kinds of items and values of fields.  If a word has several names,
 * the first known one counts. */
extern const struct foreign_words foreign_words[];
extern const size_t foreign_words_count;

/* A word for a field that belongs in a field of the same mapping, its home, and
 * its name there. */
struct foreign_words_home {
	const char *word, *home, *name;
};

extern const struct foreign_words_home foreign_words_homes[];
extern const size_t foreign_words_home_count;

/* Fields for the correct choice; fields of a section, which may be in the wrong
 * place in a worksheet; the sides of pairs. */
extern const struct text_list foreign_words_rights, foreign_words_of_sections,
	foreign_words_sides;

#endif
