/*
 * options: choices in a line of text, "{{?is|are}}".
 *
 * The options of all choices of a text are one list, from which a form picks
 * all.  The order in which it picks them is the order within each choice.
 */
#ifndef BANK_OPTIONS_H
#define BANK_OPTIONS_H

#include "bank/kind.h"
#include "bank/text/blanks.h"

/* The options of all choices of a text. */
size_t options_count(const struct blanks *blanks);

/*
 * How to print the options of a blank as Markdown: in the order dealt, or the
 * bank's if none is dealt.  If solved, the right one is marked.
 *
 * Options that would touch a word are put in brackets.
 */
struct options {
	const char *text; /* with the blanks */
	const struct blanks *blanks;
	const struct dealt *dealt;
	bool solved;
	bool plain; /* no marks but Markdown's, and none bold */
};
const char *options_line(
	struct arena *arena, const struct options *options, size_t i);

#endif
