/*
 * form_dump: a form as text, for people and for tests.
 */
#ifndef DRAW_FORM_DUMP_H
#define DRAW_FORM_DUMP_H

#include "base/buffer.h"
#include "draw/form.h"

/* Write the items of the form's sections, in printed order. */
void form_dump(const struct form *form, struct buffer *out);

#endif
