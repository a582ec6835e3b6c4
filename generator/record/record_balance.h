/*
 * record_balance: what a record says about forms drawn by a blueprint: how hard
 * and how long each is, which demands gave way, and how alike the forms are.
 */
#ifndef RECORD_RECORD_BALANCE_H
#define RECORD_RECORD_BALANCE_H

#include "base/buffer.h"
#include "draw/form.h"

/* The figures stated for each form and for all of them together. */
enum stated {
	STATED_MEAN,    /* difficulty, in hundredths */
	STATED_POINTS,  /* twelfths */
	STATED_MINUTES, /* seconds */
	STATED_COUNT
};

/* The least and the most over the forms added.  Starts zeroed. */
struct balance_sum {
	int forms;
	int least[STATED_COUNT], most[STATED_COUNT];
};

/* Add a form.  Forms that no solver drew are ignored. */
void record_balance_add(struct balance_sum *sum, const struct form *form);

/* Write a form's `mean_difficulty`, `minutes` and, if some demand gave way,
 * `gave_way`.  Writes nothing for a form that no solver drew. */
void record_balance_outcome(struct buffer *out, const struct form *form);

/* Write `balance`, the spread over the forms added, if there are any. */
void record_balance(struct buffer *out, const struct balance_sum *sum);

/* Readers for these fields.  The values follow from a form's items, so they are
 * checked and not stored; `into` is unused. */
field_reader read_stated;     /* a number */
field_reader read_gave_way;   /* a list */
field_reader read_balance_of; /* `balance` */

#endif
