/*
 * slots: parts of a text that are read by themselves.
 *
 * An answer that stands in a sentence must print as it does in a word bank,
 * so its Markdown may not reach into the sentence's, nor theirs into it.  Such
 * parts are cut out before the text is read, each leaving one noncharacter,
 * and their letters put there after.
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

/* The text with a noncharacter for each part, its sources in *slots; the
 * arena's.  spans are left to be filled. */
const char *slots_cut(
	struct arena *arena, const char *text, struct slots *slots);

/* How many parts stood in these bytes of such a text. */
size_t slots_in(const char *text, size_t length);

#endif
