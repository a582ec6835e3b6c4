/*
 * multiple_choice: a stem and lettered choices, one or more of them right.
 */
#ifndef BANK_KIND_MULTIPLE_CHOICE_H
#define BANK_KIND_MULTIPLE_CHOICE_H

#include "bank/kind.h"
#include "bank/text/pictured.h"

struct choice {
	struct where at;
	struct pictured shown; /* the fields as written */
	const char *text;      /* with its picture, if any */
	const char *id;        /* for references to it; NULL where not given */
	bool correct;
	bool last;  /* stays after the others when they are shuffled */
	int credit; /* a share of the points, see choice_credit.h */
	const char *feedback; /* NULL where not given */
};

struct multiple_choice {
	const char *stem;
	const struct choice *choices;
	size_t choice_count; /* 1 to 26 */
	int keep_last;       /* number that stay last, in their order */
	int draw_choices;    /* distractors printed; 0: all of them */
};

/* The number of right choices. */
size_t multiple_choice_correct(const struct multiple_choice *content);

/* The number of wrong choices to which the item's texts refer. */
size_t multiple_choice_named(const struct item *item);

extern const struct kind_rules multiple_choice_rules;

#endif
