/*
 * lexicon: texts cut into words, each word known by a number.
 *
 * Words are letters and digits in lower case; Markdown's marks and all other
 * punctuation stand between them, save those of what is raised, lowered or
 * emphasized, so that "H~2~O" is one word.  An ideograph is a word.
 */
#ifndef BANK_LEXICON_H
#define BANK_LEXICON_H

#include "base/buffer.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	LEXEME_TELLING = 4
};

struct lexeme {
	const char *text; /* folded, `length` bytes */
	size_t length;
	/* How much it tells: LEXEME_TELLING for a word of four letters or
	 * more, half of that for an ideograph, nothing for a number, a
	 * shorter word, and those like "which" or "percent". */
	int weight;
	size_t mark, texts; /* for the user of the lexicon, 0 at first */
	uint32_t hash;
	uint32_t next; /* of its bucket: 1 + an index, 0 for none */
};

/* Begin with the arena, and the same for spelling. */
struct lexicon {
	struct arena *arena;
	struct lexeme *at;
	size_t count, room;
	uint32_t *buckets; /* 1 + index of a chain's first lexeme */
	size_t bucket_count;
	struct buffer spelling; /* of the word being read */
};

/* A text as indexes into a lexicon. */
struct words {
	const uint32_t *at;
	size_t count;
};

/* Cut a text into words, which are added to the lexicon where new. */
struct words lexicon_cut(struct lexicon *lexicon, const char *text);

/* The same for an answer: without what stands in parentheses, a gloss, and
 * without an article before it. */
struct words lexicon_cut_answer(struct lexicon *lexicon, const char *text);

/* How much words tell together, counted up to LEXEME_TELLING. */
int lexicon_weight(const struct lexicon *lexicon, struct words words);

/* Whether a number long enough to be an answer is among them. */
bool lexicon_number(const struct lexicon *lexicon, struct words words);

#endif
