/*
 * A form is chosen (plan.h), ordered (arrange.h) and numbered.  Each step has
 * its own chances, so none affects another; the order is always the form's own.
 *
 * Tiers do not affect any of this.  A tier leaves out items from the end of the
 * draw, the highest ranks first, so that on every tier each eligible item is
 * equally likely.
 */
#include "draw/form.h"

#include "bank/stimulus.h"
#include "base/arena.h"
#include "base/message.h"
#include "draw/chance/arrange.h"
#include "draw/chance/deal.h"
#include "draw/chance/values.h"
#include "draw/sheet_code.h"
#include "draw/sheet_content.h"
#include "worksheet/roster/form_name.h"
#include "worksheet/section_print.h"

#include <assert.h>

enum {
	ALL_TIERS = (1 << TIER_COUNT) - 1
};

/* The tiers that print one more item of a stratum after `before` items. */
static unsigned tiers_for(
	const struct pool_section *section, int stratum, int before)
{
	const struct draw *draw = &section->section->draw;
	unsigned tiers = 0;

	if (draw->by_points)
		return ALL_TIERS;
	for (int tier = 0; tier < TIER_COUNT; tier++)
		if (before <
			section->need[stratum] - draw->fewer[tier][stratum])
			tiers |= 1U << tier;
	return tiers;
}

static struct placed placed_at(
	const struct pool *pool, uint32_t at, unsigned tiers)
{
	return (struct placed){
		.item = pool->items[at].item, .at = at, .tiers = tiers};
}

/* A section's pins and drawn items, in printed order. */
static struct placed *order_items(struct arena *arena, const struct pool *pool,
	const struct pool_section *from, const struct section_draw *drawn,
	struct rank_key key)
{
	const struct section *section = from->section;
	const size_t count = section->pin_count + drawn->count;
	struct placed *items = arena_alloc(arena, count, sizeof(*items));
	int taken[STRATA] = {0};
	size_t n = 0;

	for (size_t i = 0; i < section->pin_count; i++)
		items[n++] = placed_at(pool, from->pins[i], ALL_TIERS);
	for (size_t i = 0; i < drawn->count; i++) {
		const uint32_t at = drawn->at[i];
		const int stratum =
			pool_stratum(&section->draw, pool->items[at].item);

		items[n++] = placed_at(
			pool, at, tiers_for(from, stratum, taken[stratum]++));
	}
	key.purpose = RANK_ORDER;
	arrange_items(arena, &key, section->order, items, count);
	return items;
}

bool form_pools_words(const struct section *section, const struct item *item)
{
	return section->word_bank && item->content != NULL &&
	       item->kind->words != NULL;
}

/* Deal an item, or a part of one, except words that go to its section. */
static void deal_own(
	struct arena *arena, const struct rank_key *key, struct drawn *drawn)
{
	const struct item *item = drawn->item;

	if (item->content != NULL)
		drawn->dealt = deal_things(arena, key, item);
	if (item->word_bank.count > 0)
		drawn->words = deal_words(arena, key, &item->word_bank, 1);
}

static void deal_item(
	struct arena *arena, const struct rank_key *key, struct drawn *drawn)
{
	const struct item *item = drawn->item;
	struct drawn *parts =
		arena_alloc(arena, item->part_count, sizeof(*parts));

	deal_own(arena, key, drawn);
	for (size_t i = 0; i < item->part_count; i++) {
		parts[i].item = &item->parts[i];
		parts[i].number = drawn->number;
		parts[i].printed = drawn->printed;
		deal_own(arena, key, &parts[i]);
	}
	drawn->parts = parts;
	drawn->part_count = item->part_count;
}

/* The word bank of a section that has one. */
static struct text_list gather_words(struct arena *arena,
	const struct rank_key *key, const struct form_section *section)
{
	size_t count;
	const struct text_list *lists =
		form_pooled_words(arena, section, &count);

	return deal_words(arena, key, lists, count);
}

void form_sum_points(struct form_section *section)
{
	const int choose = section->section->choose;

	for (size_t i = 0; i < section->count; i++)
		if (section->items[i].item->bonus)
			section->bonus += section->items[i].item->points;
		else
			section->points += section->items[i].item->points;
	if (choose <= 0 || (size_t)choose >= section->count)
		return;
	section->points = section->points / (int)section->count * choose;
	section->bonus = section->bonus / (int)section->count * choose;
}

