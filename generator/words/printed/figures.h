/*
 * figures: the ordinary spaces in typed numbers, made to hold the number
 * together.
 *
 * The groups of "643 801" stay on one line and, in text from right to left, in
 * order; so do a number and its percent sign.  French has a space before that
 * sign even where none was typed.
 */
#ifndef WORDS_FIGURES_H
#define WORDS_FIGURES_H

#include "words/printed/typed.h"

#include "text/rich.h"

/* The habits of a language. */
struct figures {
	bool grouped;  /* a space may stand within a number */
	bool apart;    /* a space may stand before a percent sign */
	bool inserted; /* one is added there if none was typed */
};

struct figures figures_of(const char *tag);

/* Could any of the spans change?  A cheap test, done for every text. */
bool figures_concern(const struct figures *figures, struct spans spans);

/* The letters with no-break spaces, in the arena. */
struct typed figures_spaced(struct arena *arena, const struct figures *figures,
	const struct typed *typed);

#endif
