/*
 * timeline: a term to be dated and placed.
 */
#ifndef BANK_KIND_TIMELINE_H
#define BANK_KIND_TIMELINE_H

#include "bank/date/date.h"
#include "bank/kind.h"

struct timeline {
	const char *term;
	struct date date;
	const char *who, *where; /* NULL where not given */
	struct text_list significance;
};

extern const struct kind_rules timeline_rules;

#endif
