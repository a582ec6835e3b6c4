/*
 * Changes that resolve a conflict: one bound of a demand moved as little as
 * possible, fewer forms, or more items of the right kind.  Each is found by
 * bisection, because a wider bound is never harder to keep, and each was
 * confirmed by the model of all demands.
 */
#include "draw/explain/inquiry.h"

#include "base/arena.h"
#include "worksheet/draw_read.h"

#include <stdlib.h>
#include <string.h>

enum {
	MENDINGS_MAX = 5,
	THOUSAND = 1000,
	FAR = 1 << 20
};

/* The steps by which a bound moves, and the limit. */
static const struct {
	int step, low, high;
} steps[CONSTRAINT_TYPES] = {
	[CONSTRAINT_COUNT] = {1, 0, FAR},
	[CONSTRAINT_POINTS] = {1, 0, FAR},
	[CONSTRAINT_MINUTES] = {60, 0, FAR},
	[CONSTRAINT_MEAN] = {5, 100, 500},
	[CONSTRAINT_DIFFICULTY] = {1, 0, FAR},
	[CONSTRAINT_TAG] = {1, 0, FAR},
	[CONSTRAINT_STANDARD] = {1, 0, FAR},
	[CONSTRAINT_BLOOM] = {1, 0, FAR},
	[CONSTRAINT_OVERLAP] = {1, 0, 1000},
};

static bool is_enough(struct inquiry *inquiry)
{
	return inquiry_ask(inquiry) == FEASIBLE_YES;
}

static int divide_up(int a, int b)
{
	return (a + b - 1) / b;
}

static void add(struct inquiry *inquiry, struct conflict *conflict,
	struct mending mending)
{
	struct mending *mendings = arena_alloc(
		inquiry->arena, conflict->mending_count + 1, sizeof(*mendings));

	if (conflict->mending_count > 0)
		memcpy(mendings, conflict->mendings,
			conflict->mending_count * sizeof(*mendings));
	mendings[conflict->mending_count++] = mending;
	conflict->mendings = mendings;
}

/* A bound moved by k steps, rounded to whole steps. */
static int moved(int bound, int step, int k)
{
	if (k > 0)
		return (bound / step + k) * step;
	return (divide_up(bound, step) + k) * step;
}

/* If a number was asked for, suggest another number rather than a range, if
 * that can be met. */
static void make_exact(
	struct inquiry *inquiry, struct constraint *constraint, int bound)
{
	const struct constraint range = *constraint;

	constraint->least = bound;
	constraint->most = bound;
	if (!is_enough(inquiry))
		*constraint = range;
}

static int weight_of(const struct demand *demand, int from, int to)
{
	const int64_t far = labs((long)to - from);
	const int64_t whole = demand->constraint.type == CONSTRAINT_MEAN
				      ? 400
				      : (from > 0 ? from : 1);

	return (int)(far * THOUSAND / whole);
}

/* Move one bound of a demand, up or down, as little as possible. */
static void move_bound(
	struct inquiry *inquiry, struct conflict *conflict, size_t d, bool up)
{
	struct demand *demand = &inquiry->demands[d];
	const struct demand before = *demand;
	const enum constraint_type type = before.constraint.type;
	const int step = steps[type].step;
	int *bound = up ? &demand->constraint.most : &demand->constraint.least;
	const int asked = *bound;
	int low = 0, high = up ? (steps[type].high - asked) / step
			       : divide_up(asked - steps[type].low, step);

	if (asked == CONSTRAINT_ANY || high <= 0)
		return;
	*bound = up ? steps[type].high : steps[type].low;
	if (is_enough(inquiry)) {
		/* low is not enough, high is. */
		while (high - low > 1) {
			const int k = low + (high - low) / 2;

			*bound = moved(asked, step, up ? k : -k);
			if (is_enough(inquiry))
				high = k;
			else
				low = k;
		}
		*bound = moved(asked, step, up ? high : -high);
		if (before.constraint.least == before.constraint.most)
			make_exact(inquiry, &demand->constraint, *bound);
		add(inquiry, conflict,
			(struct mending){.demand = d,
				.relaxed = *demand,
				.weight = weight_of(&before, asked, *bound)});
	}
	*demand = before;
}

