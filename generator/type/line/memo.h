/*
 * memo: what was set before, found again by all that it depends on.
 *
 * The same stem, choice or folio is set for every form that shows it.  An
 * entry's key is the whole of what went into it, byte by byte, so that what is
 * found is what would be made.
 */
#ifndef TYPE_MEMO_H
#define TYPE_MEMO_H

#include "base/buffer.h"

#include <stdbool.h>

struct memo;

/* An empty memo; memo_free() ends it and all that its arena holds. */
struct memo *memo_new(void);
void memo_free(struct memo *memo); /* NULL is allowed */

/* The arena that entries and what they point to live in. */
struct arena *memo_arena(struct memo *memo);

/* The entry of a key, or NULL. */
void *memo_find(const struct memo *memo, const struct buffer *key);

/* Add zeroed room of this size under a key that is not there yet. */
void *memo_add(struct memo *memo, const struct buffer *key, size_t size);

/* Begin anew where it holds more than so many bytes; answers whether. */
bool memo_tidy(struct memo **memo, size_t most);

#endif
