/*
 * model: a mixed-integer model with integer coefficients and bounds.
 *
 * Find values for columns, each within its bounds, so that each row's sum of
 * coefficient times value is within the row's bounds and the total cost is
 * minimal.  Columns may be left continuous, which relaxes the model and makes
 * it easier; their values are rounded.
 */
#ifndef DRAW_MODEL_H
#define DRAW_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* No bound. */
#define MODEL_FREE ((int64_t)1 << 40)

struct column {
	int64_t cost;
	int64_t least, most;
	int64_t whole; /* 1 if its value must be an integer, else 0; a bool
			  would leave padding */
};

struct row {
	int64_t least, most; /* -MODEL_FREE or MODEL_FREE for no bound */
	size_t first; /* of its terms, which end where the next row's begin */
};

struct term {
	int32_t column;
	int32_t factor;
};

struct model {
	struct arena *arena;
	struct column *columns;
	struct row *rows;
	struct term *terms; /* row after row */
	size_t column_count, row_count, term_count;
	size_t column_room, row_room, term_room;
};

/* An empty model in the arena. */
struct model model_new(struct arena *arena);

/* Add a column; returns its number. */
int32_t model_column(struct model *model, struct column column);

/* Begin a row; terms added later belong to it. */
void model_row(struct model *model, int64_t least, int64_t most);

/* Add a term to the last row; a factor of 0 is left out. */
void model_term(struct model *model, int32_t column, int64_t factor);

/* The end of a row's terms. */
size_t model_row_end(const struct model *model, size_t row);

/* The sum of a row for these values. */
int64_t model_sum(const struct model *model, size_t row, const int64_t *values);

/* The total cost of these values. */
int64_t model_cost(const struct model *model, const int64_t *values);

/* Whether these values keep all bounds, except those of rows with continuous
 * columns. */
bool model_holds(const struct model *model, const int64_t *values);

#endif
