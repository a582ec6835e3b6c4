/*
 * A conflict is found by deletion (Chinneck, "Feasibility and Infeasibility in
 * Optimization", 2008): demands are left out, first a section's at a time, then
 * one by one, and stay out if the rest still cannot be met.  The remainder is
 * irreducible, but maybe not the smallest; so each demand alone is tried first,
 * and then, if more than two remain, pairs of them and others, as far as the
 * questions go.  Questions are counted, not timed, so an explanation is the
 * same on every machine.
 *
 * "Unknown" counts as yes, so a reported conflict is a real one.
 */
#include "draw/explain/conflict.h"

#include "base/arena.h"
#include "draw/explain/inquiry.h"

#include <string.h>

enum {
	ASKED_MAX = 600,   /* questions in all */
	ASKED_LARGE = 250, /* if each takes long */
	LARGE = 20000,     /* items times forms */
	DOUBTS = 8,
	DOUBTS_LONG = 1,
	DOUBTS_WAY_OUT = 3,
	LONG = 300, /* items times forms for which a doubt takes seconds */
	PAIRS_MAX = 120,
	CONFLICTS_MAX = 4
};

enum feasible inquiry_ask(struct inquiry *inquiry)
{
	struct arena *arena;
	const struct question question = {.pool = inquiry->pool,
		.demands = {inquiry->demands, inquiry->count},
		.enabled = inquiry->enabled,
		.forms = inquiry->forms,
		.wished = inquiry->wished,
		.wished_count = inquiry->wished == NULL ? 0 : 1};
	enum feasible answer;

	if (inquiry->left <= 0 || inquiry->doubts <= 0)
		return FEASIBLE_UNKNOWN;
	inquiry->left--;
	arena = arena_new();
	answer = assembly_feasible(arena, inquiry->solver, &question);
	arena_free(arena);
	inquiry->doubts -= answer == FEASIBLE_UNKNOWN;
	return answer;
}

static bool is_conflict(struct inquiry *inquiry)
{
	return inquiry_ask(inquiry) == FEASIBLE_NO;
}

/* Leave out the demands of a section (or the whole form) if a conflict
 * remains. */
static void leave_out_section(struct inquiry *inquiry, size_t section)
{
	bool *before =
		arena_alloc(inquiry->arena, inquiry->count, sizeof(*before));
	size_t left_out = 0;

	memcpy(before, inquiry->enabled, inquiry->count * sizeof(*before));
	for (size_t d = 0; d < inquiry->count; d++) {
		if (inquiry->demands[d].section != section ||
			!inquiry->enabled[d])
			continue;
		inquiry->enabled[d] = false;
		left_out++;
	}
	if (left_out > 0 && !is_conflict(inquiry))
		memcpy(inquiry->enabled, before,
			inquiry->count * sizeof(*before));
}

/* Of the enabled demands, which cannot be met, keep only a conflict. */
static void reduce(struct inquiry *inquiry)
{
	leave_out_section(inquiry, DEMAND_WHOLE);
	for (size_t s = inquiry->pool->section_count; s-- > 0;)
		leave_out_section(inquiry, s);
	for (size_t d = inquiry->count; d-- > 0;) {
		if (!inquiry->enabled[d])
			continue;
		inquiry->enabled[d] = false;
		if (!is_conflict(inquiry))
			inquiry->enabled[d] = true;
	}
}

static size_t count_enabled(const struct inquiry *inquiry)
{
	size_t count = 0;

	for (size_t d = 0; d < inquiry->count; d++)
		count += inquiry->enabled[d];
	return count;
}

/* Enable only these two, which may be the same. */
static void enable_pair(struct inquiry *inquiry, size_t one, size_t other)
{
	memset(inquiry->enabled, 0, inquiry->count * sizeof(*inquiry->enabled));
	inquiry->enabled[one] = true;
	inquiry->enabled[other] = true;
}

/* Overlap and enemies alone rule nothing out. */
static bool stands_alone(const struct demand *demand)
{
	return demand->constraint.type != CONSTRAINT_OVERLAP &&
	       demand->constraint.type != CONSTRAINT_ENEMIES;
}

static bool find_single(struct inquiry *inquiry, const bool *among)
{
	for (size_t d = 0; d < inquiry->count; d++) {
		if (!among[d] || !stands_alone(&inquiry->demands[d]))
			continue;
		enable_pair(inquiry, d, d);
		if (is_conflict(inquiry))
			return true;
	}
	return false;
}

/* May two demands cover the same items? */
static bool may_clash(const struct inquiry *inquiry, size_t one, size_t other)
{
	const size_t a = inquiry->demands[one].section;
	const size_t b = inquiry->demands[other].section;

	return a == b || a == DEMAND_WHOLE || b == DEMAND_WHOLE;
}

static bool find_pair(struct inquiry *inquiry, const bool *among)
{
	int tried = 0;

	for (size_t d = 0; d < inquiry->count; d++)
		for (size_t e = d + 1; e < inquiry->count; e++) {
			if (!among[d] || !among[e] || !may_clash(inquiry, d, e))
				continue;
			enable_pair(inquiry, d, e);
			if (tried++ < PAIRS_MAX && is_conflict(inquiry))
				return true;
		}
	return false;
}

