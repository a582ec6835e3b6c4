/*
 * alike: texts that nobody could tell apart once they are printed.
 */
#ifndef BANK_ALIKE_H
#define BANK_ALIKE_H

#include "base/common.h"

struct arena;

/* The texts as they print, to be compared; see text/said.h. */
struct text_list alike_said(struct arena *arena, struct text_list texts);

/* Which of the first `count` texts prints like this one; count if none. */
size_t alike_find(struct text_list said, size_t count, const char *one);

/* Each text once: of those that print alike, the first. */
struct text_list alike_once(struct arena *arena, struct text_list texts);

/* How the second of two texts that print alike is to the first: "repeats" or
 * "prints like". */
const char *alike_verb(const char *one, const char *other);

#endif
