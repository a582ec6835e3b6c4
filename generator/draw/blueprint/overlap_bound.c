#include "draw/blueprint/overlap_bound.h"

#include "base/arena.h"
#include "draw/blueprint/form_model.h"
#include "draw/blueprint/model.h"
#include "draw/blueprint/solver.h"

enum {
	NODES = 50,
	COLUMNS_MAX = 20000
};

/* The uses of each class by each section, over all forms. */
struct uses {
	const struct item_classes *stock;
	struct model model;
	size_t forms;
	int32_t *columns; /* of class c and section s, at c * sections + s; -1
			     where the section may not draw the class */
};

static int32_t *column_of(const struct uses *uses, size_t class, size_t section)
{
	return &uses->columns[class * uses->stock->pool->section_count +
			      section];
}

static const struct item *item_of(const struct uses *uses, size_t class)
{
	return uses->stock->items[uses->stock->classes[class].first].item;
}

static void add_uses(struct uses *uses)
{
	const struct item_classes *stock = uses->stock;

	for (size_t c = 0; c < stock->class_count; c++) {
		const struct item_class *class = &stock->classes[c];
		const int64_t most = (int64_t)(class->limit * uses->forms);

		for (size_t s = 0; s < stock->pool->section_count; s++)
			*column_of(uses, c, s) =
				item_class_in_section(stock, class->first, s)
					? model_column(&uses->model,
						  (struct column){
							  0, 0, most, 1})
					: -1;
	}
}

/* What each form is asked for, times the forms. */
static void demand_uses(struct uses *uses, const struct side *side)
{
	const int64_t forms = (int64_t)uses->forms;
	const size_t section = side->demand->section;

	model_row(&uses->model,
		side->least > -MODEL_FREE ? side->least * forms : -MODEL_FREE,
		side->most < MODEL_FREE ? side->most * forms : MODEL_FREE);
	for (size_t c = 0; c < uses->stock->class_count; c++)
		for (size_t s = 0; s < uses->stock->pool->section_count; s++) {
			const int32_t column = *column_of(uses, c, s);

			if (column < 0 ||
				(section != DEMAND_WHOLE && section != s))
				continue;
			model_term(&uses->model, column,
				constraint_item_amount(side->demand,
					uses->stock->pool->sections[s].section,
					item_of(uses, c)) -
					side->each);
		}
}

static void add_demands(struct uses *uses)
{
	const struct item_classes *stock = uses->stock;
	struct side sides[2];

	for (size_t d = 0; d < stock->demands.count; d++) {
		size_t count;

		if (!item_class_is_demanded(stock, d) ||
			stock->demands.at[d].constraint.soft)
			continue;
		count = form_model_sides(stock, d, sides);
		for (size_t i = 0; i < count; i++)
			demand_uses(uses, &sides[i]);
	}
}

/* Uses of a class fill layers: the k-th use of an item is shared with the k - 1
 * before it, and each of its items has one use in a layer.  Returns the first
 * layer's column; the others follow. */
static int32_t add_layers(struct uses *uses, size_t class)
{
	const int64_t size = (int64_t)uses->stock->classes[class].size;
	const int32_t first = (int32_t)uses->model.column_count;

	for (size_t k = 0; k < uses->forms; k++)
		model_column(&uses->model, (struct column){0, 0, size, 0});
	model_row(&uses->model, 0, 0);
	for (size_t k = 0; k < uses->forms; k++)
		model_term(&uses->model, first + (int32_t)k, 1);
	for (size_t s = 0; s < uses->stock->pool->section_count; s++)
		if (*column_of(uses, class, s) >= 0)
			model_term(
				&uses->model, *column_of(uses, class, s), -1);
	return first;
}

/* Bound what all pairs of forms share. */
static void bound_sharing(struct uses *uses, int overlap)
{
	const size_t classes = uses->stock->class_count;
	const int64_t forms = (int64_t)uses->forms;
	int32_t *layers =
		arena_alloc(uses->model.arena, classes, sizeof(*layers));

	for (size_t c = 0; c < classes; c++)
		layers[c] = add_layers(uses, c);
	model_row(&uses->model, 0, overlap * (forms * (forms - 1) / 2));
	for (size_t c = 0; c < classes; c++)
		for (int32_t k = 1; k < (int32_t)forms; k++)
			model_term(&uses->model, layers[c] + k, k);
}

bool overlap_bound_is_exceeded(struct arena *arena, struct solver *solver,
	const struct item_classes *stock, size_t forms)
{
	const struct demand *demand =
		item_class_find_demand(stock, CONSTRAINT_OVERLAP);
	const size_t sections = stock->pool->section_count;
	struct uses uses = {
		.stock = stock, .model = model_new(arena), .forms = forms};
	int64_t *values;

	if (demand == NULL || demand->constraint.soft ||
		stock->class_count * (forms + sections) > COLUMNS_MAX)
		return false;
	uses.columns = arena_alloc(
		arena, stock->class_count * sections, sizeof(*uses.columns));
	add_uses(&uses);
	add_demands(&uses);
	bound_sharing(&uses, demand->constraint.most);
	values = arena_alloc(arena, uses.model.column_count, sizeof(*values));
	return solver_solve(solver, &uses.model, NODES, values) ==
	       SOLVED_INFEASIBLE;
}