const char *form_number(struct arena *arena, const struct drawn *drawn)
{
	return drawn->printed != NULL
		       ? drawn->printed
		       : message_printf(arena, "%d", drawn->number);
}

/* The number of the section's first question, among those of its numerals. */
static int first_number(
	const struct form *form, const struct section *section, const int *next)
{
	if (section->start > 0)
		return section->start;
	return form->worksheet->numbering == NUMBERING_SECTION
		       ? 1
		       : next[section->numerals];
}

/* Print the number of a section's question, unless it is the plain number. */
static void print_number(struct arena *arena, const struct section *section,
	int number, struct drawn *drawn)
{
	if (section->numerals != NUMERALS_DIGITS || number != drawn->number)
		drawn->printed =
			numerals_print(arena, section->numerals, number);
}

/* A form while it is filled, for one of its sections. */
struct filling {
	struct arena *arena;
	const struct form *form;
	const struct pool_section *from;
	struct rank_key key;
	struct drawn *items;
	struct form_section *section;
	int first; /* its first number, in its numerals */
	const char **why;
};

/* How many numbers a section takes on this tier, or on the one that has the
 * most. */
static size_t places_of(const struct section *section, size_t drawn)
{
	int most = 0;

	if (section->draw.item == NULL)
		return section->pin_count + drawn;
	for (int tier = 0; tier < TIER_COUNT; tier++)
		if (section->draw.variants[tier] > most)
			most = section->draw.variants[tier];
	return (size_t)most;
}

/* Add an item with values of its own, and deal it; false if it has none. */
static bool add_drawn(struct filling *filling, const struct item *item,
	size_t number, struct values_taken *taken)
{
	struct form_section *filled = filling->section;
	const struct section *section = filled->section;
	struct drawn *next = &filling->items[filled->count];

	item = values_draw(
		filling->arena, &filling->key, item, taken, filling->why);
	if (item == NULL)
		return false;
	next->item = section_print_item(filling->arena, section,
		item_on_tier(item, filling->form->tier));
	next->number = (int)(filling->form->numbers + number);
	print_number(filling->arena, section, filling->first + (int)number - 1,
		next);
	if (form_pools_words(section, next->item))
		next->dealt =
			deal_picked(filling->arena, &filling->key, next->item);
	else
		deal_item(filling->arena, &filling->key, next);
	filled->count++;
	return true;
}

/* Add the variants of the one item that the section draws. */
static void add_variants(struct filling *filling)
{
	const struct section *section = filling->section->section;
	const size_t count =
		(size_t)section->draw.variants[filling->form->tier];
	struct values_taken taken = {.count = 0};

	for (size_t i = 0; i < count; i++)
		if (!add_drawn(filling, section->pins[0], i + 1, &taken)) {
			*filling->why = message_printf(filling->arena,
				"section \"%s\": %zu variants of \"%s\" are "
				"asked for, but only %zu differ",
				worksheet_section_name(section), count,
				section->pins[0]->name, i);
			return;
		}
}

static void add_items(struct filling *filling, const struct pool *pool,
	const struct section_draw *drawn)
{
	const size_t count = places_of(filling->from->section, drawn->count);
	const struct placed *placed = order_items(
		filling->arena, pool, filling->from, drawn, filling->key);
	const bool own = worksheet_numbers_own(filling->form->worksheet);

	for (size_t i = 0; i < count; i++)
		if ((placed[i].tiers >> filling->form->tier & 1) != 0 &&
			!add_drawn(filling, placed[i].item,
				(own ? filling->section->count : i) + 1, NULL))
			return;
}

/* filling->why says why it cannot be filled; else that is NULL. */
static struct form_section fill_section(struct filling *filling,
	const struct pool *pool, size_t s, const struct section_draw *drawn)
{
	const struct pool_section *from = &pool->sections[s];
	const struct section *section = from->section;
	struct drawn *items = arena_alloc(filling->arena,
		places_of(section, drawn->count), sizeof(*items));
	struct form_section filled = {.section = section, .items = items};

	filling->from = from;
	filling->key.section = section->id;
	filling->items = items;
	filling->section = &filled;
	if (section->draw.item != NULL)
		add_variants(filling);
	else
		add_items(filling, pool, drawn);
	form_sum_points(&filled);
	filled.words = gather_words(filling->arena, &filling->key, &filled);
	filling->section = NULL;
	return filled;
}

