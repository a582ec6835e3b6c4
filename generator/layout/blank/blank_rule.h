/*
 * blank_rule: the rule of a blank in a text, as wide as its size asks for.
 *
 * A blank is a span of underscores.  That of a long one may be broken, so that
 * it neither leaves a gap at its line's end nor has to fit on one line.
 */
#ifndef LAYOUT_BLANK_RULE_H
#define LAYOUT_BLANK_RULE_H

#include "blocks/block.h"
#include "layout/galley.h"

/* The rule of a blank of the text, for an answer written by hand. */
struct span blank_rule(struct frame frame, const struct block *text,
	const struct block *blank);

#endif
