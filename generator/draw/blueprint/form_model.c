#include "draw/blueprint/form_model.h"

#include "base/arena.h"
#include "draw/blueprint/form_model_balance.h"
#include "draw/blueprint/form_model_exclusion.h"

#include <stdlib.h>

enum {
	RANK_SHIFT = 44, /* the cost keeps 20 bits of a rank */
	COST_BITS = 64 - RANK_SHIFT
};

/* The weight of one unit too many or too few: an item, a point and a minute
 * weigh the same as a tenth in the mean of twelve items. */
static const int64_t weights[CONSTRAINT_TYPES] = {
	[CONSTRAINT_COUNT] = 120,
	[CONSTRAINT_POINTS] = 120 / POINT,
	[CONSTRAINT_MINUTES] = 2,
	[CONSTRAINT_MEAN] = 1,
	[CONSTRAINT_DIFFICULTY] = 120,
	[CONSTRAINT_TAG] = 120,
	[CONSTRAINT_STANDARD] = 120,
	[CONSTRAINT_BLOOM] = 120,
	[CONSTRAINT_OVERLAP] = 120,
	[CONSTRAINT_ENEMIES] = 0,
};

static void add_slack(
	struct draft *draft, const struct demand *demand, int sign)
{
	const struct column column = {0, 0, MODEL_FREE, true};
	const int32_t at = model_column(&draft->model, column);

	draft->slacks = arena_grow(draft->arena, draft->slacks,
		draft->slack_count, &draft->slack_room, sizeof(*draft->slacks));
	draft->slacks[draft->slack_count++] =
		(struct slack){at, weights[demand->constraint.type]};
	model_term(&draft->model, at, sign);
}

void form_model_soften(struct draft *draft, const struct demand *demand,
	int64_t least, int64_t most)
{
	if (!draft->batch->elastic || !demand->constraint.soft)
		return;
	if (least > -MODEL_FREE)
		add_slack(draft, demand, 1);
	if (most < MODEL_FREE)
		add_slack(draft, demand, -1);
}

static void side_of_form(
	struct draft *draft, const struct side *side, uint32_t form)
{
	const struct item_classes *stock = draft->batch->stock;

	model_row(&draft->model, side->least, side->most);
	for (size_t i = 0; i < draft->offers.count; i++) {
		const struct candidate *offer = &draft->offers.at[i];
		const struct item *item = stock->items[offer->item].item;

		if (offer->form == form &&
			constraint_covers(side->demand, offer->section))
			model_term(&draft->model, offer->column,
				constraint_item_amount(side->demand,
					form_model_section(
						draft, offer->section),
					item) -
					side->each);
	}
	form_model_soften(draft, side->demand, side->least, side->most);
}

const struct section *form_model_section(
	const struct draft *draft, size_t section)
{
	return draft->batch->stock->pool->sections[section].section;
}

size_t form_model_sides(
	const struct item_classes *stock, size_t d, struct side sides[2])
{
	const struct demand *demand = &stock->demands.at[d];
	const struct constraint *asked = &demand->constraint;
	const int64_t pinned = stock->pinned[d];
	const int pins = stock->pin_counts[d];
	const bool open = asked->most == CONSTRAINT_ANY;

	if (asked->type != CONSTRAINT_MEAN) {
		sides[0] = (struct side){demand, asked->least - pinned,
			open ? MODEL_FREE : asked->most - pinned, 0};
		return 1;
	}
	sides[0] = (struct side){demand, (int64_t)asked->least * pins - pinned,
		MODEL_FREE, asked->least};
	sides[1] = (struct side){demand, -MODEL_FREE,
		open ? MODEL_FREE : (int64_t)asked->most * pins - pinned,
		open ? 0 : asked->most};
	return open ? 1 : 2;
}

static void demand_rows(struct draft *draft)
{
	const struct item_classes *stock = draft->batch->stock;
	struct side sides[2];

	for (size_t d = 0; d < stock->demands.count; d++) {
		if (!item_class_is_demanded(stock, d))
			continue;
		for (size_t i = 0, n = form_model_sides(stock, d, sides); i < n;
			i++)
			for (uint32_t f = 0; f < draft->batch->forms; f++)
				side_of_form(draft, &sides[i], f);
	}
}

