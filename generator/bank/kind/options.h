/*
 * options: choices in a line of text, "{{?is|are}}".
 *
 * The options of all choices of a text count as one list, from which a form
 * picks all.  So the order in which it picks them is that of each choice.
 */
#ifndef BANK_OPTIONS_H
#define BANK_OPTIONS_H

#include "bank/kind.h"
#include "bank/text/blanks.h"

/* The options of all choices of a text. */
size_t options_count(const struct blanks *blanks);

/*
 * The options of blank i of a text, a choice, as Markdown in printed order; as
 * in the bank if none is dealt.  If solved, the right one is marked.
 *
 * They are in brackets where they would touch a word.
 */
struct options {
	const char *text; /* with the blanks */
	const struct blanks *blanks;
	const struct dealt *dealt;
	bool solved;
	bool plain; /* no marks but Markdown's, none bold */
};
const char *options_line(
	struct arena *arena, const struct options *options, size_t i);

#endif
