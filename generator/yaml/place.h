/*
 * place: where a part of a value stands in the file.
 *
 * A scalar's text is not what was written: lines were folded, indents taken
 * off, escapes undone.  Letters other than white space come in the same order
 * in both, and are what a place is found by.
 */
#ifndef YAML_PLACE_H
#define YAML_PLACE_H

#include "yaml/node.h"

/*
 * The place of a byte of a scalar's text, from 0; the scalar's own where it
 * cannot be told.
 *
 * It reads the source from the beginning, so it is for messages alone.
 */
struct where place_in(const struct node *scalar, size_t offset);

#endif
