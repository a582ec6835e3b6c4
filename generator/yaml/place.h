/*
 * place: the place of part of a value in the file.
 *
 * A scalar's text differs from the source: lines were folded, indents removed,
 * escapes undone.  Characters other than white space come in the same order in
 * both, so a place is found by matching them.
 */
#ifndef YAML_PLACE_H
#define YAML_PLACE_H

#include "yaml/node.h"

/*
 * The place of a byte of a scalar's text, from 0; the scalar's own place if it
 * cannot be found.
 *
 * Reads the source from the start, so use it only for messages.
 */
struct where place_in(const struct node *scalar, size_t offset);

/* The byte of the source at a place, and the place of a byte.  Also only for
 * messages. */
const char *place_byte(struct where place);
struct where place_of_byte(const struct source *source, const char *byte);

/*
 * Where a text stands in the mapping that begins at a place; that place if it
 * cannot be found.  Also only for messages.
 */
struct where place_of_text(struct where from, const char *text);

#endif
