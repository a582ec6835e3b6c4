/*
 * Overlap decides whose ranks choose the items.  Any: the form's own.  All: the
 * first form's.  None: one ranking serves all forms; the first takes the lowest
 * ranks, the next the lowest of the rest, and so on.  Each form then depends on
 * those before it but not on later ones, so this is done once, in the plan, and
 * adding a form still changes nothing.
 *
 * If a worksheet has a blueprint, a solver draws instead (assembly.h), from the
 * forms' own ranks: all forms in the plan if they depend on each other, else
 * each when it is prepared or asked for.
 */
#include "draw/plan.h"

#include "base/arena.h"
#include "draw/blueprint/solver.h"
#include "draw/chance/choose.h"
#include "draw/chance/rank.h"
#include "draw/explain/broken_demand.h"
#include "draw/explain/conflict.h"
#include "draw/explain/explain.h"

#include <string.h>

struct form_plan {
	struct arena *arena;
	uint64_t seed;
	const struct pool *pool;
	const char *why;       /* why no form can be drawn, or NULL */
	const char *broken;    /* what this machine lacks, or NULL */
	const uint32_t *drawn; /* if forms share no items; otherwise NULL */
	bool solved;           /* a solver draws */
	struct demands demands;
	const struct section_draw **draws; /* for each form it drew */
	const char **whys; /* for each form that it could not draw */
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

/* Do solver-drawn forms depend on each other? */
static bool depends(const struct worksheet *worksheet)
{
	return worksheet->form_count > 1 && worksheet->overlap != OVERLAP_ALL &&
	       (worksheet->overlap != OVERLAP_ANY ||
		       worksheet->balance != BALANCE_NONE);
}

/* Let a solver draw; its findings go into *items. */
static struct assembled assemble(struct arena *arena, struct solver *solver,
	const struct form_plan *plan, struct stretch span,
	struct form_items *items)
{
	const struct assembled assembled =
		assembly_draw(arena, solver, plan->pool, plan->seed, span);

	if (assembled.answer == FEASIBLE_FAILED)
		items->why = solver_why(solver);
	else if (assembled.answer != FEASIBLE_YES)
		items->why = conflict_explain(
			arena, solver, plan->pool, &plan->demands, span.count);
	if (assembled.answer != FEASIBLE_YES && items->why == NULL)
		items->why = broken_demand_explain(
			arena, plan->pool, &plan->demands, assembled.answer);
	return assembled;
}

static void draw_together(struct form_plan *plan)
{
	struct solver *solver = solver_open(plan->arena);
	const struct stretch span = {
		0, (size_t)plan->pool->worksheet->form_count};
	struct form_items items = {.why = NULL};
	const struct assembled assembled =
		assemble(plan->arena, solver, plan, span, &items);

	for (size_t f = 0; f < span.count && assembled.draws != NULL; f++)
		plan->draws[f] =
			assembled.draws + f * plan->pool->section_count;
	plan->why = items.why;
	plan->broken = solver_why(solver);
	solver_close(solver);
}

static void prepare_solved(struct form_plan *plan)
{
	const struct worksheet *worksheet = plan->pool->worksheet;

	plan->solved = true;
	plan->demands = constraint_demands(plan->arena, plan->pool);
	plan->draws = arena_alloc(plan->arena, (size_t)worksheet->form_count,
		sizeof(*plan->draws));
	plan->whys = arena_alloc(plan->arena, (size_t)worksheet->form_count,
		sizeof(*plan->whys));
	if (depends(worksheet))
		draw_together(plan);
}

struct form_plan *plan_new(
	struct arena *arena, const struct worksheet *worksheet, uint64_t seed)
{
	struct form_plan *plan = arena_alloc(arena, 1, sizeof(*plan));

	plan->arena = arena;
	plan->seed = seed;
	plan->pool = pool_new(arena, worksheet);
	plan->why = explain_contradictions(arena, plan->pool);
	if (plan->why != NULL)
		return plan;
	if (constraint_needs_solver(worksheet))
		prepare_solved(plan);
	else if (worksheet->overlap == OVERLAP_NONE)
		draw_apart(arena, plan);
	return plan;
}

/* The form whose ranks draw a form's items. */
static uint32_t drawer(const struct form_plan *plan, uint32_t form)
{
	return plan->pool->worksheet->overlap == OVERLAP_ALL ? 0 : form;
}

static void prepare(
	struct form_plan *plan, struct solver *solver, uint32_t form)
{
	struct form_items items = {.why = NULL};

