/*
 * lexicon: cut texts into numbered words.
 *
 * Words are letters and digits in lower case, separated by Markdown marks and
 * punctuation.  Marks that raise, lower or emphasize letters do not separate,
 * so "H~2~O" is one word.  An ideograph is a word, and so is a run of katakana.
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
	/* LEXEME_TELLING for a word of four letters or more, half of that for
	 * an ideograph, a quarter for hiragana; 0 for numbers, shorter words,
	 * and words like "which" or "percent". */
	int weight;
	/* For the lexicon's user, 0 at first. */
	size_t mark, texts;
	size_t other_mark, others;
	uint32_t hash;
	uint32_t next; /* of its bucket: 1 + an index, 0 for none */
};

/* Begin with the arena, also in `spelling`. */
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

/* Cut a text into words and add the new ones to the lexicon. */
struct words lexicon_cut(struct lexicon *lexicon, const char *text);

/* Cut an answer into words, without a gloss in parentheses and without a
 * leading article. */
struct words lexicon_cut_answer(struct lexicon *lexicon, const char *text);

/* The total weight of words, at most LEXEME_TELLING. */
int lexicon_weight(const struct lexicon *lexicon, struct words words);

/* Whether the words include a number long enough to be an answer. */
bool lexicon_number(const struct lexicon *lexicon, struct words words);

/* Whether a word is one ideograph. */
bool lexicon_ideograph(const struct lexicon *lexicon, uint32_t word);

/* Whether an ordinal precedes the word at `first`, which then belongs to
 * another name: 第二次鸦片战争 is a different war from 鸦片战争. */
bool lexicon_ordinal_before(
	const struct lexicon *lexicon, struct words words, size_t first);

#endif