/* Suggest the largest possible number of forms. */
static void take_fewer_forms(struct inquiry *inquiry, struct conflict *conflict)
{
	const size_t asked = inquiry->forms;
	size_t low = 1, high = asked;
	bool enough;

	inquiry->forms = low;
	enough = is_enough(inquiry);
	while (enough && high - low > 1) {
		inquiry->forms = low + (high - low) / 2;
		if (is_enough(inquiry))
			low = inquiry->forms;
		else
			high = inquiry->forms;
	}
	inquiry->forms = asked;
	if (!enough)
		return;
	add(inquiry, conflict,
		(struct mending){.demand = SIZE_MAX,
			.forms = low,
			.weight = (int)((asked - low) * THOUSAND / asked)});
}

/* If a choice exists without enemies, suggest relaxing that demand. */
static void forgive_enemies(
	struct inquiry *inquiry, struct conflict *conflict, size_t d)
{
	inquiry->enabled[d] = false;
	if (is_enough(inquiry))
		add(inquiry, conflict,
			(struct mending){.demand = d,
				.relaxed = inquiry->demands[d],
				.weight = THOUSAND});
	inquiry->enabled[d] = true;
}

static void relax(struct inquiry *inquiry, struct conflict *conflict, size_t d)
{
	const enum constraint_type type = inquiry->demands[d].constraint.type;

	if (type == CONSTRAINT_ENEMIES) {
		forgive_enemies(inquiry, conflict, d);
		return;
	}
	if (type != CONSTRAINT_OVERLAP)
		move_bound(inquiry, conflict, d, false);
	move_bound(inquiry, conflict, d, true);
}

static int compare_ints(const void *a, const void *b)
{
	const int one = *(const int *)a, other = *(const int *)b;

	return (one > other) - (one < other);
}

/* The usual value among the items of a section that have one. */
static int usual(const struct inquiry *inquiry,
	const struct pool_section *section, int (*value)(const struct item *))
{
	int *values = arena_alloc(
		inquiry->arena, section->candidate_count, sizeof(*values));
	size_t n = 0;

	for (size_t i = 0; i < section->candidate_count; i++) {
		values[n] = value(
			inquiry->pool->items[section->candidates[i]].item);
		n += values[n] > 0;
	}
	if (n == 0)
		return 0;
	qsort(values, n, sizeof(*values), compare_ints);
	return values[n / 2];
}

static int points_of(const struct item *item)
{
	return item->points;
}

static int seconds_of(const struct item *item)
{
	return item->seconds;
}

static void add_text(
	struct arena *arena, struct text_list *list, const char *text)
{
	const char **at = arena_alloc(arena, list->count + 1, sizeof(*at));

	for (size_t i = 0; i < list->count; i++) {
		if (strcmp(list->at[i], text) == 0)
			return;
		at[i] = list->at[i];
	}
	at[list->count] = text;
	*list = (struct text_list){at, list->count + 1};
}

/* Give an item the property that a demand counts. */
static void suit(
	struct arena *arena, struct item *item, const struct demand *demand)
{
	const struct constraint *constraint = &demand->constraint;

	if (constraint->least <= 0)
		return;
	if (constraint->type == CONSTRAINT_TAG)
		add_text(arena, &item->tags, constraint->name);
	else if (constraint->type == CONSTRAINT_STANDARD)
		add_text(arena, &item->standards, constraint->name);
	else if (constraint->type == CONSTRAINT_BLOOM)
		item->bloom = constraint->value;
	else if (constraint->type == CONSTRAINT_DIFFICULTY)
		item->difficulty = constraint->value;
}

/* The item that would help most: one that a section may draw and that counts
 * for each demand of the conflict. */
static struct item ideal_item(const struct inquiry *inquiry,
	const struct conflict *conflict, size_t s)
{
	const struct pool_section *section = &inquiry->pool->sections[s];
	const struct draw *draw = &section->section->draw;
	struct item item = {.id = "more", .name = "more"};

	item.kind = (draw->kinds.count > 0 ? draw->kinds : kind_all()).at[0];
	for (size_t i = 0; i < draw->tags.count; i++)
		add_text(inquiry->arena, &item.tags, draw->tags.at[i]);
	if (draw->any_tags.count > 0)
		add_text(inquiry->arena, &item.tags, draw->any_tags.at[0]);
	if (draw->stimulus_count > 0)
		item.stimulus = draw->stimuli[0];
	item.points = usual(inquiry, section, points_of);
	item.seconds = usual(inquiry, section, seconds_of);
	for (size_t i = 0; i < conflict->count; i++) {
		const struct demand *demand =
			&inquiry->demands[conflict->set[i]];

		if (demand->section == s || demand->section == DEMAND_WHOLE)
			suit(inquiry->arena, &item, demand);
	}
	return item;
}

