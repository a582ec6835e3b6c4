/*
 * combination: one choice of values for an item's variables.
 */
#ifndef BANK_COMBINATION_H
#define BANK_COMBINATION_H

#include "bank/vary/evaluate.h"
#include "bank/vary/vary.h"

/* The state of a variable. */
enum known {
	KNOWN_NOT_YET,
	KNOWN,
	KNOWN_FAULT /* it has no value */
};

struct combination {
	const struct vary *vary;
	struct value *values; /* of all variables */
	char *known;          /* enum known */
	struct evaluation evaluation;
	const struct formula *faulty; /* the innermost formula with the fault */
};

/* A combination without values, in the arena. */
struct combination *combination_new(
	struct arena *arena, const struct vary *vary);

/* Choose combination i, which must be below vary->combinations. */
void combination_choose(struct combination *combination, uint64_t i);

/* Whether all conditions are met. */
enum meeting {
	MEETING_YES,
	MEETING_NO,   /* *condition is the first that is not met */
	MEETING_FAULT /* a condition could not be computed */
};

enum meeting combination_meets(
	struct combination *combination, size_t *condition);

/* The value of a formula; false, with combination->faulty and the fault set,
 * if it has none. */
bool combination_value(struct combination *combination,
	const struct formula *formula, struct value *value);

/* "a = 3, s = 3/4": the values of all variables, in the arena, for
 * messages. */
const char *combination_text(struct combination *combination);

/* A variable's value as records write it: 3, 3/4, a text, true; an
 * approximate one with all its digits.  NULL if it has none. */
const char *combination_write(struct combination *combination, size_t i);
const char *combination_write_value(
	struct combination *combination, const struct value *value);

/* An exact number, "3" or "-3/4". */
const char *combination_number(struct arena *arena, struct rational number);

/*
 * Choose the combination of written values, one text for each variable that is
 * drawn, NULL for others.
 *
 * False if a text is no value of its variable, number *wrong.
 */
bool combination_find(struct combination *combination, const char *const *texts,
	uint64_t *number, size_t *wrong);

#endif