	if (plan->draws[form] != NULL || plan->whys[form] != NULL)
		return;
	plan->draws[form] = assemble(
		plan->arena, solver, plan, (struct stretch){form, 1}, &items)
				    .draws;
	plan->whys[form] = items.why;
}

void plan_prepare(struct form_plan *plan, const uint32_t *forms, size_t count)
{
	struct solver *solver = solver_open(plan->arena);

	for (size_t i = 0; i < count && plan->solved && plan->why == NULL;
		i++) {
		const uint32_t form = drawer(plan, forms[i]);

		prepare(plan, solver, form);
		plan->why = plan->whys[form];
	}
	if (plan->broken == NULL)
		plan->broken = solver_why(solver);
	solver_close(solver);
}

void plan_prepare_all(struct form_plan *plan)
{
	const uint32_t count = (uint32_t)plan->pool->worksheet->form_count;
	struct solver *solver = solver_open(plan->arena);

	for (uint32_t i = 0; i < count && plan->solved && plan->why == NULL;
		i++)
		prepare(plan, solver, drawer(plan, i));
	solver_close(solver);
}

const char *plan_broken(const struct form_plan *plan)
{
	return plan->broken;
}

const struct pool *plan_pool(const struct form_plan *plan)
{
	return plan->pool;
}

uint64_t plan_seed(const struct form_plan *plan)
{
	return plan->seed;
}

/* The items that ranks choose for a form, or NULL.  Ranking takes memory for
 * every eligible item, which is freed again. */
static const uint32_t *choose_items(struct arena *arena,
	const struct form_plan *plan, uint32_t index, const char **why)
{
	const struct rank_key key = {.seed = plan->seed,
		.form = drawer(plan, index),
		.purpose = RANK_DRAW};
	const size_t need = (size_t)plan->pool->need;
	struct arena *scratch;
	struct chosen chosen;
	uint32_t *items = NULL;

	if (plan->drawn != NULL)
		return plan->drawn + index * need;
	scratch = arena_new();
	if (choose(scratch, plan->pool, key, 1, &chosen)) {
		items = arena_alloc(arena, need, sizeof(*items));
		if (need > 0)
			memcpy(items, chosen.drawn, need * sizeof(*items));
	} else {
		*why = explain_shortages(arena, &chosen, 1);
	}
	arena_free(scratch);
	return items;
}

/* Split the list of a form's items by section. */
static const struct section_draw *split(
	struct arena *arena, const struct pool *pool, const uint32_t *items)
{
	struct section_draw *draws =
		arena_alloc(arena, pool->section_count, sizeof(*draws));

	for (size_t s = 0; s < pool->section_count; s++) {
		const struct section *section = pool->sections[s].section;

		draws[s].at = items;
		draws[s].count =
			(size_t)section->draw.count - section->pin_count;
		items += draws[s].count;
	}
	return draws;
}

/* Let a solver draw a form that was not prepared. */
static void solve_items(struct arena *arena, const struct form_plan *plan,
	uint32_t form, struct form_items *items)
{
	struct solver *solver = solver_open(arena);

	items->draws =
		assemble(arena, solver, plan, (struct stretch){form, 1}, items)
			.draws;
	solver_close(solver);
}

/* The outcome of a form that a solver drew, with the other forms or alone. */
static struct outcome find_outcome(struct arena *arena,
	const struct form_plan *plan, uint32_t form,
	const struct section_draw *own)
{
	const bool known = plan->draws[form] != NULL;
	const struct draws draws = {plan->pool, plan->demands,
		known ? plan->draws : &own,
		known ? (size_t)plan->pool->worksheet->form_count : 1};

	return outcome_of(arena, &draws, known ? form : 0);
}

struct form_items plan_items(
	struct arena *arena, const struct form_plan *plan, uint32_t index)
{
	struct form_items items = {.why = plan->why, .solved = plan->solved};
	const uint32_t form = drawer(plan, index);
	const uint32_t *chosen;

	if (items.why != NULL)
		return items;
	if (plan->solved) {
		items.draws = plan->draws[form];
		items.why = plan->whys[form];
		if (items.draws == NULL && items.why == NULL)
			solve_items(arena, plan, form, &items);
		if (items.draws != NULL)
			items.outcome =
				find_outcome(arena, plan, form, items.draws);
		return items;
	}
	chosen = choose_items(arena, plan, index, &items.why);
	if (chosen != NULL)
		items.draws = split(arena, plan->pool, chosen);
	return items;
}
