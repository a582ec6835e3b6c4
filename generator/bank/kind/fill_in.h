/*
 * fill_in: a text with blanks to fill in.
 */
#ifndef BANK_KIND_FILL_IN_H
#define BANK_KIND_FILL_IN_H

#include "bank/kind.h"
#include "bank/text/blanks.h"

struct fill_in {
	const char *text; /* as written */
	const char *stem; /* with "____" for each blank */
	struct blanks blanks;
	bool word_bank; /* the item has one of its own */
	struct text_list distractors;
	/* The words of a word bank: answers, then distractors, each once. */
	struct text_list words;
};

extern const struct kind_rules fill_in_rules;

#endif
