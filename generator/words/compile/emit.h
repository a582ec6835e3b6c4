/*
 * emit: tables as C.
 */
#ifndef WORDS_COMPILE_EMIT_H
#define WORDS_COMPILE_EMIT_H

#include "base/buffer.h"
#include "words/compile/table.h"

/* What words/language.h declares, for these tables; the first is the one that
 * unknown languages get. */
void emit_tables(struct buffer *out, const struct table *tables, size_t count);

#endif
