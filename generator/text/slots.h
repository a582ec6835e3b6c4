/*
 * slots: parts of a text that are parsed separately.
 *
 * An answer inside a sentence must print as it does in a word bank, so its
 * Markdown and the sentence's must not affect each other.  Before the text is
 * parsed, each such part is replaced by a noncharacter; afterwards its letters
 * are put in.
 */
#ifndef TEXT_SLOTS_H
#define TEXT_SLOTS_H

#include "text/rich.h"

struct slot {
	const char *source;
	unsigned flags; /* added to those of its letters */
	struct spans spans;
};

struct slots {
	struct slot *at;
	size_t count;
};

/* The text with a noncharacter for each part, in the arena.  The parts' sources
 * go to *slots, whose spans are filled in later. */
const char *slots_cut(
	struct arena *arena, const char *text, struct slots *slots);

/* The number of parts in these bytes of the result. */
size_t slots_in(const char *text, size_t length);

#endif
