/*
 * variables: questions whose numbers vary: variables that texts name, and rows
 * of values that belong together.
 */
#ifndef EXCHANGE_VARIABLES_H
#define EXCHANGE_VARIABLES_H

#include "exchange/intake/gaps.h"
#include "exchange/text/arithmetic.h"

/* The values of a variable. */
struct variables_set {
	const char **at;
	size_t count, room;
	const char *from, *to, *step; /* a range, if there are no values */
};

struct variables {
	struct arithmetic_names names;
	struct variables_set sets[ARITHMETIC_NAMES]; /* one for each name */
	char open, close;   /* around a name in texts */
	bool plain_log;     /* log() is to the base 10 */
	const char *format; /* of formulas in texts; NULL: as they are */
};

/* Make an empty set of variables, in the arena.  `open` and `close` stand
 * around names in texts. */
struct variables *variables_new(struct arena *arena, char open, char close);

/* Add a variable; NULL if there are too many. */
struct variables_set *variables_add(
	struct quiz *quiz, struct variables *variables, const char *name);

/* Add a value to a variable. */
void variables_put(
	struct quiz *quiz, struct variables_set *set, const char *number);

/* The step of a range of numbers with 1 to 9 decimals: "2" gives "0.01".  "1"
 * for other texts and NULL. */
const char *variables_step(struct arena *arena, const char *decimals);

/* Give the question its variables.  Rows of several variables stay together. */
void variables_vary(struct reader *reader, const struct variables *variables);

/* A formula as an answer of the bank, "= a*b".  NULL, with the question
 * refused, if a bank cannot calculate it. */
const char *variables_answer(struct reader *reader,
	const struct variables *variables, const char *formula);

/* The placeholders that the characters in a text stand for. */
struct variables_hidden {
	const char *shown[GAPS_MAX];
	size_t count;
};

/* Put a character for each name and formula in a text.  Once the text is
 * converted, variables_show() puts placeholders there. */
const char *variables_hide(struct reader *reader, const char *text,
	struct variables_hidden *hidden);
const char *variables_show(struct reader *reader, const char *text,
	const struct variables_hidden *hidden);

#endif
