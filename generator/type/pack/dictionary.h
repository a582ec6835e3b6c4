/*
 * dictionary: a file of hyphenation patterns, as libhyphen has them.
 *
 * Its first line names its encoding.  Each other line is a pattern or a
 * setting. A line NEXTLEVEL divides the patterns that find compounds from those
 * that break their parts.
 */
#ifndef TYPE_DICTIONARY_H
#define TYPE_DICTIONARY_H

#include "base/error.h"
#include "type/pack/trie.h"
#include "type/word/patterns.h"

enum {
	LETTERS_MAX = 254
};

struct dictionary {
	struct trie levels[2];
	bool compounds; /* the first level has patterns */
	struct pattern_letter letters[2 * LETTERS_MAX]; /* by their codes */
	size_t letter_count;
	int least[4]; /* left, right, inner left, inner right; 0: unset */
};

/* Read the file; false, with an error, if it cannot be read. */
bool dictionary_read(struct dictionary *dictionary, struct arena *arena,
	const char *path, struct pool *values, struct errors *errors);

#endif
