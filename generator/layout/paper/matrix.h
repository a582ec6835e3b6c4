/*
 * matrix: the answers of all forms side by side, for grading a stack of mixed
 * forms.
 *
 * A form is added as soon as it is drawn and need not outlive the call.  The
 * matrix keeps a few words for each of its questions.
 */
#ifndef LAYOUT_MATRIX_H
#define LAYOUT_MATRIX_H

#include "draw/form.h"
#include "layout/look.h"
#include "layout/paper/form_tree.h"

/* A question of one form; item is NULL if the form leaves it out. */
struct matrix_cell {
	const char *item; /* "bank/item" */
	const char *answer;
	const char *printed; /* the question's number */
	twelfths points;
};

struct matrix_form {
	const char *name; /* "A", or "A support" */
	const char *code; /* of the sheet */
	twelfths points, bonus;
	struct matrix_cell *cells; /* of the number i + 1 */
	size_t count;
};

struct matrix {
	struct arena *arena;
	const struct worksheet *worksheet;
	const struct look *look; /* of the sheets, in which lines are counted */
	struct typesetter *typesetter;
	struct matrix_form *forms;
	size_t count, room;
	size_t numbers;                  /* questions, at most */
	const struct section **sections; /* of the number i + 1; NULL where no
					    form has it */
	bool parted; /* some number is in different sections on different forms
		      */
};

/* A matrix of no forms yet, of sheets of this look; the others must outlive
 * it. */
struct matrix matrix_new(struct arena *arena, const struct worksheet *worksheet,
	const struct look *look, struct typesetter *typesetter);

/* Add the form of a tree. */
void matrix_add(struct matrix *matrix, struct form_tree *tree);

/* The cell of number i + 1 on a form, or NULL if the form leaves it out. */
const struct matrix_cell *matrix_cell(
	const struct matrix *matrix, size_t form, size_t i);

/* The number as it is printed, on the first form that has it; NULL where none
 * has. */
const char *matrix_printed(const struct matrix *matrix, size_t i);

/* The points of a number if they are the same on every form; false if forms
 * differ. */
bool matrix_points(const struct matrix *matrix, size_t i, twelfths *points);

#endif
