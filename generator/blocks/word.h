/*
 * word: the fixed words that a block stands for.
 *
 * A tree names them and whoever sets it says them, in each place as long as
 * that has room for ("Thesis:" on a line, "Expected thesis:" in a list).
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
	WORD_CHOOSE,         /* so many choices are right */
	WORD_SHARED_LETTERS, /* a letter may be used more than once */
	WORD_TIES,           /* dates leave open which came first */
	WORD_ROUGH,          /* how a rough date is drawn */
	WORD_COUNT
};

/* Its name, as it is dumped; "" for none. */
const char *word_name(enum word word);

/* Before a text in a list: "Expected thesis:". */
const char *word_label(enum word word);

/* Where there is less room: before a rule to write on, or an answer on one. */
const char *word_short(enum word word);

/* The sentence that a block without texts stands for, as Markdown. */
const char *word_sentence(struct arena *arena, const struct block *block);

/* "(1 point)", "(2.5 points)". */
const char *word_points(struct arena *arena, halves points);

#endif
