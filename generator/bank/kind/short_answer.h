/*
 * short_answer: a question answered in a few lines.
 */
#ifndef BANK_KIND_SHORT_ANSWER_H
#define BANK_KIND_SHORT_ANSWER_H

#include "bank/kind.h"

struct short_answer {
	const char *stem;
	struct text_list answer; /* one text, or the points to award */
	struct text_list also;   /* other right answers */
};

extern const struct kind_rules short_answer_rules;

#endif
