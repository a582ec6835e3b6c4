/*
 * decode: a question file in any encoding as UTF-8.
 *
 * Question files have passed through many editors.  They hold byte order marks,
 * UTF-16, lines of Windows-1252 among lines of UTF-8, and characters without
 * width.  Lines keep their numbers, so messages name the lines of the file
 * itself.
 */
#ifndef EXCHANGE_DECODE_H
#define EXCHANGE_DECODE_H

#include "base/error.h"

struct arena;

/* The source as UTF-8 with line feeds, in the arena.  Lines that were
 * Windows-1252 and control characters that were dropped get one note each
 * kind. */
const struct source *decode_source(struct arena *arena,
	const struct source *source, struct errors *errors);

#endif
