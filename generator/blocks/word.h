/*
 * word: the fixed words that blocks print.
 *
 * A tree only names them.  Their text is chosen when it is set, to suit the
 * room in each place ("Thesis:" on a line, "Expected thesis:" in a list).
 */
#ifndef BLOCKS_WORD_H
#define BLOCKS_WORD_H

#include "base/common.h"

struct arena;
struct block;

enum word {
	WORD_NONE,
	WORD_ANSWER,
	WORD_EXPLANATION,
	WORD_DATE,
	WORD_WHO,
	WORD_WHERE,
	WORD_SIGNIFICANCE,
	WORD_TERM,
	WORD_CORRECTION,
	WORD_THESIS,
	WORD_EVIDENCE,
	WORD_GRADING, /* notes for the grader */
	WORD_HINT,
	WORD_STARTERS,       /* sentences begun */
	WORD_CHOOSE,         /* how many choices are right */
	WORD_SHARED_LETTERS, /* a letter may be used more than once */
	WORD_SWAPPED,        /* which of them may have each other's letters */
	WORD_TIES,           /* dates leave open which came first */
	WORD_ROUGH,          /* how a rough date is drawn */
	WORD_COUNT
};

/* The name of a word in dumps; "" for none. */
const char *word_name(enum word word);

/* The label before a text in a list: "Expected thesis:". */
const char *word_label(enum word word);

/* The short label before a rule to write on, or before an answer on one. */
const char *word_short(enum word word);

/* The sentence that a block without texts prints, as Markdown. */
const char *word_sentence(struct arena *arena, const struct block *block);

/* "(1 point)", "(2.5 points)". */
const char *word_points(struct arena *arena, twelfths points);

#endif
