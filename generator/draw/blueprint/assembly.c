/*
 * A single form is one model, and CBC solves it in a moment.  Forms that must
 * share few items or be alike are chosen one after the other: each with the
 * earlier ones fixed, and as much like them as possible.
 *
 * That nearly always gives forms that are perfectly alike, the best there is.
 * Otherwise we try again with a shadow of the later forms in each model
 * (form_model.h), or reusing as little as possible; and finally, for a small
 * run, with one model of all its forms, which finds the best choice and knows
 * whether there is any. Starting with that model was rejected: for thirty forms
 * it is thirty times as wide, and because the solver cannot tell the forms
 * apart, it looks at each choice in every order.
 *
 * Nothing here depends on time.
 */
#include "draw/blueprint/assembly.h"

#include "base/arena.h"
#include "draw/blueprint/form_model.h"
#include "draw/blueprint/form_model_exclusion.h"
#include "draw/blueprint/overlap_bound.h"
#include "draw/blueprint/solver.h"

#include <limits.h>
#include <string.h>

/* Limits in nodes, which take some milliseconds each; a proof not found within
 * a few hundred nodes will not be found in thousands. */
enum {
	NODES_FORM = 1000, /* for a form like the others */
	NODES_STEP = 200,  /* for one step of an inexact form */
	NODES_ALL = 400,   /* for one step of all forms at once */
	OFFERS_MAX = 6000, /* of all forms at once */
	PAIRED_EASY = 150, /* items that two forms may share, over all pairs: up
			      to here a node takes a moment */
	PAIRED_MAX = 1500  /* more take minutes, and are hardly ever solved */
};

/* The quality of a choice: lower is better, earlier members count first. */
struct score {
	int64_t violation;
	int64_t spread[LIKENESSES];
};

/* The forms to assemble. */
struct run {
	struct arena *arena;
	struct solver *solver;
	struct item_classes stock;
	uint64_t seed;
	uint32_t first;
	size_t forms;
	bool balanced;
	bool soft; /* demands may be violated */
};

/* The choice for all forms and its score; choices is NULL if there is none. */
struct found {
	struct form_choice *choices;
	struct score score;
	bool perfect;       /* no choice is better */
	enum solved failed; /* why there is no choice */
};

static bool is_solution(enum solved solved)
{
	return solved == SOLVED_BEST || solved == SOLVED_SOME;
}

/*
 * Minimise a draft step by step; values hold the last solution.  Unless the
 * draft is elastic, ranks are the only step.
 */
static enum solved take_steps(const struct run *run, struct draft *draft,
	int nodes, int64_t *values, int64_t *violation)
{
	enum solved solved = SOLVED_NOT;
	int64_t *next = arena_alloc(
		run->arena, draft->model.column_count, sizeof(*next));

	for (int price = draft->batch->elastic ? 0 : PRICE_RANKS;
		price < PRICES; price++) {
		enum solved step;
		int64_t cost;

		if (!form_model_price(draft, (enum price)price))
			continue;
		step = solver_solve(run->solver, &draft->model, nodes, next);
		if (!is_solution(step))
			return is_solution(solved) ? solved : step;
		memcpy(values, next,
			draft->model.column_count * sizeof(*values));
		solved = step;
		cost = model_cost(&draft->model, values);
		if (price == PRICE_VIOLATION)
			*violation += cost;
		form_model_hold(draft, cost);
	}
	return solved;
}

/* Choose for the forms of a batch. */
static enum solved choose_batch(const struct run *run,
	const struct batch *batch, int nodes, struct form_choice *choices,
	int64_t *violation)
{
	struct draft draft = form_model_new(run->arena, batch);
	int64_t *values = arena_alloc(
		run->arena, draft.model.column_count, sizeof(*values));
	const enum solved solved =
		take_steps(run, &draft, nodes, values, violation);

	for (size_t f = 0; f < batch->forms && is_solution(solved); f++)
		choices[f] = form_model_read(&draft, values, f);
	return solved;
}

/* Choose one form: exactly, or as near as possible. */
static enum solved choose_form(const struct run *run, struct batch batch,
	struct form_choice *choice, struct found *found)
{
	enum solved solved;

