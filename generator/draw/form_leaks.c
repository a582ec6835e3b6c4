/*
 * Forms are only noted, as lists of items.  At the end the banks are searched
 * once, for the items on any form, and each form is checked for leaks between
 * two of its items.
 */
#include "draw/form_leaks.h"

#include "bank/leak/leak_check.h"
#include "base/arena.h"
#include "base/message.h"
#include "draw/chance/pool.h"

#include <string.h>

/* An item on a form. */
struct printed {
	uint32_t item;      /* index across all banks */
	const char *number; /* as printed */
	const struct section *section;
};

struct noted_form {
	const char *name;
	uint32_t index;
	enum tier tier;
	size_t first, count; /* of its printed items */
};

struct form_leaks {
	struct arena *arena;
	const struct worksheet *worksheet;
	struct printed *printed;
	size_t printed_count, printed_room;
	struct noted_form *forms;
	size_t form_count, form_room;
};

/* A leak, and the forms that have it. */
struct hit {
	const struct noted_form *first; /* NULL for none */
	const struct noted_form *last;
	const char *owner, *giver; /* their numbers on the first form */
	size_t forms;
};

/* State of searching the noted forms. */
struct hits {
	const struct form_leaks *leaks;
	struct leak_list list;
	const size_t *starts;        /* for each item, its leaks in the list */
	const struct printed **here; /* for each item, on the current form */
	struct hit *at;              /* for each leak */
};

struct form_leaks *form_leaks_new(
	struct arena *arena, const struct worksheet *worksheet)
{
	struct form_leaks *leaks = arena_alloc(arena, 1, sizeof(*leaks));

	leaks->arena = arena;
	leaks->worksheet = worksheet;
	return leaks;
}

/* A tier draws a variant of an item, but leaks name the bank's original. */
static void note(struct form_leaks *leaks, const struct drawn *drawn,
	const struct section *section)
{
	const struct item *item = bank_find(drawn->item->bank, drawn->item->id);

	leaks->printed =
		arena_grow(leaks->arena, leaks->printed, leaks->printed_count,
			&leaks->printed_room, sizeof(*leaks->printed));
	leaks->printed[leaks->printed_count++] =
		(struct printed){pool_index(leaks->worksheet, item),
			arena_printf(leaks->arena, "%s",
				form_number(leaks->arena, drawn)),
			section};
}

void form_leaks_add(struct form_leaks *leaks, const struct form *form)
{
	struct noted_form noted = {
		.name = arena_copy(
			leaks->arena, form->name, strlen(form->name)),
		.index = form->index,
		.tier = form->tier,
		.first = leaks->printed_count,
	};

	for (size_t s = 0; s < form->section_count; s++) {
		const struct form_section *section = &form->sections[s];

		for (size_t i = 0; i < section->count; i++)
			note(leaks, &section->items[i], section->section);
	}
	noted.count = leaks->printed_count - noted.first;
	leaks->forms = arena_grow(leaks->arena, leaks->forms, leaks->form_count,
		&leaks->form_room, sizeof(*leaks->forms));
	leaks->forms[leaks->form_count++] = noted;
}

/* Does a section with this ask print the term instead of asking for it? */
static bool prints_term(enum ask ask)
{
	return ask != ASK_TERM;
}

/* Does a section print the text that gives an answer away? */
static bool prints(const struct section *section, const struct leak *leak)
{
	const bool term = prints_term(section->ask);

	if (leak->in == LEAK_IN_RUBRIC)
		return section->rubric != RUBRIC_ON_KEY;
	if (leak->in == LEAK_IN_CLUE)
		return !term;
	return term || !leak->by_term;
}

/* Does one section ask for an answer that a text in the other gives away? */
static bool tells(const struct leak *leak, const struct noted_form *form,
	const struct printed *owner, const struct printed *giver)
{
	if ((leak->tiers >> form->tier & 1) == 0 ||
		!prints(giver->section, leak))
		return false;
	return leak->of == LEAK_OF_ANSWER ||
	       (leak->of == LEAK_OF_TERM) != prints_term(owner->section->ask);
}

static void hit(struct hits *hits, size_t leak, const struct noted_form *form,
	const struct printed *owner)
{
	const struct printed *giver = hits->here[hits->list.at[leak].giver];
	struct hit *at = &hits->at[leak];

	if (giver == NULL || !tells(&hits->list.at[leak], form, owner, giver))
		return;
	if (at->first == NULL)
		*at = (struct hit){form, NULL, owner->number, giver->number, 0};
	at->forms += at->last == NULL || at->last->index != form->index;
	at->last = form;
}

