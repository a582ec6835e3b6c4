/*
 * intern: short texts that repeat are stored once.
 *
 * A bank repeats few words: "id", "kind", "stem", "true".  A table of the
 * latest ones finds nearly all of them again.
 */
#ifndef YAML_INTERN_H
#define YAML_INTERN_H

#include <stddef.h>

struct arena;

enum {
	WORDS = 256
};

/* Begin with {0}. */
struct intern {
	const char *at[WORDS];
};

/* A copy of the text in the arena, maybe an earlier one.  The text must be
 * followed by a NUL. */
const char *intern_text(struct intern *words, struct arena *arena,
	const char *text, size_t length);

#endif
