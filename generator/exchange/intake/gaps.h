/*
 * gaps: texts with blanks.
 *
 * A private-use character stands for each blank while a text is converted.
 * gaps_finish() then puts the blanks in.
 */
#ifndef EXCHANGE_GAPS_H
#define EXCHANGE_GAPS_H

#include "base/buffer.h"
#include "exchange/intake/reader.h"

enum {
	GAPS_MAX = 100
};

/* One blank: its right answers, of which the key prints the first, and the
 * wrong ones to choose from. */
struct gap {
	const char **right, **wrong;
	size_t right_count, right_room, wrong_count, wrong_room;
};

struct gaps {
	struct arena *arena;
	struct gap at[GAPS_MAX];
	size_t count;
};

/* Add a blank; NULL if there are too many. */
struct gap *gaps_add(struct gaps *gaps);

/* Add an answer, unless the blank has one that reads the same. */
void gaps_answer(
	struct gaps *gaps, struct gap *gap, const char *text, bool right);

/* Put the character that stands for a blank. */
void gaps_mark(struct buffer *out, size_t gap);

/* Make the question a QUIZ_FILL_IN of a text with these characters. */
void gaps_finish(
	struct reader *reader, const struct gaps *gaps, const char *text);

/* Take the blanks out of a bank's text.  A character stands for each. */
const char *gaps_take(struct gaps *gaps, const char *text);

/* The index of the blank that a character stands for; GAPS_MAX if none. */
size_t gaps_marked(const struct gaps *gaps, uint32_t code);

#endif
