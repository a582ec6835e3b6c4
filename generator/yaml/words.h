/*
 * words: short texts that come again and again, kept once.
 *
 * A bank is written in few words: "id", "kind", "stem", "true".  A table of
 * those met last finds nearly all of them again.
 */
#ifndef YAML_WORDS_H
#define YAML_WORDS_H

#include <stddef.h>

struct arena;

enum {
	WORDS = 256
};

/* Begin with {0}. */
struct words {
	const char *at[WORDS];
};

/* A copy of the text in the arena, maybe one that was made before; a NUL
 * stands behind the text as it is given, too. */
const char *words_keep(struct words *words, struct arena *arena,
	const char *text, size_t length);

#endif
