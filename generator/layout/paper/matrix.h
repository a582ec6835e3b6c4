/*
 * matrix: the answers of all forms side by side, for one who grades a stack
 * of mixed forms.
 *
 * A form is added as soon as it is drawn and need not outlive the call: of it
 * the matrix keeps a few words for each question.
 */
#ifndef LAYOUT_MATRIX_H
#define LAYOUT_MATRIX_H

#include "draw/form.h"

/* A question of one form; item is NULL where the form leaves it out.  A
 * drawn item's name is its bank's. */
struct matrix_cell {
	const char *item; /* "bank/item" */
	const char *answer;
	twelfths points;
};

struct matrix_form {
	const char *name; /* "A", or "A support" */
	const char *code; /* of the sheet */
	twelfths points;
	struct matrix_cell *cells; /* of the number i + 1 */
	size_t count;
};

struct matrix {
	struct arena *arena;
	const struct worksheet *worksheet;
	struct matrix_form *forms;
	size_t count, room;
	size_t numbers;                  /* questions, at most */
	const struct section **sections; /* of the number i + 1; NULL where no
					    form has it */
	bool parted; /* a number is in one section here, in another there */
};

/* A matrix of no forms yet; the worksheet must outlive it. */
struct matrix matrix_new(
	struct arena *arena, const struct worksheet *worksheet);

void matrix_add(struct matrix *matrix, const struct form *form);

/* The cell of number i + 1 on a form; NULL where the form leaves it out. */
const struct matrix_cell *matrix_cell(
	const struct matrix *matrix, size_t form, size_t i);

/* What the question of a number is worth on every form that has it; false
 * where forms differ. */
bool matrix_points(const struct matrix *matrix, size_t i, twelfths *points);

#endif
