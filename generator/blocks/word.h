/*
 * word: the fixed words that a block stands for.
 *
 * A tree names them and whoever sets it says them, each place as long as it
 * has room for ("Thesis:" on a line, "Expected thesis:" in a list).
 */
#ifndef BLOCKS_WORD_H
#define BLOCKS_WORD_H

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
	WORD_SWAPPED,        /* which of them may have each other's letters */
	WORD_TIES,           /* dates leave open which came first */
	WORD_ROUGH,          /* how a rough date is drawn */
	WORD_COUNT
};

/* Its name, as it is dumped; "" for none. */
const char *word_name(enum word word);

#endif
