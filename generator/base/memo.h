/*
 * memo: a cache of results by all that they depend on.
 *
 * A stem, choice or folio is set for every form that shows it, and its glyphs
 * are printed as often.  An entry's key holds every byte that the result
 * depends on, so a hit always equals a fresh result.
 */
#ifndef BASE_MEMO_H
#define BASE_MEMO_H

#include "base/buffer.h"

#include <stdbool.h>

struct memo;

/* An empty memo; memo_free() ends it and all that its arena holds. */
struct memo *memo_new(void);
void memo_free(struct memo *memo); /* NULL is allowed */

/* An empty memo in an arena, with which it ends. */
struct memo *memo_in(struct arena *arena);

/* The arena of the entries and their data. */
struct arena *memo_arena(struct memo *memo);

/* The entry of a key, or NULL. */
void *memo_find(const struct memo *memo, const struct buffer *key);

/* Add a zeroed entry of this size under a new key. */
void *memo_add(struct memo *memo, const struct buffer *key, size_t size);

/* Empty the memo if it holds more than `most` bytes.  Returns whether it
 * did. */
bool memo_tidy(struct memo **memo, size_t most);

#endif
