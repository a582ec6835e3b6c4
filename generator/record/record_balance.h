/*
 * record_balance: what a record says of forms that were drawn by a blueprint:
 * how hard and how long each is, what gave way, and how alike they are.
 */
#ifndef RECORD_RECORD_BALANCE_H
#define RECORD_RECORD_BALANCE_H

#include "base/buffer.h"
#include "draw/form.h"

/* What is stated of each form, and of all together. */
enum stated {
	STATED_MEAN,    /* difficulty, in hundredths */
	STATED_POINTS,  /* twelfths */
	STATED_MINUTES, /* seconds */
	STATED_COUNT
};

/* The least and the most of what was added; begin with zeros. */
struct balance_sum {
	int forms;
	int least[STATED_COUNT], most[STATED_COUNT];
};

/* Add a form; one that no solver drew does not count. */
void balance_add(struct balance_sum *sum, const struct form *form);

/* Write the fields of a form: `mean_difficulty`, `minutes`, and `gave_way`
 * where something did.  Nothing of one that no solver drew. */
void record_outcome(struct buffer *out, const struct form *form);

/* Write `balance`, the spread over the forms added; nothing for none. */
void record_balance(struct buffer *out, const struct balance_sum *sum);

/* Readers of what these write: the values are what a form's items come to, so
 * that they are checked and not kept; into is unused. */
field_reader read_stated;     /* a number */
field_reader read_gave_way;   /* a list */
field_reader read_balance_of; /* `balance` */

#endif
