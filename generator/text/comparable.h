/*
 * comparable: a text as its printed form reads, for comparing.
 */
#ifndef TEXT_COMPARABLE_H
#define TEXT_COMPARABLE_H

#include <stdbool.h>

struct arena;

/*
 * A Markdown text as a reader sees it: two texts that print alike give the same
 * string.  The string is in the arena or is the text itself.
 *
 * Letters are decomposed (NFD), runs of space become one space, and characters
 * without width are dropped.  Raised, lowered, underlined and struck letters
 * differ from plain ones.  Emphasis counts only on part of a text: ba**na**na
 * is not banana, but *banana* is.
 */
const char *comparable_text(struct arena *arena, const char *markdown);

/* Does the text print anything visible? */
bool comparable_has_ink(const char *markdown);

#endif
