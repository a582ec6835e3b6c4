/*
 * blanks: a text with blanks as HTML, in which each format puts its own blanks.
 */
#ifndef EXCHANGE_BLANKS_H
#define EXCHANGE_BLANKS_H

#include "exchange/intake/gaps.h"
#include "exchange/write/writer.h"

struct blanks_text {
	struct gaps *gaps;
	const char *html; /* with a character for each gap */
	size_t length;
};

/* Take the text of a question apart.  `address` is put before the name of each
 * picture. */
struct blanks_text blanks_take(struct writer *writer,
	const struct quiz_question *question, const char *address);

/* Puts one blank. */
typedef void blanks_putter(
	struct buffer *out, struct writer *writer, const struct gap *gap);

/* Put the text. */
void blanks_put(struct buffer *out, struct writer *writer,
	const struct blanks_text *text, blanks_putter *put);

/* The words that a question offers for its blanks. */
struct blanks_words {
	const char **at; /* each once: answers, then distractors */
	bool *again;     /* the word at this index fits several blanks */
	size_t count;
};

/*
 * Collect them.
 *
 * False if there is no word bank, or if a blank has choices of its own or
 * several right answers, so that one word for each blank is not enough.
 */
bool blanks_words(struct writer *writer, const struct quiz_question *question,
	const struct gaps *gaps, struct blanks_words *words);

/* The index of a word; the count if it is not there. */
size_t blanks_word(const struct blanks_words *words, const char *text);

#endif