static void look_at(struct hits *hits, const struct noted_form *form)
{
	const struct printed *printed = hits->leaks->printed + form->first;

	for (size_t i = 0; i < form->count; i++)
		hits->here[printed[i].item] = &printed[i];
	for (size_t i = 0; i < form->count; i++) {
		const uint32_t item = printed[i].item;

		for (size_t k = hits->starts[item]; k < hits->starts[item + 1];
			k++)
			hit(hits, k, form, &printed[i]);
	}
	for (size_t i = 0; i < form->count; i++)
		hits->here[printed[i].item] = NULL;
}

static struct leak_list find(
	const struct form_leaks *leaks, size_t items, struct arena *arena)
{
	const struct worksheet *worksheet = leaks->worksheet;
	bool *wanted = arena_alloc(arena, items, sizeof(*wanted));
	const struct leak_scope scope = {
		worksheet->banks, worksheet->bank_count, wanted, true, true};

	for (size_t i = 0; i < leaks->printed_count; i++)
		wanted[leaks->printed[i].item] = true;
	return leak_find(arena, &scope);
}

static struct hits search(const struct form_leaks *leaks, struct arena *arena)
{
	const size_t items = pool_items(leaks->worksheet);
	struct hits hits = {leaks, find(leaks, items, arena), NULL, NULL, NULL};
	size_t *starts = arena_alloc(arena, items + 1, sizeof(*starts));

	for (size_t i = 0; i < hits.list.count; i++)
		starts[hits.list.at[i].owner + 1] = i + 1;
	for (size_t i = 0; i < items; i++)
		if (starts[i + 1] < starts[i])
			starts[i + 1] = starts[i];
	hits.starts = starts;
	hits.here = arena_alloc(arena, items, sizeof(*hits.here));
	hits.at = arena_alloc(arena, hits.list.count, sizeof(*hits.at));
	for (size_t i = 0; i < leaks->form_count; i++)
		look_at(&hits, &leaks->forms[i]);
	return hits;
}

/* Whether a form has a leak of the giver about the owner. */
static bool is_hit(const struct hits *hits, uint32_t owner, uint32_t giver)
{
	const struct leak_list *list = &hits->list;
	size_t i = leak_of_pair(list, owner, giver);

	while (i < list->count && list->at[i].owner == owner &&
		list->at[i].giver == giver && hits->at[i].first == NULL)
		i++;
	return i < list->count && list->at[i].owner == owner &&
	       list->at[i].giver == giver;
}

static void warn(const struct hits *hits, size_t i, struct arena *arena,
	struct errors *errors)
{
	const struct hit *hit = &hits->at[i];
	const struct leak *leak = &hits->list.at[i];
	const char *answer = leak_check_answer(arena, leak);
	const char *more = "", *back = "";

	if (hit->forms > 1)
		more = message_printf(arena, " and %zu more", hit->forms - 1);
	if (is_hit(hits, leak->giver, leak->owner))
		back = LEAK_CHECK_BACK;
	if (leak->in == LEAK_IN_STEM)
		error_warn_briefly_at(errors, leak_check_place(leak),
			"form %s%s: question %s gives away \"%s\", the answer "
			"of question %s%s",
			hit->first->name, more, hit->giver, answer, hit->owner,
			back);
	else
		error_warn_briefly_at(errors, leak_check_place(leak),
			"form %s%s: %s of question %s gives away \"%s\", the "
			"answer of question %s%s",
			hit->first->name, more, leak_check_text(leak),
			hit->giver, answer, hit->owner, back);
}

void form_leaks_warn(const struct form_leaks *leaks, struct errors *errors)
{
	struct arena *arena = arena_new();
	const struct hits hits = search(leaks, arena);
	const struct leak *last = NULL;
	size_t pairs = 0;

	for (size_t i = 0; i < hits.list.count; i++) {
		const struct leak *leak = &hits.list.at[i];

		if (hits.at[i].first == NULL ||
			(leak->giver < leak->owner &&
				is_hit(&hits, leak->giver, leak->owner)) ||
			(last != NULL && last->owner == leak->owner &&
				last->giver == leak->giver))
			continue;
		last = leak;
		if (pairs++ < LEAKS_SHOWN)
			warn(&hits, i, arena, errors);
	}
	if (pairs > 0)
		leak_check_warn(errors, leaks->worksheet->source, pairs,
			pairs == 1 ? "pair of questions on one form"
				   : "pairs of questions on one form");
	arena_free(arena);
}
