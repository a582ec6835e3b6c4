/*
 * speech_groups: say tables, brackets, accents and arrows.
 *
 * These functions are rows of the table in speech.c.
 */
#ifndef TEXT_MATH_SPEECH_GROUPS_H
#define TEXT_MATH_SPEECH_GROUPS_H

#include "base/buffer.h"
#include "text/math/math.h"

void speech_groups_table(struct buffer *out, const struct math *part);
void speech_groups_fenced(struct buffer *out, const struct math *part);
void speech_groups_delimiter(struct buffer *out, const struct math *part);
void speech_groups_accent(struct buffer *out, const struct math *part);
void speech_groups_stack(struct buffer *out, const struct math *part);
void speech_groups_arrow(struct buffer *out, const struct math *part);

#endif
