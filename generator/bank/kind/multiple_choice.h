/*
 * multiple_choice: a stem and lettered choices, one or more of them right.
 */
#ifndef BANK_KIND_MULTIPLE_CHOICE_H
#define BANK_KIND_MULTIPLE_CHOICE_H

#include "bank/kind.h"

struct choice {
	struct where at;
	const char *text;
	bool correct;
	const char *feedback; /* NULL if not given */
};

struct multiple_choice {
	const char *stem;
	const struct choice *choices;
	size_t choice_count; /* 2 to 26 */
	int keep_last;       /* number that stay last, in their order */
	int draw_choices;    /* distractors printed; 0: all of them */
};

/* The number of right choices. */
size_t multiple_choice_correct(const struct multiple_choice *content);

extern const struct kind_rules multiple_choice_rules;

#endif
