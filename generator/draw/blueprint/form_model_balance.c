#include "draw/blueprint/form_model_balance.h"

#include "base/arena.h"
#include "draw/blueprint/form_model_exclusion.h"

#include <stdlib.h>

enum {
	NO_COLUMN = -1
};

/* Items of a class for a section of all later forms. */
struct shade {
	size_t class;
	size_t section;
	int32_t column;
};

struct shadow {
	struct shade *at; /* class after class */
	size_t count, room;
};

/* The sum of a form in a likeness. */
static int64_t sum_of(const struct item_classes *stock,
	const struct form_choice *choice, enum likeness like)
{
	int64_t sum = 0;

	for (size_t i = 0; i < choice->count; i++)
		sum += item_class_likeness(
			stock->pool->sections[choice->picks[i].section].section,
			stock->items[choice->picks[i].item].item, like);
	return sum;
}

/* Columns for the least and the most of a likeness. */
static void bound_columns(struct draft *draft, enum likeness like)
{
	const struct batch *batch = draft->batch;
	struct column low = {0, 0, MODEL_FREE, true};
	struct column high = {0, 0, MODEL_FREE, true};

	for (size_t p = 0; p < batch->prior_count; p++) {
		const int64_t sum =
			sum_of(batch->stock, &batch->prior[p], like);

		low.most = sum < low.most ? sum : low.most;
		high.least = sum > high.least ? sum : high.least;
	}
	if (!batch->elastic && batch->prior_count > 0) {
		low.least = low.most;
		high.most = high.least;
	}
	draft->low[like] = model_column(&draft->model, low);
	draft->high[like] = model_column(&draft->model, high);
	if (batch->elastic || batch->prior_count > 0)
		return;
	model_row(&draft->model, -MODEL_FREE, 0);
	model_term(&draft->model, draft->high[like], 1);
	model_term(&draft->model, draft->low[like], -1);
}

/* Add a form's sum to the last row. */
static void form_terms(struct draft *draft, enum likeness like, uint32_t form)
{
	for (size_t i = 0; i < draft->offers.count; i++) {
		const struct candidate *offer = &draft->offers.at[i];

		if (offer->form == form)
			model_term(&draft->model, offer->column,
				item_class_likeness(form_model_section(draft,
							    offer->section),
					draft->batch->stock->items[offer->item]
						.item,
					like));
	}
}

static void form_rows(struct draft *draft, enum likeness like)
{
	for (uint32_t f = 0; f < draft->batch->forms; f++) {
		model_row(&draft->model, 0, MODEL_FREE);
		form_terms(draft, like, f);
		model_term(&draft->model, draft->low[like], -1);
		model_row(&draft->model, -MODEL_FREE, 0);
		form_terms(draft, like, f);
		model_term(&draft->model, draft->high[like], -1);
	}
}

/* How many items of a class are still free. */
static size_t count_free(const struct draft *draft, size_t class)
{
	const struct item_class *of = &draft->batch->stock->classes[class];
	size_t count = 0;

	for (size_t i = of->first; i < of->first + of->size; i++)
		count += draft->offers.uses[i] == 0;
	return count;
}

/* A class cannot supply more items, now and later, than it has. */
static void class_row(struct draft *draft, const struct shadow *shadow,
	size_t begin, size_t class)
{
	const struct item_class *of = &draft->batch->stock->classes[class];
	const struct candidates *offers = &draft->offers;

	model_row(
		&draft->model, -MODEL_FREE, (int64_t)count_free(draft, class));
	for (size_t i = begin; i < shadow->count; i++)
		model_term(&draft->model, shadow->at[i].column, 1);
	for (size_t i = offers->starts[of->first];
		i < offers->starts[of->first + of->size]; i++)
		model_term(&draft->model, offers->at[offers->by_item[i]].column,
			1);
}

