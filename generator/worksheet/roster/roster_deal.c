#include "worksheet/roster/roster_deal.h"

#include "base/arena.h"

#include <stdbool.h>

/* The forms of students, and how many have each form so far. */
struct dealing {
	uint32_t *forms;
	size_t count;
	uint32_t *taken;
	uint32_t form_count;
};

/* The form that the fewest have, other than `not` and `nor`; the first of
 * those.  UINT32_MAX if there is none. */
static uint32_t rarest(
	const struct dealing *dealing, uint32_t not, uint32_t nor)
{
	uint32_t best = DEAL_OPEN;

	for (uint32_t i = 0; i < dealing->form_count; i++) {
		if (i == not || i == nor)
			continue;
		if (best == DEAL_OPEN ||
			dealing->taken[i] < dealing->taken[best])
			best = i;
	}
	return best;
}

/* Deal student i a form other than the one before, and if possible other than
 * the one after. */
static void deal(
	struct dealing *dealing, size_t i, uint32_t before, uint32_t after)
{
	uint32_t form = rarest(dealing, before, after);

	if (form == DEAL_OPEN)
		form = rarest(dealing, before, DEAL_OPEN);
	if (form == DEAL_OPEN)
		form = before; /* the only one there is */
	dealing->forms[i] = form;
	dealing->taken[form]++;
}

static size_t first_given(const struct dealing *dealing)
{
	size_t i = 0;

	while (i < dealing->count && dealing->forms[i] == DEAL_OPEN)
		i++;
	return i;
}

/*
 * The number of forms worth dealing from: among three more than there are
 * students, one that differs from both neighbours is always unused.
 */
static uint32_t enough(size_t count, uint32_t form_count)
{
	return form_count < count + 3 ? form_count : (uint32_t)count + 3;
}

static uint32_t at(const struct dealing *dealing, size_t i)
{
	return i < dealing->count ? dealing->forms[i] : DEAL_OPEN;
}

/*
 * Deal in order: each student's form differs from the one before and the next
 * given one.
 *
 * With two forms they alternate, so those before the first given form are dealt
 * backwards from it.
 */
static void deal_in_turn(struct dealing *dealing)
{
	const size_t first = first_given(dealing);

	if (dealing->form_count == 2 && first < dealing->count)
		for (size_t i = first; i > 0; i--)
			deal(dealing, i - 1, at(dealing, i), DEAL_OPEN);
	for (size_t i = 0; i < dealing->count; i++)
		if (dealing->forms[i] == DEAL_OPEN)
			deal(dealing, i, i > 0 ? at(dealing, i - 1) : DEAL_OPEN,
				at(dealing, i + 1));
}

/*
 * Given forms can upset the balance.  So a student dealt a form that many have
 * changes to one that few have and no neighbour has.  Each change brings the
 * counts closer together, so this ends.
 */
static bool level(struct dealing *dealing, const uint32_t *given)
{
	bool changed = false;

	for (size_t i = dealing->count; i-- > 0;) {
		const uint32_t now = dealing->forms[i];
		const uint32_t before = i > 0 ? at(dealing, i - 1) : DEAL_OPEN;
		const uint32_t other =
			rarest(dealing, before, at(dealing, i + 1));

		if (given[i] != DEAL_OPEN || other == DEAL_OPEN ||
			dealing->taken[now] < dealing->taken[other] + 2)
			continue;
		dealing->taken[now]--;
		dealing->taken[other]++;
		dealing->forms[i] = other;
		changed = true;
	}
	return changed;
}

void roster_deal_forms(
	struct arena *arena, uint32_t *forms, size_t count, uint32_t form_count)
{
	struct dealing dealing = {
		.forms = arena_alloc(arena, count, sizeof(*forms)),
		.count = count,
		.form_count = enough(count, form_count),
	};

	dealing.taken =
		arena_alloc(arena, dealing.form_count, sizeof(*dealing.taken));
	for (size_t i = 0; i < count; i++) {
		dealing.forms[i] = forms[i];
		if (forms[i] < dealing.form_count)
			dealing.taken[forms[i]]++;
	}
	deal_in_turn(&dealing);
	while (level(&dealing, forms))
		;
	for (size_t i = 0; i < count; i++)
		forms[i] = dealing.forms[i];
}
