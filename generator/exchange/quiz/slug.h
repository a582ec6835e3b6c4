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

/* A whole text as a tag, in its own letters. */
const char *slug_tag(struct arena *arena, const char *text);

/* Whether a text is an id as people write them: a letter, then letters, digits
 * and hyphens. */
bool slug_is_id(const char *text);

#endif
