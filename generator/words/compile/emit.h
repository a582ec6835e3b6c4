/*
 * emit: tables as C.
 */
#ifndef WORDS_COMPILE_EMIT_H
#define WORDS_COMPILE_EMIT_H

#include "base/buffer.h"
#include "words/compile/table.h"

/* Write the tables that words/language.h declares.  The first language is the
 * default. */
void emit_tables(struct buffer *out, const struct table *tables, size_t count);

#endif
