#include "draw/blueprint/form_model_exclusion.h"

#include "base/arena.h"

enum {
	NO_COLUMN = -1
};

/* The start of an item's offers. */
static size_t offers_begin(const struct draft *draft, size_t item)
{
	return draft->offers.starts[item];
}

static const struct candidate *offer_at(const struct draft *draft, size_t at)
{
	return &draft->offers.at[draft->offers.by_item[at]];
}

/* Add an item's offers to the last row, each as often as `times`: those of one
 * form or, for UINT32_MAX, of all. */
static void item_times(
	struct draft *draft, size_t item, uint32_t form, int times)
{
	const size_t end = offers_begin(draft, item + 1);

	for (size_t i = offers_begin(draft, item); i < end; i++) {
		const struct candidate *offer = offer_at(draft, i);

		if (form == UINT32_MAX || offer->form == form)
			model_term(&draft->model, offer->column, times);
	}
}

static void item_terms(struct draft *draft, size_t item, uint32_t form)
{
	item_times(draft, item, form, 1);
}

static size_t count_offers(
	const struct draft *draft, size_t item, uint32_t form)
{
	size_t count = 0;

	for (size_t i = offers_begin(draft, item);
		i < offers_begin(draft, item + 1); i++)
		count += form == UINT32_MAX || offer_at(draft, i)->form == form;
	return count;
}

bool form_model_exclusion_of_forms(const struct draft *draft)
{
	const struct demand *demand =
		item_class_find_demand(draft->batch->stock, CONSTRAINT_OVERLAP);

	return demand != NULL && demand->constraint.most == 0 &&
	       !demand->constraint.soft;
}

size_t form_model_exclusion_pairs(
	const struct item_classes *stock, size_t forms)
{
	const struct demand *demand =
		item_class_find_demand(stock, CONSTRAINT_OVERLAP);

	if (demand == NULL ||
		(demand->constraint.most == 0 && !demand->constraint.soft))
		return 0;
	return forms * (forms - 1) / 2 * stock->item_count;
}

/* An item appears once on a form, or once on all. */
static void once_rows(struct draft *draft)
{
	const bool apart = form_model_exclusion_of_forms(draft);
	const uint32_t forms = apart ? 1 : (uint32_t)draft->batch->forms;

	for (size_t i = 0; i < draft->batch->stock->item_count; i++)
		for (uint32_t f = 0; f < forms; f++) {
			const uint32_t form = apart ? UINT32_MAX : f;

			if (count_offers(draft, i, form) < 2)
				continue;
			model_row(&draft->model, -MODEL_FREE, 1);
			item_terms(draft, i, form);
		}
}

static void enemy_row(struct draft *draft, size_t one, size_t other)
{
	for (uint32_t f = 0; f < draft->batch->forms; f++) {
		if (count_offers(draft, one, f) == 0 ||
			count_offers(draft, other, f) == 0)
			continue;
		model_row(&draft->model, -MODEL_FREE, 1);
		item_terms(draft, one, f);
		item_terms(draft, other, f);
	}
}

static void enemy_rows(struct draft *draft)
{
	const struct item_classes *stock = draft->batch->stock;

	if (item_class_find_demand(stock, CONSTRAINT_ENEMIES) == NULL)
		return;
	for (size_t i = 0; i < stock->item_count; i++) {
		const uint32_t index = stock->items[i].index;
		const struct pool_item *item = &stock->pool->items[index];

		for (size_t k = 0; index < stock->pool->item_count &&
				   k < item->enemy_count;
			k++) {
			const uint32_t enemy = stock->found[item->enemies[k]];

			/* One row for each pair, also if both name each
			 * other. */
			if (enemy != ITEM_CLASS_NONE && enemy > i &&
				(k == 0 || item->enemies[k] !=
						   item->enemies[k - 1]))
				enemy_row(draft, i, enemy);
		}
	}
}

