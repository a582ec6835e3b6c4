/*
 * A form is chosen (choose.h), put into order (arrange.h) and numbered.  Each
 * step asks for chances of its own, so none disturbs another.
 *
 * Overlap decides whose chance chooses the items.  Any: the form's own.  All:
 * the first form's.  None: one ranking serves all forms, the first takes what
 * ranks lowest, the next takes of what is left, and so on; since that depends
 * on the forms before but on none behind, it is done once, in the plan, and
 * another form still changes nothing.  Order is always the form's own.
 *
 * A tier takes part in none of this.  What it prints fewer of, it leaves out
 * from the end of what was drawn, the highest ranks first, so that on every
 * tier each eligible item is as likely as any other.
 */
#include "draw/form.h"

#include "base/arena.h"
#include "draw/arrange.h"
#include "draw/choose.h"
#include "draw/code.h"
#include "draw/deal.h"
#include "draw/explain.h"

#include <assert.h>

struct form_plan {
	uint64_t seed;
	const struct pool *pool;
	const char *why;       /* no form can be drawn; else NULL */
	const uint32_t *drawn; /* by all forms, where they must not overlap;
				  else NULL */
};

static void draw_apart(struct arena *arena, struct form_plan *plan)
{
	const struct rank_key key = {.seed = plan->seed,
		.form = RANK_ALL_FORMS,
		.purpose = RANK_DRAW};
	const size_t forms = (size_t)plan->pool->worksheet->form_count;
	struct chosen chosen;

	if (choose(arena, plan->pool, key, forms, &chosen))
		plan->drawn = chosen.drawn;
	else
		plan->why = explain_shortages(arena, &chosen, forms);
}

const struct form_plan *form_plan_new(
	struct arena *arena, const struct worksheet *worksheet, uint64_t seed)
{
	struct form_plan *plan = arena_alloc(arena, 1, sizeof(*plan));

	plan->seed = seed;
	plan->pool = pool_new(arena, worksheet);
	plan->why = explain_contradictions(arena, plan->pool);
	if (plan->why == NULL && worksheet->overlap == OVERLAP_NONE)
		draw_apart(arena, plan);
	return plan;
}

/* The items that a form draws, pins aside; NULL where it cannot. */
static const uint32_t *draw_items(struct arena *arena,
	const struct form_plan *plan, uint32_t index, const char **why)
{
	const bool all = plan->pool->worksheet->overlap == OVERLAP_ALL;
	const struct rank_key key = {.seed = plan->seed,
		.form = all ? 0 : index,
		.purpose = RANK_DRAW};
	struct chosen chosen;

	if (plan->drawn != NULL)
		return plan->drawn + index * (size_t)plan->pool->need;
	if (choose(arena, plan->pool, key, 1, &chosen))
		return chosen.drawn;
	*why = explain_shortages(arena, &chosen, 1);
	return NULL;
}

enum {
	ALL_TIERS = (1 << TIER_COUNT) - 1
};

/* The tiers that print another drawn item of a stratum after so many. */
static unsigned tiers_for(
	const struct pool_section *section, int stratum, int before)
{
	const struct draw *draw = &section->section->draw;
	unsigned tiers = 0;

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

/* A section's pins and what it drew, in printed order. */
static struct placed *order_items(struct arena *arena, const struct pool *pool,
	const struct pool_section *from, const uint32_t *drawn,
	struct rank_key key)
{
	const struct section *section = from->section;
	const size_t count = (size_t)section->draw.count;
	struct placed *items = arena_alloc(arena, count, sizeof(*items));
	int taken[STRATA] = {0};
	size_t n = 0;

	assert(section->pin_count <= count);
	for (size_t i = 0; i < section->pin_count; i++)
		items[n++] = placed_at(pool, from->pins[i], ALL_TIERS);
	for (; n < count; drawn++) {
		const int stratum =
			pool_stratum(&section->draw, pool->items[*drawn].item);

		items[n++] = placed_at(pool, *drawn,
			tiers_for(from, stratum, taken[stratum]++));
	}
	key.purpose = RANK_ORDER;
	arrange_items(arena, &key, section->order, items, count);
	return items;
}

/* Whether an item's words go into its section's word bank; a part keeps its
 * own. */
static bool pools_words(const struct section *section, const struct item *item)
{
	return section->word_bank && item->content != NULL &&
	       kind_rules(item->kind)->words != NULL;
}

/* Deal an item, or a part of one; words that its section has are not its own.
 */
static void deal_own(
	struct arena *arena, const struct rank_key *key, struct drawn *drawn)
{
	const struct item *item = drawn->item;
	struct dealt dealt = {0};

	if (item->content != NULL)
		dealt = deal_things(arena, key, item);
	drawn->picked = dealt.picked;
	drawn->picked_count = dealt.picked_count;
	drawn->choices = dealt.choices;
	drawn->choice_count = dealt.choice_count;
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
		deal_own(arena, key, &parts[i]);
	}
	drawn->parts = parts;
	drawn->part_count = item->part_count;
}