	batch.narrow = true;
	solved = choose_batch(
		run, &batch, NODES_FORM, choice, &found->score.violation);
	batch.narrow = false;
	if (!is_solution(solved) && run->stock.item_count > CANDIDATES_NARROW)
		solved = choose_batch(run, &batch, NODES_FORM, choice,
			&found->score.violation);
	if (is_solution(solved) || solved == SOLVED_FAILED ||
		(!run->soft && !batch.balanced))
		return solved;
	found->perfect = false;
	batch.elastic = true;
	return choose_batch(
		run, &batch, NODES_STEP, choice, &found->score.violation);
}

static int64_t sum_of(const struct run *run, const struct form_choice *choice,
	enum likeness like)
{
	int64_t sum = 0;

	for (size_t i = 0; i < choice->count; i++)
		sum += item_class_likeness(
			run->stock.pool->sections[choice->picks[i].section]
				.section,
			run->stock.items[choice->picks[i].item].item, like);
	return sum;
}

/* Measure how far apart the forms are in each likeness. */
static void measure(const struct run *run, struct found *found)
{
	for (int like = 0; like < LIKENESSES; like++) {
		int64_t low = INT64_MAX, high = INT64_MIN;

		for (size_t f = 0; f < run->forms; f++) {
			const int64_t sum = sum_of(
				run, &found->choices[f], (enum likeness)like);

			low = sum < low ? sum : low;
			high = sum > high ? sum : high;
		}
		found->score.spread[like] = run->balanced ? high - low : 0;
	}
}

/* A way to choose forms one after the other. */
struct manner {
	bool alone; /* ignoring all other forms */
	bool shadow, sparing;
};

static struct found choose_in_turn(const struct run *run, struct manner manner)
{
	struct found found = {.perfect = true};
	struct form_choice *choices =
		arena_alloc(run->arena, run->forms, sizeof(*choices));

	for (size_t f = 0; f < run->forms; f++) {
		const struct batch batch = {.stock = &run->stock,
			.seed = run->seed,
			.first = run->first + (uint32_t)f,
			.forms = 1,
			.rest = manner.shadow ? run->forms - f - 1 : 0,
			.prior = choices,
			.prior_count = manner.alone ? 0 : f,
			.balanced = run->balanced,
			.sparing = manner.sparing};

		found.failed = choose_form(run, batch, &choices[f], &found);
		if (!is_solution(found.failed))
			return found;
	}
	found.choices = choices;
	measure(run, &found);
	return found;
}

/* The nodes to search in one model of all forms, 0 if it is too large to
 * solve. */
static int nodes_at_once(const struct run *run, const struct batch *batch)
{
	const struct candidates offers = candidates_new(run->arena, batch);
	const size_t paired =
		form_model_exclusion_pairs(&run->stock, run->forms);

	if (offers.count > OFFERS_MAX || paired > PAIRED_MAX)
		return 0;
	if (paired <= PAIRED_EASY)
		return NODES_ALL;
	return (int)((size_t)NODES_ALL * PAIRED_EASY * PAIRED_EASY /
		     (paired * paired));
}

static struct found choose_at_once(const struct run *run)
{
	const struct batch batch = {.stock = &run->stock,
		.seed = run->seed,
		.first = run->first,
		.forms = run->forms,
		.balanced = run->balanced,
		.elastic = run->balanced || run->soft};
	const int nodes = nodes_at_once(run, &batch);
	struct found found = {.failed = SOLVED_NOT};
	struct form_choice *choices =
		arena_alloc(run->arena, run->forms, sizeof(*choices));

	if (nodes == 0)
		return found;
	found.failed = choose_batch(
		run, &batch, nodes, choices, &found.score.violation);
	if (!is_solution(found.failed))
		return found;
	found.choices = choices;
	measure(run, &found);
	return found;
}

/* Is a choice better than the other, or the only one? */
static bool is_better(const struct found *one, const struct found *other)
{
	if (one->choices == NULL || other->choices == NULL)
		return one->choices != NULL;
	if (one->score.violation != other->score.violation)
		return one->score.violation < other->score.violation;
	for (int like = 0; like < LIKENESSES; like++)
		if (one->score.spread[like] != other->score.spread[like])
			return one->score.spread[like] <
			       other->score.spread[like];
	return false;
}

/* Is there certainly no choice, even for one form with all others as a
 * shadow? */