/* An item is on a form only if one that it names is: X - Y <= 0. */
static void dependency_row(struct draft *draft, size_t item, uint32_t named)
{
	for (uint32_t f = 0; f < draft->batch->forms; f++) {
		if (count_offers(draft, item, f) == 0)
			continue;
		model_row(&draft->model, -MODEL_FREE, 0);
		item_terms(draft, item, f);
		if (named != ITEM_CLASS_NONE)
			item_times(draft, named, f, -1);
	}
}

/* A pin needs one that it names, if there is a choice. */
static void pin_row(struct draft *draft, uint32_t named)
{
	for (uint32_t f = 0; f < draft->batch->forms; f++) {
		if (named == ITEM_CLASS_NONE ||
			count_offers(draft, named, f) == 0)
			continue;
		model_row(&draft->model, 1, MODEL_FREE);
		item_terms(draft, named, f);
	}
}

static void dependency_rows(struct draft *draft)
{
	const struct item_classes *stock = draft->batch->stock;
	const struct pool *pool = stock->pool;

	for (size_t i = 0; stock->with_named && i < pool->item_count; i++) {
		const struct pool_item *item = &pool->items[i];

		for (size_t k = 0; k < item->named_count; k++) {
			const uint32_t named = stock->found[item->named[k]];

			if (pool->items[item->named[k]].pinned)
				continue;
			if (item->pinned)
				pin_row(draft, named);
			else if (stock->found[i] != ITEM_CLASS_NONE)
				dependency_row(draft, stock->found[i], named);
		}
	}
}

/* Limit what a form shares with each earlier form. */
static void prior_rows(
	struct draft *draft, const struct demand *demand, uint32_t form)
{
	const struct batch *batch = draft->batch;
	const int64_t most = demand->constraint.most;

	for (size_t p = 0; p < batch->prior_count; p++) {
		model_row(&draft->model, -MODEL_FREE, most);
		for (size_t i = 0; i < batch->prior[p].count; i++)
			item_terms(draft, batch->prior[p].picks[i].item, form);
		form_model_soften(draft, demand, -MODEL_FREE, most);
	}
}

/* Limit what two forms of the batch share: for each item that both may have, a
 * column is 1 if both do. */
static void pair_rows(struct draft *draft, const struct demand *demand,
	uint32_t one, uint32_t other)
{
	const size_t items = draft->batch->stock->item_count;
	const int64_t most = demand->constraint.most;
	int32_t *shared = arena_alloc(draft->arena, items, sizeof(*shared));

	for (size_t i = 0; i < items; i++) {
		shared[i] = NO_COLUMN;
		if (count_offers(draft, i, one) == 0 ||
			count_offers(draft, i, other) == 0)
			continue;
		shared[i] = model_column(
			&draft->model, (struct column){0, 0, 1, true});
		model_row(&draft->model, -MODEL_FREE, 1);
		item_terms(draft, i, one);
		item_terms(draft, i, other);
		model_term(&draft->model, shared[i], -1);
	}
	model_row(&draft->model, -MODEL_FREE, most);
	for (size_t i = 0; i < items; i++)
		if (shared[i] != NO_COLUMN)
			model_term(&draft->model, shared[i], 1);
	form_model_soften(draft, demand, -MODEL_FREE, most);
}

static void overlap_rows(struct draft *draft)
{
	const struct demand *demand =
		item_class_find_demand(draft->batch->stock, CONSTRAINT_OVERLAP);

	if (demand == NULL || form_model_exclusion_of_forms(draft))
		return;
	for (uint32_t f = 0; f < draft->batch->forms; f++) {
		prior_rows(draft, demand, f);
		for (uint32_t g = 0; g < f; g++)
			pair_rows(draft, demand, g, f);
	}
}

void form_model_exclusion_of_enemies(struct draft *draft)
{
	once_rows(draft);
	enemy_rows(draft);
	dependency_rows(draft);
	overlap_rows(draft);
}
