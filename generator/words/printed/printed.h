/*
 * printed: a paragraph as a language prints what was typed.
 *
 * Straight quotation marks and apostrophes become typographic ones, French
 * marks get their spaces, and the spaces in numbers do not break.  Typographic
 * marks, code and addresses stay as typed.
 */
#ifndef WORDS_PRINTED_H
#define WORDS_PRINTED_H

#include "text/rich.h"

struct arena;

struct printed {
	struct spans spans;
	/* For each letter, and for the end, the number of letters that were
	 * typed before it; NULL where spans are as they were typed. */
	const size_t *typed;
	size_t count; /* of the letters */
};

/*
 * The spans as printed, in the arena.  Quotation marks and apostrophes stay
 * straight if `straight` is set, the language is unknown, or it is written
 * without spaces between words.  A NULL language is English.
 */
struct printed printed_spans(struct arena *arena, struct spans spans,
	const char *language, bool straight);

/* The number of typed letters behind the first `letters` printed ones. */
size_t printed_typed(const struct printed *printed, size_t letters);

#endif