/* Enable a small conflict among these demands, which cannot all be met. */
static void find_smallest(struct inquiry *inquiry, const bool *among)
{
	const size_t size = inquiry->count * sizeof(*among);
	bool *kept = arena_alloc(inquiry->arena, inquiry->count, sizeof(*kept));

	if (find_single(inquiry, among))
		return;
	memcpy(inquiry->enabled, among, size);
	reduce(inquiry);
	memcpy(kept, inquiry->enabled, size);
	if (count_enabled(inquiry) > 2 && !find_pair(inquiry, among))
		memcpy(inquiry->enabled, kept, size);
}

static struct conflict conflict_of(const struct inquiry *inquiry)
{
	size_t *set = arena_alloc(inquiry->arena, inquiry->count, sizeof(*set));
	struct conflict conflict = {.set = set, .forms = inquiry->forms};

	for (size_t d = 0; d < inquiry->count; d++)
		if (inquiry->enabled[d])
			set[conflict.count++] = d;
	return conflict;
}

/* Enable the hard demands, except those of all these conflicts but one. */
static void enable_hard(struct inquiry *inquiry,
	const struct conflict *conflicts, size_t count, size_t but)
{
	for (size_t d = 0; d < inquiry->count; d++)
		inquiry->enabled[d] = !inquiry->demands[d].constraint.soft;
	for (size_t c = 0; c < count; c++)
		for (size_t i = 0; i < conflicts[c].count && c != but; i++)
			inquiry->enabled[conflicts[c].set[i]] = false;
}

/* One form is easier to explain, and if not even one can be drawn, sharing is
 * not the reason. */
static void find_forms(struct inquiry *inquiry)
{
	const size_t forms = inquiry->forms;

	inquiry->forms = 1;
	enable_hard(inquiry, NULL, 0, 0);
	if (forms > 1 && !is_conflict(inquiry))
		inquiry->forms = forms;
}

static int doubts_of(const struct pool *pool, size_t forms)
{
	return pool->item_count * forms > LONG ? DOUBTS_LONG : DOUBTS;
}

static struct inquiry inquiry_new(struct arena *arena, struct solver *solver,
	const struct pool *pool, const struct demands *demands, size_t forms)
{
	struct inquiry inquiry = {.arena = arena,
		.solver = solver,
		.pool = pool,
		.count = demands->count,
		.forms = forms,
		.doubts = doubts_of(pool, forms),
		.left = pool->item_count * forms > LARGE ? ASKED_LARGE
							 : ASKED_MAX};

	inquiry.demands =
		arena_alloc(arena, demands->count, sizeof(*inquiry.demands));
	inquiry.enabled =
		arena_alloc(arena, demands->count, sizeof(*inquiry.enabled));
	memcpy(inquiry.demands, demands->at,
		demands->count * sizeof(*inquiry.demands));
	return inquiry;
}

/* Find the conflicts; returns their number.  *answer says whether the remaining
 * hard demands can be met. */
static size_t find_conflicts(struct inquiry *inquiry,
	struct conflict *conflicts, enum feasible *answer)
{
	bool *among =
		arena_alloc(inquiry->arena, inquiry->count, sizeof(*among));
	size_t count = 0;

	for (; count < CONFLICTS_MAX; count++) {
		enable_hard(inquiry, conflicts, count, count);
		memcpy(among, inquiry->enabled,
			inquiry->count * sizeof(*among));
		*answer = inquiry_ask(inquiry);
		if (*answer != FEASIBLE_NO)
			break;
		find_smallest(inquiry, among);
		conflicts[count] = conflict_of(inquiry);
	}
	return count;
}

/* No choice was found, and no proof that there is none: see which overlap, or
 * how many forms, would be enough. */
static struct conflict find_way_out(struct inquiry *inquiry)
{
	struct conflict doubt;

	for (size_t d = 0; d < inquiry->count; d++)
		inquiry->enabled[d] = !inquiry->demands[d].constraint.soft &&
				      inquiry->demands[d].constraint.type ==
					      CONSTRAINT_OVERLAP;
	doubt = conflict_of(inquiry);
	enable_hard(inquiry, NULL, 0, 0);
	inquiry->doubts = DOUBTS_WAY_OUT;
	if (doubt.count > 0)
		inquiry_mend(inquiry, &doubt);
	return doubt;
}

struct conflict_list conflict_find_all(struct arena *arena,
	struct solver *solver, const struct pool *pool,
	const struct demands *demands, size_t forms)
{
	struct inquiry inquiry =
		inquiry_new(arena, solver, pool, demands, forms);
	struct conflict *conflicts =
		arena_alloc(arena, CONFLICTS_MAX, sizeof(*conflicts));
	struct conflict_list list = {.at = conflicts};
	enum feasible answer;

	if (demands->count == 0)
		return list;
	find_forms(&inquiry);
	list.count = find_conflicts(&inquiry, conflicts, &answer);
	for (size_t c = 0; c < list.count; c++) {
		enable_hard(&inquiry, conflicts, list.count, c);
		inquiry.doubts = doubts_of(pool, forms);
		inquiry_mend(&inquiry, &conflicts[c]);
	}
	if (list.count == 0 && answer == FEASIBLE_UNKNOWN) {
		list.undecided = true;
		list.doubt = find_way_out(&inquiry);
	}
	return list;
}
