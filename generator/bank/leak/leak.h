/*
 * leak: items that give away the answer of another.
 *
 * A draw may put any two items of its banks on one form, so no text of one
 * should contain the answer of the other.
 */
#ifndef BANK_LEAK_H
#define BANK_LEAK_H

#include "bank/bank.h"

#include <stdint.h>

/* Where an answer is given away. */
enum leak_in {
	LEAK_IN_STEM,
	LEAK_IN_CHOICE,
	LEAK_IN_PAIR, /* one side of it */
	LEAK_IN_STEP,
	LEAK_IN_TABLE,
	LEAK_IN_WORDS, /* its word bank */
	LEAK_IN_HELP,  /* its hint and the like */
	LEAK_IN_CAPTION,
	LEAK_IN_RUBRIC, /* in sections that show it */
	LEAK_IN_CLUE, /* a term's meaning, in sections that ask for the term */
	LEAK_IN_SOURCE, /* that the item asks about */
	LEAK_IN_COUNT
};

/* Which answer of an item is given away. */
enum leak_of {
	LEAK_OF_ANSWER,
	LEAK_OF_TERM, /* its stem, in a section that prints the date */
	LEAK_OF_DATE  /* the answer in a section that prints the term */
};

struct leak {
	uint32_t owner, giver; /* items, counted through the scope's banks */
	enum leak_of of;
	bool by_term; /* the giver's stem is a term, which sections that ask for
			 terms do not print */
	unsigned tiers; /* bits: the tiers that print both items like this */
	enum leak_in in;
	const struct node *at;   /* the text; NULL for a stem */
	const struct item *stem; /* the giver, or its variant on a tier */
	const char *answer;      /* the owner's, as its bank writes it */
};

struct leak_list {
	const struct leak *at; /* by owner, then by giver */
	size_t count;
};

/* Where to look for leaks. */
struct leak_scope {
	const struct bank *const *banks;
	size_t bank_count;
	const bool *wanted; /* for each item, whether it may be drawn; NULL: all
			       may */
	bool rubrics, clues; /* whether a sheet prints those */
};

/*
 * Find each text that contains the answer of another item, word for word,
 * ignoring case, unless the two are enemies.
 *
 * A leak must be worth reporting, so these do not count: answers without a
 * telling word, like "true" or "H2O"; words of a bank's title and words common
 * in stems, which are the topic and no secret; words in the item's own stem;
 * and a date or other number, unless the stem also shares a telling word with
 * the question.  A text other than a stem must share two telling words with the
 * question, or its only one, because all choices of a bank are about the same
 * things.  The topic depends on all items of the banks, wanted or not.
 */
struct leak_list leak_find(struct arena *arena, const struct leak_scope *scope);

/* The index of the first leak from the giver about the owner; leaks->count if
 * there is none. */
size_t leak_of_pair(
	const struct leak_list *leaks, uint32_t owner, uint32_t giver);

#endif
