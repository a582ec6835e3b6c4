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
#include "draw/chance/arrange.h"
#include "draw/chance/deal.h"
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
	if (choose == 0 || (size_t)choose >= section->count)
		return;
	section->points = section->points / (int)section->count * choose;
	section->bonus = section->bonus / (int)section->count * choose;
}

const char *form_number(struct arena *arena, const struct drawn *drawn)
{
	return drawn->printed != NULL
		       ? drawn->printed
		       : arena_printf(arena, "%d", drawn->number);
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

/* What is known of a section before it has its items. */
struct outline {
	const struct pool *pool;
	const struct pool_section *from;
	const struct section_draw *drawn;
	int first; /* its first number, in its numerals */
};

static struct form_section fill_section(struct arena *arena,
	const struct form *form, const struct outline *outline)
{
	const struct section *section = outline->from->section;
	const struct section_draw *drawn = outline->drawn;
	const size_t count = section->pin_count + drawn->count;
	const struct rank_key key = {.seed = form->seed,
		.form = form->index,
		.section = section->id};
	const struct placed *placed =
		order_items(arena, outline->pool, outline->from, drawn, key);
	struct drawn *items = arena_alloc(arena, count, sizeof(*items));
	const bool own = worksheet_numbers_own(form->worksheet);
	struct form_section filled = {.section = section, .items = items};

	for (size_t i = 0; i < count; i++) {
		struct drawn *next = &items[filled.count];

		if ((placed[i].tiers >> form->tier & 1) == 0)
			continue;
		next->item = section_print_item(arena, section,
			item_on_tier(placed[i].item, form->tier));
		next->number =
			(int)(form->numbers + (own ? filled.count : i) + 1);
		print_number(arena, section,
			outline->first + (int)(own ? filled.count : i), next);
		if (!form_pools_words(section, next->item))
			deal_item(arena, &key, next);
		filled.count++;
	}
	form_sum_points(&filled);
	filled.words = gather_words(arena, &key, &filled);
	return filled;
}

static void fill_form(struct arena *arena, struct form *form,
	const struct pool *pool, const struct section_draw *draws)
{
	struct form_section *sections =
		arena_alloc(arena, pool->section_count, sizeof(*sections));
	const bool own = worksheet_numbers_own(form->worksheet);
	int next[NUMERALS_COUNT] = {1, 1, 1, 1, 1};

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct section *section = pool->sections[s].section;
		const int first = first_number(form, section, next);
		size_t numbers;

		sections[s] = fill_section(arena, form,
			&(struct outline){
				pool, &pool->sections[s], &draws[s], first});
		numbers = own ? sections[s].count
			      : section->pin_count + draws[s].count;
		next[section->numerals] = first + (int)numbers;
		form->item_count += sections[s].count;
		form->numbers += numbers;
		form->points += sections[s].points;
		form->bonus += sections[s].bonus;
	}
	form->sections = sections;
	form->section_count = pool->section_count;
}

/* Does its key name lines of a source, and in two layouts? */
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
	fill_form(arena, form, pool, items.draws);
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
