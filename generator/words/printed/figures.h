/*
 * figures: the spaces in numbers that were typed with ordinary ones.
 *
 * The groups of "643 801" stay on one line, and from right to left in their
 * order; so does a number with its percent sign.  French has a space before
 * that sign, also where none was typed.
 */
#ifndef WORDS_FIGURES_H
#define WORDS_FIGURES_H

#include "words/printed/typed.h"

#include "text/rich.h"

/* What a language does with them. */
struct figures {
	bool grouped;  /* a space may stand within a number */
	bool apart;    /* it may stand before a percent sign */
	bool inserted; /* and must */
};

struct figures figures_of(const char *tag);

/* Could any of the spans change?  That must cost little. */
bool figures_concern(const struct figures *figures, struct spans spans);

/* The letters with the spaces that do not break. */
struct typed figures_spaced(struct arena *arena, const struct figures *figures,
	const struct typed *typed);

#endif
