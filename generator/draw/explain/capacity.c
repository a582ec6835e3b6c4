/*
 * Without enemies, whether a number of forms can be drawn is a transport
 * problem (feasible.h), and since fewer forms are never harder, the most is
 * found by bisection.  That bound is then drawn for real; only if enemies
 * prevent it are smaller numbers drawn, again by bisection.
 *
 * If a worksheet has a blueprint, a solver is asked instead, for more and more
 * forms, because many are much harder than few.
 */
#include "draw/explain/capacity.h"

#include "base/arena.h"
#include "draw/blueprint/assembly.h"
#include "draw/blueprint/solver.h"
#include "draw/chance/choose.h"
#include "draw/chance/feasible.h"
#include "draw/explain/demand_cells.h"
#include "draw/explain/explain.h"

/* Can this many forms be drawn? */
typedef bool can_carry(struct arena *arena, const struct pool *pool, int forms);

static bool can_supply(struct arena *arena, const struct pool *pool, int forms)
{
	struct feasibility *supply = feasible_new(arena, pool);

	if (supply == NULL)
		return true;
	feasible_clear(supply);
	for (size_t i = 0; i < pool->item_count; i++)
		feasible_add(supply, (uint32_t)i);
	for (size_t s = 0; s < pool->section_count; s++)
		for (int d = 0; d < STRATA; d++)
			feasible_ask(supply, s, d,
				forms * pool->sections[s].need[d]);
	return feasible_meets(supply);
}

static bool can_choose(struct arena *arena, const struct pool *pool, int forms)
{
	const struct rank_key key = {
		.form = RANK_ALL_FORMS, .purpose = RANK_DRAW};
	struct chosen chosen;

	return choose(arena, pool, key, (size_t)forms, &chosen);
}

/* The most forms, from 0 to `most`, that can be drawn. */
static int most_that(can_carry *can, const struct pool *pool, int most)
{
	int low = 0, high = most, tried = most;

	while (low < high) {
		struct arena *arena = arena_new();

		if (can(arena, pool, tried))
			low = tried;
		else
			high = tried - 1;
		tried = low + (high - low + 1) / 2;
		arena_free(arena);
	}
	return low;
}

static bool is_contradictory(const struct pool *pool)
{
	struct arena *arena = arena_new();
	const bool is = explain_contradictions(arena, pool) != NULL;

	arena_free(arena);
	return is;
}

/* No hard cell may allow fewer forms than the answer. */
static int bound_by_cells(const struct pool *pool, int most)
{
	struct arena *arena = arena_new();
	const struct cell_list cells = demand_cells_of(arena, pool);

	for (size_t i = 0; i < cells.count; i++)
		if (cells.at[i].forms < most &&
			!cells.at[i].demand.constraint.soft)
			most = cells.at[i].forms;
	arena_free(arena);
	return most;
}

/* Is a constraint hard, and not an overlap allowance? */
static bool is_wanted(const struct constraint *constraint)
{
	return !constraint->soft && (constraint->type != CONSTRAINT_OVERLAP ||
					    constraint->most == 0);
}

/* Solve the worksheet with no overlap between forms and nothing soft. */
static enum feasible can_solve(
	struct solver *solver, const struct pool *pool, int forms)
{
	struct arena *arena = arena_new();
	struct worksheet sheet = *pool->worksheet;
	struct pool own = *pool;
	struct question question = {.pool = &own, .forms = (size_t)forms};
	bool *enabled;
	enum feasible answer;

	sheet.overlap = OVERLAP_NONE;
	sheet.form_count = forms;
	own.worksheet = &sheet;
	question.demands = constraint_demands(arena, &own);
	enabled = arena_alloc(arena, question.demands.count, sizeof(*enabled));
	for (size_t d = 0; d < question.demands.count; d++)
		enabled[d] = is_wanted(&question.demands.at[d].constraint);
	question.enabled = enabled;
	answer = assembly_feasible(arena, solver, &question);
	arena_free(arena);
	return answer;
}

/* Double the number until it is too many, then bisect.  If the solver gives up,
 * stop at the known number. */
static struct capacity carry_solved(const struct pool *pool, int most)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	struct capacity carried = {0, bound_by_cells(pool, most), false};
	enum feasible answer = FEASIBLE_YES;
	int tried = 1;
	bool bounded = false;

	while (carried.least < carried.most &&
		carried.least < CARRY_SOLVED_MAX &&
		(answer == FEASIBLE_YES || answer == FEASIBLE_NO)) {
		if (tried > carried.most)
			tried = carried.most;
		answer = can_solve(solver, pool, tried);
		if (answer == FEASIBLE_YES)
			carried.least = tried;
		if (answer == FEASIBLE_NO)
			carried.most = tried - 1;
		bounded = bounded || answer == FEASIBLE_NO;
		tried = bounded ? carried.least +
					  (carried.most - carried.least + 1) / 2
				: 2 * tried;
	}
	carried.unknown = answer == FEASIBLE_FAILED;
	solver_close(solver);
	arena_free(arena);
	return carried;
}

struct capacity capacity_forms(const struct pool *pool, int most)
{
	int bound = most;

	if (is_contradictory(pool))
		return (struct capacity){0};
	if (constraint_needs_solver(pool->worksheet))
		return carry_solved(pool, most);
	if (pool->need == 0)
		return (struct capacity){most, most, false};
	if (pool->item_count / (size_t)pool->need < (size_t)most)
		bound = (int)(pool->item_count / (size_t)pool->need);
	bound = most_that(can_choose, pool, most_that(can_supply, pool, bound));
	return (struct capacity){bound, bound, false};
}
