/*
 * gaps: texts with blanks.
 *
 * While a text is still HTML, a character that no text has stands for each
 * blank; once it is text of the bank, the blanks are put in.
 */
#ifndef EXCHANGE_GAPS_H
#define EXCHANGE_GAPS_H

#include "base/buffer.h"
#include "exchange/intake/reader.h"

enum {
	GAPS_MAX = 100
};

/* One blank: its right answers, the first of them printed in the key; and the
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

/* Add an answer, unless it has one that reads the same. */
void gaps_answer(
	struct gaps *gaps, struct gap *gap, const char *text, bool right);

/* The character that stands for a blank in HTML. */
void gaps_mark(struct buffer *out, size_t gap);

/* Make the question one with blanks: `text` has their characters. */
void gaps_finish(
	struct reader *reader, const struct gaps *gaps, const char *text);

/* Take the blanks out of a bank's text; a character stands for each. */
const char *gaps_take(struct gaps *gaps, const char *text);

/* The blank that a character stands for; GAPS_MAX for none. */
size_t gaps_marked(const struct gaps *gaps, uint32_t code);

#endif
