#include "layout/pages/fit.h"

#include "base/arena.h"
#include "layout/pages/cuts.h"
#include "layout/pages/fewest.h"
#include "layout/pages/squeeze.h"
#include "worksheet/frame/short_sheet.h"

enum {
	HEAD_ROOM_PART = 3, /* columns get at least this part of page one */
	COST_PAGE = 30,     /* one more on the same sheets of paper */
	NEAR = 4            /* numbers of pages asked for again and again */
};

/* How ugly each level of squeezing is. */
static const int64_t level_costs[SQUEEZE_LEVELS] = {0, 8, 20, 40, 90, 160, 300};

/* The rows at one level. */
struct attempt {
	bool begun;
	struct slots slots;
	struct flow flow;
	int least;           /* pages needed */
	bool known[NEAR];    /* is the cost? */
	int64_t costs[NEAR]; /* with the fewest pages, and with some more */
};

/* A search among all levels, each of which is begun when it is first needed.
 * It must not be moved: their flows point to it. */
struct trial {
	const struct fit_task *task;
	struct arena *arena;
	struct attempt attempts[SQUEEZE_LEVELS];
	int tightest; /* pages at the last level: no fewer will do */
};

bool fit_below_head(mpt left, mpt height)
{
	return left > height / HEAD_ROOM_PART;
}

static int pages_of(const struct slots *slots, int count)
{
	return (count + slots->columns - 1) / slots->columns;
}

static struct attempt *attempt_at(struct trial *trial, int level)
{
	const struct fit_task *task = trial->task;
	struct attempt *attempt = &trial->attempts[level];
	const struct galley *galleys = task->galleys;

	if (attempt->begun)
		return attempt;
	if (level > 0)
		galleys = squeeze_measure(
			trial->arena, galleys, task->count, level);
	attempt->begun = true;
	attempt->slots = task->slots;
	attempt->slots.pages = 1;
	if (task->slots.pages_before == 0)
		attempt->slots.first -=
			(mpt)squeeze_galley_height(task->head, level);
	else
		attempt->slots.first = task->slots.rest;
	attempt->flow =
		flow_new(trial->arena, galleys, task->count, &attempt->slots);
	attempt->least = pages_of(
		&attempt->slots, fewest_slots(trial->arena, &attempt->flow));
	return attempt;
}

/* A lower bound of the pages that a level needs, from the heights of its rows.
 */
static int pages_bound(const struct fit_task *task, int level)
{
	const int64_t page = (int64_t)task->slots.first * task->slots.columns;
	int64_t height = 0;

	for (size_t g = 0; g < task->count; g++)
		height += squeeze_rows_height(&task->galleys[g], level);
	return height == 0 ? 1 : (int)((height + page - 1) / page);
}

/* Find the fewest pages that will do. */
static void begin(struct trial *trial)
{
	const int last = trial->task->levels - 1;

	trial->tightest = attempt_at(trial, 0)->least;
	if (pages_bound(trial->task, last) < trial->tightest)
		trial->tightest = attempt_at(trial, last)->least;
}

static int64_t find_cost(const struct trial *trial, struct attempt *attempt,
	int level, int pages)
{
	int64_t cost;

	if (attempt->least > pages)
		return INT64_MAX;
	attempt->slots.pages = pages;
	cost = cuts_cost(trial->arena, &attempt->flow);
	return cost == INT64_MAX ? cost : cost + level_costs[level];
}

/* How ugly a level is on this many pages; INT64_MAX if they do not hold it. */
static int64_t cost_at(struct trial *trial, int level, int pages)
{
	struct attempt *attempt = attempt_at(trial, level);
	const int more = pages - trial->tightest;

	if (more >= NEAR)
		return find_cost(trial, attempt, level, pages);
	if (!attempt->known[more])
		attempt->costs[more] = find_cost(trial, attempt, level, pages);
	attempt->known[more] = true;
	return attempt->costs[more];
}

/* The best level for this number of pages, and how ugly it is.  If none holds
 * it, that is INT64_MAX, and *fit stays as it is. */
static int64_t fit_pages(struct trial *trial, int pages, struct fit *fit)
{
	int64_t best = INT64_MAX;

	for (int level = 0;
		level < trial->task->levels && level_costs[level] < best;
		level++) {
		const int64_t cost = cost_at(trial, level, pages);

		if (cost >= best)
			continue;
		best = cost;
		*fit = (struct fit){.level = level, .pages = pages};
	}
	return best;
}

/* The wanted number of pages, or the next smaller one over which items can be
 * spread without being cut. */
static struct fit fit_wanted(struct trial *trial, int pages)
{
	struct fit fit = {.pages = 1};
	const int64_t least = fit_pages(trial, trial->tightest, &fit);

	for (; pages > trial->tightest; pages--) {
		struct fit more;
		const int64_t cost = fit_pages(trial, pages, &more);

		if (cost < INT64_MAX && cost / COST_WHOLE <= least / COST_WHOLE)
			return more;
	}
	return fit;
}

/* Pages without a row on the last sheet of paper. */
static int pages_left(const struct trial *trial)
{
	const struct slots *slots = &trial->task->slots;
	const int sheet = short_sheet_pages(slots->duplex, slots->folded);
	const int last = (trial->tightest + slots->pages_before) % sheet;

	return last == 0 ? 0 : sheet - last;
}

/* The best number of pages of all that take the fewest sheets. */
static int pages_alone(struct trial *trial)
{
	const struct fit_task *task = trial->task;
	const int most = trial->tightest + pages_left(trial);
	int64_t best = INT64_MAX;
	int wanted = trial->tightest;

	if (trial->tightest == most)
		return most;
	for (int pages = trial->tightest; pages <= most; pages++) {
		const int64_t page = (int64_t)pages * COST_PAGE;
		struct fit fit;
		int64_t cost;

		cost = fit_pages(trial, pages, &fit);
		if (cost == INT64_MAX || cost + page >= best ||
			(task->most > 0 && pages > task->most))
			continue;
		best = cost + page;
		wanted = pages;
	}
	return wanted;
}

struct fit fit_search(const struct fit_task *task)
{
	struct arena *arena = arena_new();
	struct trial trial = {.task = task, .arena = arena};
	struct fit fit;
	int alone;

	begin(&trial);
	fit = fit_wanted(&trial, pages_alone(&trial));
	alone = fit.pages;
	if (task->pages > 0)
		fit = fit_wanted(&trial, task->pages);
	fit.alone = alone;
	arena_free(arena);
	return fit;
}

int64_t fit_excess(const struct fit_task *task, int pages)
{
	struct arena *arena = arena_new();
	struct trial trial = {.task = task, .arena = arena};
	const struct attempt *attempt = attempt_at(&trial, task->levels - 1);
	size_t i = fewest_reach(
		arena, &attempt->flow, pages * task->slots.columns);
	int64_t excess = 0;

	for (; i < attempt->flow.count; i++)
		excess += attempt->flow.sizes[i].height +
			  attempt->flow.sizes[i].above;
	arena_free(arena);
	return excess;
}
