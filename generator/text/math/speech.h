/*
 * speech: a formula as it is read aloud.
 */
#ifndef TEXT_MATH_SPEECH_H
#define TEXT_MATH_SPEECH_H

#include "text/math/math.h"

/* Are there words for a language (BCP 47, NULL for English)? */
bool speech_has(const char *language);

/* The formula in English words, in the arena. */
const char *speech_of(struct arena *arena, const struct math *row);

#endif
