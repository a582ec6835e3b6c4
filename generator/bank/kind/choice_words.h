/*
 * choice_words: choices that refer to other choices.
 */
#ifndef BANK_CHOICE_WORDS_H
#define BANK_CHOICE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "bank/stale_words.h"

struct arena;

/* Does a choice name the letters of other choices: "Both A and B", "A and C
 * only", "Neither B nor D"? */
bool choice_words_letters(const char *text, size_t count);

/* Does a choice refer to those above it: "All of the above", "None of these"?
 */
bool choice_words_above(const char *text);

/* "Both A and B" as it should be written, in the arena: "Both @{choice a} and
 * @{choice b}". */
const char *choice_words_referring(struct arena *arena, const char *text);

/* kind.h's remark: warn of choices of a multiple-choice item that a shuffle may
 * make untrue. */
void choice_words_remark(struct stale_words *words, const struct item *item);

#endif
