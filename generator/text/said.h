/*
 * said: what a text says once it is printed, for comparing.
 */
#ifndef TEXT_SAID_H
#define TEXT_SAID_H

#include <stdbool.h>

struct arena;

/*
 * A Markdown text as a reader sees it: two texts that print alike give the same
 * string, of the arena or the text itself.
 *
 * Letters are compared decomposed (NFD), spaces of any width are one, what has
 * no width is none.  Raised and lowered, underlined and struck letters differ
 * from others.  Emphasis differs only where it is on a part: ba**na**na is not
 * banana, but *banana* is.
 */
const char *said_text(struct arena *arena, const char *markdown);

/* Do the two print alike? */
bool said_alike(struct arena *arena, const char *one, const char *other);

/* Does anything of it leave ink on paper? */
bool said_has_ink(const char *markdown);

#endif
