/*
 * lines: the lines and columns of a piece of a source.
 */
#ifndef YAML_LINES_H
#define YAML_LINES_H

#include "yaml/compose.h"

#include <stddef.h>

/* The start of a line, counted as messages do. */
const char *lines_find(const struct piece *piece, uint32_t number);

/* The nearest line above that is not empty, and its *number; NULL if there is
 * none. */
const char *lines_above(
	const struct piece *piece, const char *line, uint32_t *number);

/* The place of a column in a line; no later than the end. */
const char *lines_column(const char *line, const char *end, uint32_t col);

/* The column of a place in a line. */
uint32_t lines_column_of(const char *line, const char *at);

/* A place in characters, as libyaml counts, and in bytes.  It only moves
 * forward; begin with {0}. */
struct cursor {
	size_t characters, bytes;
};

/* Move to a character of the piece, not before the last one; returns its place
 * in the source. */
const char *lines_move(
	struct cursor *cursor, const struct piece *piece, size_t characters);

#endif
