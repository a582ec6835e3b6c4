/*
 * asked: which lessons stay on a source of which only the beginning is set.
 */
#ifndef LAYOUT_ASKED_H
#define LAYOUT_ASKED_H

#include "blocks/block.h"

/* Whether a child of a lesson is a lesson on a source and left out: only the
 * shortest lessons stay. */
bool asked_spared(const struct block *lesson, const struct block *child);

#endif