/* Add a column for each offer. */
static void offer_columns(struct draft *draft)
{
	const struct column column = {0, 0, 1, true};

	for (size_t i = 0; i < draft->offers.count; i++)
		draft->offers.at[i].column =
			model_column(&draft->model, column);
}

struct draft form_model_new(struct arena *arena, const struct batch *batch)
{
	struct draft draft = {.arena = arena,
		.batch = batch,
		.model = model_new(arena),
		.offers = candidates_new(arena, batch)};

	offer_columns(&draft);
	demand_rows(&draft);
	form_model_exclusion_of_enemies(&draft);
	form_model_balance_forms(&draft);
	return draft;
}

/* A used item costs more than all unused ones together. */
static void price_ranks(struct draft *draft)
{
	const bool sparing = draft->batch->sparing;

	for (size_t i = 0; i < draft->offers.count; i++) {
		const struct candidate *offer = &draft->offers.at[i];
		const int64_t spared = sparing ? offer->uses : 0;

		draft->model.columns[offer->column].cost =
			(int64_t)(offer->rank >> RANK_SHIFT) +
			(spared << COST_BITS);
	}
}

bool form_model_price(struct draft *draft, enum price price)
{
	const size_t like = (size_t)price - PRICE_SPREAD;

	for (size_t c = 0; c < draft->model.column_count; c++)
		draft->model.columns[c].cost = 0;
	if (price == PRICE_RANKS) {
		price_ranks(draft);
		return true;
	}
	if (price == PRICE_VIOLATION) {
		for (size_t i = 0; i < draft->slack_count; i++)
			draft->model.columns[draft->slacks[i].column].cost =
				draft->slacks[i].weight;
		return draft->slack_count > 0;
	}
	if (draft->low[like] < 0)
		return false;
	draft->model.columns[draft->high[like]].cost = 1;
	draft->model.columns[draft->low[like]].cost = -1;
	return true;
}

void form_model_hold(struct draft *draft, int64_t cost)
{
	model_row(&draft->model, -MODEL_FREE, cost);
	for (size_t c = 0; c < draft->model.column_count; c++)
		model_term(&draft->model, (int32_t)c,
			draft->model.columns[c].cost);
}

static int compare_picks(const void *a, const void *b)
{
	const struct pick *one = a, *other = b;
	int order = (one->section > other->section) -
		    (one->section < other->section);

	if (order == 0)
		order = (one->rank > other->rank) - (one->rank < other->rank);
	if (order == 0)
		order = (one->item > other->item) - (one->item < other->item);
	return order;
}

struct form_choice form_model_read(
	const struct draft *draft, const int64_t *values, size_t form)
{
	struct form_choice choice = {NULL, 0};
	size_t room = 0;

	for (size_t i = 0; i < draft->offers.count; i++) {
		const struct candidate *offer = &draft->offers.at[i];

		if (offer->form != form || values[offer->column] == 0)
			continue;
		choice.picks = arena_grow(draft->arena, choice.picks,
			choice.count, &room, sizeof(*choice.picks));
		choice.picks[choice.count++] =
			(struct pick){offer->item, offer->section, offer->rank};
	}
	if (choice.count > 0)
		qsort(choice.picks, choice.count, sizeof(*choice.picks),
			compare_picks);
	return choice;
}

const struct section_draw *form_model_draws(struct arena *arena,
	const struct item_classes *stock, const struct form_choice *choices,
	size_t forms)
{
	const size_t sections = stock->pool->section_count;
	struct section_draw *draws =
		arena_alloc(arena, forms, sections * sizeof(*draws));

	for (size_t f = 0; f < forms; f++) {
		const struct form_choice *choice = &choices[f];
		uint32_t *items =
			arena_alloc(arena, choice->count, sizeof(*items));

		for (size_t i = 0; i < choice->count; i++) {
			const struct pick *pick = &choice->picks[i];
			struct section_draw *draw =
				&draws[f * sections + pick->section];

			items[i] = stock->items[pick->item].index;
			if (draw->count++ == 0)
				draw->at = &items[i];
		}
	}
	return draws;
}
