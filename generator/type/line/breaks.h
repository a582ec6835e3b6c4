/*
 * breaks: where a line may begin (UAX #14) and where letters part (UAX #29).
 * ICU is known only here, and to icu.
 */
#ifndef TYPE_BREAKS_H
#define TYPE_BREAKS_H

#include "type/line/paragraph.h"

struct breaker;

struct breaker *breaker_new(struct arena *arena);
void breaker_free(struct breaker *breaker);

/* Mark the letters at which a line may begin, by the rules of the style's
 * language. */
void breaks_mark(struct breaker *breaker, struct paragraph *paragraph);

/* Mark every letter from first up to end that is no part of the one before
 * it; for words wider than the measure. */
void breaks_mark_letters(struct breaker *breaker, struct paragraph *paragraph,
	size_t first, size_t end);

#endif
