#include "layout/pages/fit.h"

#include "base/arena.h"
#include "layout/pages/cuts.h"
#include "layout/pages/squeeze.h"

enum {
	HEAD_ROOM_PART = 3, /* columns get at least this part of page one */
	COST_PAGE = 60 /* one more on the same sheets of paper */
};

/* How ugly each level of squeezing is. */
static const int64_t level_costs[SQUEEZE_LEVELS] = {
	0, 8, 20, 40, 90, 160, 300};

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
	const struct galley *galleys = squeeze_measure(
		arena, task->galleys, task->count, level);
	const int64_t head = squeeze_galley_height(task->head, level);

	attempt->slots = task->slots;
	attempt->slots.first = task->slots.rest;
	attempt->slots.pages = 1;
	if (task->slots.pages_before == 0)
		attempt->slots.first -= (mpt)head;
	attempt->flow = flow_new(arena, galleys, task->count, &attempt->slots);
	attempt->least =
		pages_of(&attempt->slots, cuts_least(&attempt->flow));
}

/* The sheets that the whole form shall take: no more than wanted, if it can. */
static int goal(const struct fit_task *task, const struct attempt *tightest)
{
	const int least = tightest->least;

	return sheets_of(&task->slots,
		task->pages > least ? task->pages : least);
}

/* The best cuts at a level; COST is INT64_MAX if it takes too much paper. */
static int64_t try_level(const struct fit_task *task, struct attempt *attempt,
	int level, int sheets)
{
	struct slots *slots = &attempt->slots;
	int64_t cost;

	if (sheets_of(slots, attempt->least) > sheets)
		return INT64_MAX;
	slots->pages = attempt->least;
	if (task->pages > slots->pages)
		slots->pages = task->pages;
	cost = cuts_cost(&attempt->flow);
	if (cost == INT64_MAX)
		return cost;
	return cost + level_costs[level] +
	       (int64_t)slots->pages * COST_PAGE;
}

struct fit fit_search(const struct fit_task *task)
{
	struct arena *arena = arena_new();
	struct attempt attempts[SQUEEZE_LEVELS];
	struct fit fit = {0, 1};
	int64_t best = INT64_MAX;
	int sheets;

	for (int level = 0; level < task->levels; level++)
		attempt_begin(arena, task, level, &attempts[level]);
	sheets = goal(task, &attempts[task->levels - 1]);
	for (int level = 0; level < task->levels; level++) {
		struct attempt *attempt = &attempts[level];
		const int64_t cost = try_level(task, attempt, level, sheets);

		if (cost >= best)
			continue;
		best = cost;
		fit = (struct fit){level, attempt->slots.pages};
	}
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