static void add_shades(struct draft *draft, struct shadow *shadow, size_t class)
{
	const struct item_classes *stock = draft->batch->stock;
	const size_t free = count_free(draft, class);
	const size_t begin = shadow->count;

	for (size_t s = 0; s < stock->pool->section_count; s++) {
		const struct column column = {0, 0, (int64_t)free, false};

		if (free == 0 || !item_class_in_section(
					 stock, stock->classes[class].first, s))
			continue;
		shadow->at = arena_grow(draft->arena, shadow->at, shadow->count,
			&shadow->room, sizeof(*shadow->at));
		shadow->at[shadow->count++] = (struct shade){
			class, s, model_column(&draft->model, column)};
	}
	if (shadow->count > begin)
		class_row(draft, shadow, begin, class);
}

static const struct item *item_of(
	const struct draft *draft, const struct shade *shade)
{
	const struct item_classes *stock = draft->batch->stock;

	return stock->items[stock->classes[shade->class].first].item;
}

static int64_t times(const struct draft *draft, int64_t bound)
{
	if (bound <= -MODEL_FREE || bound >= MODEL_FREE)
		return bound;
	return bound * (int64_t)draft->batch->rest;
}

/* All later forms together meet a demand once for each of them. */
static void shadow_side(struct draft *draft, const struct shadow *shadow,
	const struct side *side)
{
	model_row(&draft->model, times(draft, side->least),
		times(draft, side->most));
	for (size_t i = 0; i < shadow->count; i++) {
		const struct shade *shade = &shadow->at[i];

		if (side->demand->section == DEMAND_WHOLE ||
			side->demand->section == shade->section)
			model_term(&draft->model, shade->column,
				constraint_item_amount(side->demand,
					form_model_section(
						draft, shade->section),
					item_of(draft, shade)) -
					side->each);
	}
}

static void shadow_demands(struct draft *draft, const struct shadow *shadow)
{
	const struct item_classes *stock = draft->batch->stock;
	struct side sides[2];

	for (size_t d = 0; d < stock->demands.count; d++) {
		if (!item_class_is_demanded(stock, d) ||
			(draft->batch->elastic &&
				stock->demands.at[d].constraint.soft))
			continue;
		for (size_t i = 0, n = form_model_sides(stock, d, sides); i < n;
			i++)
			shadow_side(draft, shadow, &sides[i]);
	}
}

/* On average, each later form lies between the least and the most. */
static void shadow_likeness(struct draft *draft, const struct shadow *shadow,
	enum likeness like, int32_t bound)
{
	const bool low = bound == draft->low[like];

	model_row(&draft->model, low ? 0 : -MODEL_FREE, low ? MODEL_FREE : 0);
	for (size_t i = 0; i < shadow->count; i++)
		model_term(&draft->model, shadow->at[i].column,
			item_class_likeness(form_model_section(draft,
						    shadow->at[i].section),
				item_of(draft, &shadow->at[i]), like));
	model_term(&draft->model, bound, -(int64_t)draft->batch->rest);
}

static void cast_shadow(struct draft *draft)
{
	struct shadow shadow = {NULL, 0, 0};

	for (size_t c = 0; c < draft->batch->stock->class_count; c++)
		add_shades(draft, &shadow, c);
	shadow_demands(draft, &shadow);
	for (int like = 0; like < LIKENESSES; like++)
		if (draft->low[like] != NO_COLUMN) {
			shadow_likeness(draft, &shadow, (enum likeness)like,
				draft->low[like]);
			shadow_likeness(draft, &shadow, (enum likeness)like,
				draft->high[like]);
		}
}

void form_model_balance_forms(struct draft *draft)
{
	const struct batch *batch = draft->batch;

	for (int like = 0; like < LIKENESSES; like++) {
		draft->low[like] = draft->high[like] = NO_COLUMN;
		if (!batch->balanced ||
			(like == LIKE_COUNT && batch->stock->counted))
			continue;
		bound_columns(draft, (enum likeness)like);
		form_rows(draft, (enum likeness)like);
	}
	if (batch->rest > 0 && form_model_exclusion_of_forms(draft))
		cast_shadow(draft);
}
