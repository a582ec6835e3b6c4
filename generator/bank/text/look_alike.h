/*
 * look_alike: texts that look alike in print.
 */
#ifndef BANK_LOOK_ALIKE_H
#define BANK_LOOK_ALIKE_H

#include "base/common.h"

struct arena;

/* The texts as they print, for comparing; see text/comparable.h. */
struct text_list look_alike_said(struct arena *arena, struct text_list texts);

/* The index of the first of `count` texts of look_alike_said() that equals
 * `one`; `count` if none does. */
size_t look_alike_find(struct text_list said, size_t count, const char *one);

/* The texts, in their order, without those that print like an earlier one. */
struct text_list look_alike_once(struct arena *arena, struct text_list texts);

/* For a message about two texts that print alike: "repeats" if they are equal,
 * else "prints like". */
const char *look_alike_verb(const char *one, const char *other);

#endif
