/*
 * essay: a prompt, and the rubric to score it.
 */
#ifndef BANK_KIND_ESSAY_H
#define BANK_KIND_ESSAY_H

#include "bank/kind.h"

struct level {
	struct where at;
	twelfths points;
	const char *text;
};

struct criterion {
	struct where at;
	const char *criterion;
	twelfths points;
	const char *notes; /* NULL where not given */
	const struct level *levels;
	size_t level_count; /* may be 0 */
};

struct essay {
	const char *stem;
	const struct criterion *rubric;
	size_t criterion_count;     /* 0 without a rubric */
	const char *thesis, *notes; /* NULL if not given */
	struct text_list evidence;
	struct text_list checklist; /* for the student */
};

extern const struct kind_rules essay_rules;

#endif
