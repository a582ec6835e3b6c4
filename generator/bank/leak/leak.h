/*
 * leak: items that give the answer of another away.
 *
 * A draw may put any two items of its banks on one form, and then the stem of
 * the one should not name what the other asks for.
 */
#ifndef BANK_LEAK_H
#define BANK_LEAK_H

#include "bank/bank.h"

#include <stdint.h>

/* Which answer of an item a stem gives away. */
enum leak_of {
	LEAK_OF_ANSWER,
	LEAK_OF_TERM, /* its stem, where a section prints the other side */
	LEAK_OF_DATE  /* what a section asks for that prints the stem */
};

struct leak {
	uint32_t owner, giver; /* items, counted through the scope's banks */
	enum leak_of of;
	bool by_term;   /* the giver's stem is a term, which a section that
			   asks for terms does not print */
	unsigned tiers; /* on which both are as they are here, bits */
	const struct item *stem; /* the giver, or what it is on a tier */
	const char *answer;      /* the owner's, as its bank writes it */
};

struct leak_list {
	const struct leak *at; /* by owner, then by giver */
	size_t count;
};

/* Where leaks are looked for. */
struct leak_scope {
	const struct bank *const *banks;
	size_t bank_count;
	const bool *wanted; /* of each item: whether it may be drawn; NULL:
			       all may */
};

/*
 * Find each stem that holds the answer of another item, word for word without
 * regard to case, unless the two are enemies.
 *
 * A leak must be worth reading of.  So there is none for answers of no
 * telling word, as "true" or "H2O"; for words of a bank's title and words in
 * stem after stem, which are the topic and no secret; for what the item's own
 * stem says; and for a date or another number unless the stem also shares a
 * telling word with what it answers.  What is the topic is judged by all
 * items of the banks, wanted or not.
 */
struct leak_list leak_find(struct arena *arena, const struct leak_scope *scope);

#endif