/* A mean depends on the difficulty of the wished items. */
static bool is_about_mean(
	const struct inquiry *inquiry, const struct conflict *conflict)
{
	for (size_t i = 0; i < conflict->count; i++)
		if (inquiry->demands[conflict->set[i]].constraint.type ==
			CONSTRAINT_MEAN)
			return true;
	return false;
}

/* The most items of a section that a conflict asks for; 0 if it is about
 * something else. */
static int items_wanted(const struct inquiry *inquiry,
	const struct conflict *conflict, size_t s)
{
	int most = 0;

	for (size_t i = 0; i < conflict->count; i++) {
		const struct demand *demand =
			&inquiry->demands[conflict->set[i]];
		const enum constraint_type type = demand->constraint.type;

		if (demand->section != s && demand->section != DEMAND_WHOLE)
			continue;
		if (type != CONSTRAINT_MINUTES && type != CONSTRAINT_MEAN &&
			type != CONSTRAINT_OVERLAP &&
			demand->constraint.least > most)
			most = demand->constraint.least;
	}
	return most > 1000 ? 1000 : most;
}

/* Wish for as few more items of a section as possible; false if none help. */
static bool wish(struct inquiry *inquiry, struct conflict *conflict, size_t s)
{
	const int wanted = items_wanted(inquiry, conflict, s);
	struct wished wished = {
		ideal_item(inquiry, conflict, s), wanted * (int)inquiry->forms};
	int low = 0, high = wished.count;
	bool enough;

	if (wanted == 0 || is_about_mean(inquiry, conflict) ||
		!draw_read_matches(&inquiry->pool->sections[s].section->draw,
			&wished.item))
		return false;
	inquiry->wished = &wished;
	enough = is_enough(inquiry);
	while (enough && high - low > 1) {
		wished.count = low + (high - low) / 2;
		if (is_enough(inquiry))
			high = wished.count;
		else
			low = wished.count;
	}
	inquiry->wished = NULL;
	wished.count = high;
	if (enough)
		add(inquiry, conflict,
			(struct mending){.demand = s,
				.wished = wished,
				.weight = high * THOUSAND /
					  (wanted * (int)inquiry->forms)});
	return enough;
}

static int compare_mendings(const void *a, const void *b)
{
	const struct mending *one = a, *other = b;
	const bool wished = one->wished.count > 0;

	if (one->weight != other->weight)
		return one->weight < other->weight ? -1 : 1;
	if (wished != (other->wished.count > 0))
		return wished ? -1 : 1;
	return (one->demand > other->demand) - (one->demand < other->demand);
}

static void sort_mendings(struct inquiry *inquiry, struct conflict *conflict)
{
	struct mending *mendings = arena_alloc(
		inquiry->arena, conflict->mending_count, sizeof(*mendings));

	if (conflict->mending_count == 0)
		return;
	memcpy(mendings, conflict->mendings,
		conflict->mending_count * sizeof(*mendings));
	qsort(mendings, conflict->mending_count, sizeof(*mendings),
		compare_mendings);
	conflict->mendings = mendings;
	if (conflict->mending_count > MENDINGS_MAX)
		conflict->mending_count = MENDINGS_MAX;
}

/* The first section with a demand in a conflict; 0 for none. */
static size_t section_of(
	const struct inquiry *inquiry, const struct conflict *conflict)
{
	for (size_t i = 0; i < conflict->count; i++) {
		const size_t s = inquiry->demands[conflict->set[i]].section;

		if (s != DEMAND_WHOLE)
			return s;
	}
	return 0;
}

/* Each kind of change starts with the same allowance of doubts. */
void inquiry_mend(struct inquiry *inquiry, struct conflict *conflict)
{
	const size_t sections = inquiry->pool->section_count;
	const size_t first = section_of(inquiry, conflict);
	const int doubts = inquiry->doubts;

	for (size_t s = 0; s < sections; s++)
		if (wish(inquiry, conflict, (first + s) % sections))
			break;
	for (size_t i = 0; i < conflict->count; i++) {
		inquiry->doubts = doubts;
		relax(inquiry, conflict, conflict->set[i]);
	}
	inquiry->doubts = doubts;
	if (inquiry->forms > 1)
		take_fewer_forms(inquiry, conflict);
	sort_mendings(inquiry, conflict);
}
