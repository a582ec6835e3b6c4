/*
 * look_alike: texts that cannot be told apart in print.
 */
#ifndef BANK_LOOK_ALIKE_H
#define BANK_LOOK_ALIKE_H

#include "base/common.h"

struct arena;

/* The texts as they print, for comparing; see text/comparable.h. */
struct text_list look_alike_said(struct arena *arena, struct text_list texts);

/* The index of the first of `count` texts that prints like this one; `count` if
 * none. */
size_t look_alike_find(struct text_list said, size_t count, const char *one);

/* The texts without repeats: the first of those that print alike. */
struct text_list look_alike_once(struct arena *arena, struct text_list texts);

/* The relation of the second of two texts that print alike to the first:
 * "repeats" or "prints like". */
const char *look_alike_verb(const char *one, const char *other);

#endif