static bool is_hopeless(const struct run *run)
{
	const struct batch batch = {.stock = &run->stock,
		.seed = run->seed,
		.first = run->first,
		.forms = 1,
		.rest = run->forms - 1,
		.elastic = true};
	struct draft draft = form_model_new(run->arena, &batch);
	int64_t *values = arena_alloc(
		run->arena, draft.model.column_count, sizeof(*values));

	return solver_solve(run->solver, &draft.model, NODES_STEP, values) ==
	       SOLVED_INFEASIBLE;
}

/* Choose all forms together, in the way that works best. */
static struct found choose_together(const struct run *run)
{
	const bool apart = candidates_overlap(&run->stock) == 0;
	const struct manner manners[] = {
		{.alone = false}, {.shadow = apart, .sparing = !apart}};
	struct found best = {.failed = SOLVED_NOT}, next;

	if (overlap_bound_is_exceeded(
		    run->arena, run->solver, &run->stock, run->forms))
		return (struct found){.failed = SOLVED_INFEASIBLE};
	for (size_t i = 0; i < LENGTH(manners); i++) {
		/* Without a limit every form can be like the first. */
		if (i > 0 && candidates_overlap(&run->stock) == INT_MAX)
			break;
		next = choose_in_turn(run, manners[i]);
		if (is_better(&next, &best))
			best = next;
		if (best.perfect || next.failed == SOLVED_FAILED)
			return best.perfect ? best : next;
		if (best.choices == NULL && i == 0 && is_hopeless(run)) {
			best.failed = SOLVED_INFEASIBLE;
			return best;
		}
		best.failed = SOLVED_NOT;
	}
	next = choose_at_once(run);
	return is_better(&next, &best) || best.choices == NULL ? next : best;
}

static enum feasible answer(const struct found *found)
{
	if (found->choices != NULL)
		return FEASIBLE_YES;
	if (found->failed == SOLVED_INFEASIBLE)
		return FEASIBLE_NO;
	return found->failed == SOLVED_FAILED ? FEASIBLE_FAILED
					      : FEASIBLE_UNKNOWN;
}

static bool has_soft(const struct question *question)
{
	for (size_t d = 0; d < question->demands.count; d++)
		if (question->demands.at[d].constraint.soft)
			return true;
	return false;
}

/* Each form on its own. */
static const struct manner each = {.alone = true};

static bool together(const struct run *run)
{
	return run->forms > 1 &&
	       (run->balanced || candidates_overlap(&run->stock) != INT_MAX);
}

enum feasible assembly_feasible(struct arena *arena, struct solver *solver,
	const struct question *question)
{
	const struct run run = {.arena = arena,
		.solver = solver,
		.stock = item_class_sort(arena, question, false),
		.forms = question->forms};
	struct run alone = run;
	struct found found;

	alone.forms = 1;
	found = together(&run) ? choose_together(&run)
			       : choose_in_turn(&alone, each);
	return answer(&found);
}

static struct assembled assemble(struct arena *arena, struct solver *solver,
	const struct question *question, uint64_t seed, struct stretch span)
{
	struct arena *scratch = arena_new();
	const bool balanced =
		question->pool->worksheet->balance != BALANCE_NONE &&
		span.count > 1;
	const struct run run = {.arena = scratch,
		.solver = solver,
		.stock = item_class_sort(scratch, question, balanced),
		.seed = seed,
		.first = span.first,
		.forms = span.count,
		.balanced = balanced,
		.soft = has_soft(question)};
	const struct found found = together(&run) ? choose_together(&run)
						  : choose_in_turn(&run, each);
	struct assembled assembled = {answer(&found), NULL};

	if (found.choices != NULL)
		assembled.draws = form_model_draws(
			arena, &run.stock, found.choices, run.forms);
	arena_free(scratch);
	return assembled;
}

struct assembled assembly_draw(struct arena *arena, struct solver *solver,
	const struct pool *pool, uint64_t seed, struct stretch span)
{
	struct question question = {.pool = pool,
		.demands = constraint_demands(arena, pool),
		.forms = span.count,
		.with_named = pool->names};
	struct assembled assembled =
		assemble(arena, solver, &question, seed, span);

	if (assembled.answer == FEASIBLE_YES || !pool->names)
		return assembled;
	question.with_named = false;
	return assemble(arena, solver, &question, seed, span);
}
