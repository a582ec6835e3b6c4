#include "layout/pages/fit.h"

#include "base/arena.h"
#include "layout/pages/cuts.h"
#include "layout/pages/squeeze.h"

enum {
	HEAD_ROOM_PART = 3, /* columns get at least this part of page one */
	COST_PAGE = 60      /* one more on the same sheets of paper */
};

/* How ugly each level of squeezing is. */
static const int64_t level_costs[SQUEEZE_LEVELS] = {0, 8, 20, 40, 90, 160, 300};

/* The rows at one level. */
struct attempt {
	struct slots slots;
	struct flow flow;
	int least; /* pages needed */
};

bool fit_below_head(mpt left, mpt height)
{
	return left > height / HEAD_ROOM_PART;
}

static int pages_of(const struct slots *slots, int count)
{
	return (count + slots->columns - 1) / slots->columns;
}

/* Sheets of paper of a document with these pages before its columns. */
static int sheets_of(const struct slots *slots, int pages)
{
	pages += slots->pages_before;
	return slots->duplex ? (pages + 1) / 2 : pages;
}

static void attempt_begin(struct arena *arena, const struct fit_task *task,
	int level, struct attempt *attempt)
{
	const struct galley *galleys =
		squeeze_measure(arena, task->galleys, task->count, level);
	const int64_t head = squeeze_galley_height(task->head, level);

	attempt->slots = task->slots;
	attempt->slots.first = task->slots.rest;
	attempt->slots.pages = 1;
	if (task->slots.pages_before == 0)
		attempt->slots.first -= (mpt)head;
	attempt->flow = flow_new(arena, galleys, task->count, &attempt->slots);
	attempt->least = pages_of(&attempt->slots, cuts_least(&attempt->flow));
}

/* A search among all levels. */
struct trial {
	const struct fit_task *task;
	struct attempt attempts[SQUEEZE_LEVELS];
	int tightest; /* pages at the last level: no fewer will do */
};

/* How ugly a level is with so many pages; INT64_MAX if they do not hold it. */
static int64_t cost_at(struct trial *trial, int level, int pages)
{
	struct attempt *attempt = &trial->attempts[level];
	int64_t cost;

	if (attempt->least > pages)
		return INT64_MAX;
	attempt->slots.pages = pages;
	cost = cuts_cost(&attempt->flow);
	return cost == INT64_MAX
		       ? cost
		       : cost + level_costs[level] + (int64_t)pages * COST_PAGE;
}

/* The best level for this number of pages; *fit stays as it is if none holds
 * it. */
static void fit_pages(struct trial *trial, int pages, struct fit *fit)
{
	int64_t best = INT64_MAX;

	for (int level = 0; level < trial->task->levels; level++) {
		const int64_t cost = cost_at(trial, level, pages);

		if (cost >= best)
			continue;
		best = cost;
		*fit = (struct fit){level, pages};
	}
}

/* The best number of pages of all that take the fewest sheets. */
static int pages_wanted(struct trial *trial)
{
	const struct fit_task *task = trial->task;
	const int sheets = sheets_of(&task->slots, trial->tightest);
	int64_t best = INT64_MAX;
	int pages = trial->tightest;

	if (task->pages > trial->tightest)
		return task->pages;
	for (int level = 0; task->slots.duplex && level < task->levels;
		level++) {
		const int least = trial->attempts[level].least;
		int64_t cost;

		if (sheets_of(&task->slots, least) > sheets ||
			(task->most > 0 && least > task->most))
			continue;
		cost = cost_at(trial, level, least);
		if (cost >= best)
			continue;
		best = cost;
		pages = least;
	}
	return task->pages > 0 ? trial->tightest : pages;
}

struct fit fit_search(const struct fit_task *task)
{
	struct arena *arena = arena_new();
	struct trial trial = {.task = task};
	struct fit fit;

	for (int level = 0; level < task->levels; level++)
		attempt_begin(arena, task, level, &trial.attempts[level]);
	trial.tightest = trial.attempts[task->levels - 1].least;
	fit = (struct fit){task->levels - 1, trial.tightest};
	fit_pages(&trial, pages_wanted(&trial), &fit);
	arena_free(arena);
	return fit;
}

int64_t fit_excess(const struct fit_task *task, int pages)
{
	struct arena *arena = arena_new();
	struct attempt attempt;
	int64_t excess = 0;
	size_t i;

	attempt_begin(arena, task, task->levels - 1, &attempt);
	i = cuts_reach(&attempt.flow, pages * task->slots.columns);
	for (; i < attempt.flow.count; i++)
		excess += attempt.flow.rows[i].row->height +
			  attempt.flow.rows[i].row->above;
	arena_free(arena);
	return excess;
}
