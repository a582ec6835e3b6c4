/*
 * lesson: the facts that an item teaches, for a study guide.
 *
 * A lesson asks nothing and hides nothing.  An item has one at most.
 */
#ifndef BANK_LESSON_H
#define BANK_LESSON_H

#include "base/common.h"

struct date;

enum lesson_type {
	LESSON_DATED,   /* a term and its date; points: why it matters */
	LESSON_PAIRS,   /* things that belong together */
	LESSON_MISTAKE, /* a false statement; points: its correction */
	LESSON_STEPS,   /* points: things in their order */
	LESSON_FACT,    /* a true statement; points: its explanation */
	LESSON_ANSWER,  /* a question; points: its answer */
	LESSON_NAMED,   /* a picture with the names of its parts */
	LESSON_TYPES
};

struct lesson_pair {
	const char *left, *right;
};

/* All texts are Markdown. */
struct lesson {
	enum lesson_type type;
	const char *head; /* term, statement or question; NULL for none */
	const struct date *date; /* of LESSON_DATED, else NULL */
	const char *who, *where; /* NULL where not given */
	struct text_list points;
	const struct lesson_pair *pairs; /* of LESSON_PAIRS */
	size_t pair_count;
};

#endif
