/*
 * speech: a formula as it is read aloud.
 */
#ifndef TEXT_MATH_SPEECH_H
#define TEXT_MATH_SPEECH_H

#include "base/buffer.h"
#include "text/math/math.h"

/* Are there words for a language (BCP 47, NULL for English)? */
bool speech_has(const char *language);

/* The formula in words, in the arena; in English if speech_has() is false. */
const char *speech_of(
	struct arena *arena, const struct math *row, const char *language);

/* Append words, or a part, which may be NULL. */
void speech_say(struct buffer *out, const char *words);
void speech_part(struct buffer *out, const struct math *part);

/* The only part within nested rows and styles, or the part itself. */
const struct math *speech_inside(const struct math *part);

#endif
