/*
 * cursor: a place in a piece that moves on, in characters, as libyaml counts,
 * and in bytes.
 */
#ifndef YAML_CURSOR_H
#define YAML_CURSOR_H

#include "yaml/compose.h"

#include <stddef.h>

/* Begins with {0}. */
struct cursor {
	size_t characters, bytes;
};

/* Move to a character of the piece, not before the last one; returns its place
 * in the source. */
const char *cursor_move(
	struct cursor *cursor, const struct piece *piece, size_t characters);

#endif
