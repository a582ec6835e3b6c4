#include "draw/blueprint/model.h"

#include "base/arena.h"

#include <assert.h>

struct model model_new(struct arena *arena)
{
	return (struct model){.arena = arena};
}

int32_t model_column(struct model *model, struct column column)
{
	model->columns =
		arena_grow(model->arena, model->columns, model->column_count,
			&model->column_room, sizeof(*model->columns));
	model->columns[model->column_count] = column;
	assert(model->column_count < INT32_MAX);
	return (int32_t)model->column_count++;
}

void model_row(struct model *model, int64_t least, int64_t most)
{
	model->rows = arena_grow(model->arena, model->rows, model->row_count,
		&model->row_room, sizeof(*model->rows));
	model->rows[model->row_count++] =
		(struct row){least, most, model->term_count};
}

void model_term(struct model *model, int32_t column, int64_t factor)
{
	assert(model->row_count > 0);
	assert(factor >= INT32_MIN && factor <= INT32_MAX);
	if (factor == 0)
		return;
	model->terms = arena_grow(model->arena, model->terms, model->term_count,
		&model->term_room, sizeof(*model->terms));
	model->terms[model->term_count++] =
		(struct term){column, (int32_t)factor};
}

size_t model_row_end(const struct model *model, size_t row)
{
	return row + 1 < model->row_count ? model->rows[row + 1].first
					  : model->term_count;
}

int64_t model_sum(const struct model *model, size_t row, const int64_t *values)
{
	int64_t sum = 0;

	for (size_t t = model->rows[row].first; t < model_row_end(model, row);
		t++)
		sum += values[model->terms[t].column] * model->terms[t].factor;
	return sum;
}

int64_t model_cost(const struct model *model, const int64_t *values)
{
	int64_t cost = 0;

	for (size_t c = 0; c < model->column_count; c++)
		cost += values[c] * model->columns[c].cost;
	return cost;
}

/* Are all columns of a row integers? */
static bool is_whole(const struct model *model, size_t row)
{
	for (size_t t = model->rows[row].first; t < model_row_end(model, row);
		t++)
		if (!model->columns[model->terms[t].column].whole)
			return false;
	return true;
}

bool model_holds(const struct model *model, const int64_t *values)
{
	for (size_t c = 0; c < model->column_count; c++)
		if (values[c] < model->columns[c].least ||
			values[c] > model->columns[c].most)
			return false;
	for (size_t r = 0; r < model->row_count; r++) {
		const int64_t sum = model_sum(model, r, values);

		if (is_whole(model, r) && (sum < model->rows[r].least ||
						  sum > model->rows[r].most))
			return false;
	}
	return true;
}
