/*
 * numeric: a question with a number as its answer, perhaps with a unit.
 */
#ifndef BANK_KIND_NUMERIC_H
#define BANK_KIND_NUMERIC_H

#include "bank/kind.h"
#include "bank/vary/figures.h"

enum {
	NUMERIC_ALSO = 10 /* other right values, at most */
};

/* A number of an answer. */
struct quantity {
	struct rational number;
	bool approx; /* rounded from an approximate number */
};

struct numeric {
	const char *stem;
	const struct node *answer; /* as written */
	struct quantity value;
	const char *unit;    /* NULL: none */
	struct figures show; /* how values are printed */
	bool tolerant;       /* a range of values is right */
	bool percent;        /* the tolerance is relative to the value */
	struct rational tolerance;
	struct quantity also[NUMERIC_ALSO];
	size_t also_count;
	bool figures; /* the number of significant figures counts */
	int work;     /* lines to work on */
};

extern const struct kind_rules numeric_rules;

#endif