/* The word bank of a section that has one. */
static struct text_list gather_words(struct arena *arena,
	const struct rank_key *key, const struct form_section *section)
{
	struct text_list *lists =
		arena_alloc(arena, section->count, sizeof(*lists));
	size_t count = 0;

	for (size_t i = 0; i < section->count; i++) {
		const struct item *item = section->items[i].item;

		if (pools_words(section->section, item))
			lists[count++] = kind_rules(item->kind)->words(item);
	}
	return deal_words(arena, key, lists, count);
}

static struct form_section fill_section(struct arena *arena,
	const struct form *form, const struct pool *pool, size_t s,
	const uint32_t *drawn)
{
	const struct section *section = pool->sections[s].section;
	const size_t count = (size_t)section->draw.count;
	const struct rank_key key = {.seed = form->seed,
		.form = form->index,
		.section = section->id};
	const struct placed *placed =
		order_items(arena, pool, &pool->sections[s], drawn, key);
	struct drawn *items = arena_alloc(arena, count, sizeof(*items));
	struct form_section filled = {.section = section, .items = items};

	for (size_t i = 0; i < count; i++) {
		struct drawn *next = &items[filled.count];

		if ((placed[i].tiers >> form->tier & 1) == 0)
			continue;
		next->item = item_on_tier(placed[i].item, form->tier);
		next->number = (int)(form->numbers + i + 1);
		if (!pools_words(section, next->item))
			deal_item(arena, &key, next);
		filled.points += next->item->points;
		filled.count++;
	}
	filled.words = gather_words(arena, &key, &filled);
	return filled;
}

static void fill_form(struct arena *arena, struct form *form,
	const struct pool *pool, const uint32_t *drawn)
{
	struct form_section *sections =
		arena_alloc(arena, pool->section_count, sizeof(*sections));

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct section *section = pool->sections[s].section;

		sections[s] = fill_section(arena, form, pool, s, drawn);
		drawn += (size_t)section->draw.count - section->pin_count;
		form->item_count += sections[s].count;
		form->numbers += (size_t)section->draw.count;
		form->points += sections[s].points;
	}
	form->sections = sections;
	form->section_count = pool->section_count;
}

const struct form *form_draw(struct arena *arena, const struct form_plan *plan,
	uint32_t index, enum tier tier, const char **why)
{
	const struct worksheet *worksheet = plan->pool->worksheet;
	const struct code_of code = {worksheet->id, tier, plan->seed, index};
	const uint32_t *drawn;
	struct form *form;

	assert(index < (uint32_t)worksheet->form_count);
	if (plan->why != NULL) {
		*why = plan->why;
		return NULL;
	}
	drawn = draw_items(arena, plan, index, why);
	if (drawn == NULL)
		return NULL;
	form = arena_alloc(arena, 1, sizeof(*form));
	form->worksheet = worksheet;
	form->seed = plan->seed;
	form->index = index;
	form->tier = tier;
	form->name = worksheet_form_name(arena, worksheet, index);
	form->code = code_print(arena, &code);
	fill_form(arena, form, plan->pool, drawn);
	return form;
}

bool form_is_tiered(const struct form *form)
{
	return form->tier != TIER_CORE || form->worksheet->tier_count > 1;
}