static bool fill_form(struct arena *arena, struct form *form,
	const struct pool *pool, const struct section_draw *draws,
	const char **why)
{
	struct form_section *sections =
		arena_alloc(arena, pool->section_count, sizeof(*sections));
	const char *fault = NULL;
	struct filling filling = {.arena = arena,
		.form = form,
		.key = {.seed = form->seed, .form = form->index},
		.why = &fault};
	const bool own = worksheet_numbers_own(form->worksheet);
	int next[NUMERALS_COUNT] = {1, 1, 1, 1, 1};

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct section *section = pool->sections[s].section;
		const int first = first_number(form, section, next);
		size_t numbers;

		filling.first = first;
		sections[s] = fill_section(&filling, pool, s, &draws[s]);
		if (fault != NULL) {
			*why = fault;
			return false;
		}
		numbers = own ? sections[s].count
			      : places_of(section, draws[s].count);
		next[section->numerals] = first + (int)numbers;
		form->item_count += sections[s].count;
		form->numbers += numbers;
		form->points += sections[s].points;
		form->bonus += sections[s].bonus;
	}
	form->sections = sections;
	form->section_count = pool->section_count;
	return true;
}

/* Does its key name lines of a source, which large print breaks elsewhere? */
static bool is_large(const struct form *form)
{
	const struct roster *roster = form->worksheet->roster;
	bool named = false;

	for (size_t s = 0; s < form->section_count && roster != NULL; s++)
		for (size_t i = 0; i < form->sections[s].count; i++) {
			const struct item *item =
				form->sections[s].items[i].item;

			named |= item->stimulus != NULL &&
				 item->stimulus->places.count > 0;
		}
	return named && roster_prints_large(roster, form->index, form->tier);
}

const char *form_code(struct arena *arena, const struct form *form)
{
	const struct code_of of = {
		sheet_content(form), form->tier, form->index};

	return form->worksheet->draft
		       ? wording_get(&form->worksheet->wording, WORD_DRAFT)
		       : sheet_code_print(arena, &of);
}

const struct form *form_draw(struct arena *arena, const struct form_plan *plan,
	uint32_t index, enum tier tier, const char **why)
{
	const struct pool *pool = plan_pool(plan);
	const struct worksheet *worksheet = pool->worksheet;
	const uint64_t seed = plan_seed(plan);
	struct form_items items;
	struct form *form;

	assert(index < (uint32_t)worksheet->form_count);
	items = plan_items(arena, plan, index);
	if (items.draws == NULL) {
		*why = items.why;
		return NULL;
	}
	form = arena_alloc(arena, 1, sizeof(*form));
	form->worksheet = worksheet;
	form->seed = seed;
	form->index = index;
	form->tier = tier;
	form->name = form_name(arena, worksheet->form_names, index);
	form->solved = items.solved;
	form->outcome = items.outcome;
	if (!fill_form(arena, form, pool, items.draws, why))
		return NULL;
	form->large_print = is_large(form);
	form->code = form_code(arena, form);
	return form;
}

const char *form_why_not(struct arena *arena, const struct worksheet *worksheet)
{
	const struct form_plan *plan = plan_new(arena, worksheet, 0);
	const char *why = NULL;

	form_draw(arena, plan, 0, TIER_CORE, &why);
	return why;
}

const struct text_list *form_pooled_words(
	struct arena *arena, const struct form_section *section, size_t *count)
{
	struct text_list *lists =
		arena_alloc(arena, section->count, sizeof(*lists));

	*count = 0;
	for (size_t i = 0; i < section->count; i++) {
		const struct item *item = section->items[i].item;

		if (form_pools_words(section->section, item))
			lists[(*count)++] = item->kind->words(item);
	}
	return lists;
}

bool form_is_tiered(const struct form *form)
{
	return form->tier != TIER_CORE || form->worksheet->tier_count > 1;
}
