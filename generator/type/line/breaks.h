/*
 * breaks: where a line may begin (UAX #14) and where letters may be separated
 * (UAX #29).  Only this file and icu use ICU.
 */
#ifndef TYPE_BREAKS_H
#define TYPE_BREAKS_H

#include "type/line/paragraph.h"

struct breaker;

struct breaker *breaks_new(struct arena *arena);
void breaks_free(struct breaker *breaker);

/* Mark the letters at which a line may begin, by the rules of the style's
 * language. */
void breaks_mark(struct breaker *breaker, struct paragraph *paragraph);

/* Mark every letter from first to end - 1 that can be separated from the one
 * before it, to break a word wider than the measure. */
void breaks_mark_letters(struct breaker *breaker, struct paragraph *paragraph,
	size_t first, size_t end);

#endif
