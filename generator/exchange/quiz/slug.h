/*
 * slug: readable ids and tags from any text.
 */
#ifndef EXCHANGE_SLUG_H
#define EXCHANGE_SLUG_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* The first words of a text as an id: "What's new?" is "whats-new".  "" if
 * none of its letters has a counterpart in a-z. */
const char *slug_id(struct arena *arena, const char *text);

/* A whole text as a tag, in its own letters; "" if none is left. */
const char *slug_tag(struct arena *arena, const char *text);

/* Does a text look like an id: a small letter, then small letters, digits,
 * hyphens and underscores? */
bool slug_is_id(const char *text);

#endif
