/*
 * solver: the mixed-integer solver, CBC, in a process of its own.
 *
 * Its library is loaded only when the first model is solved, and in a child
 * process, so that its output, leaks and crashes cannot harm the run, and a run
 * that needs no solver does not pay for one.  It gets one thread, fixed seeds
 * and limits that do not depend on the clock, so a model has the same solution
 * every time.
 */
#ifndef DRAW_SOLVER_H
#define DRAW_SOLVER_H

#include "draw/blueprint/model.h"

struct solver;

enum solved {
	SOLVED_BEST,       /* the best solution */
	SOLVED_SOME,       /* a solution, maybe not the best */
	SOLVED_INFEASIBLE, /* there is no solution */
	SOLVED_NOT,        /* none found within the limits */
	SOLVED_FAILED      /* see solver_why() */
};

/* Create a solver.  The library is found and the process started only when
 * first needed. */
struct solver *solver_open(struct arena *arena);

/* Create a solver that loads another library with CBC's interface. */
struct solver *solver_open_from(struct arena *arena, const char *library);

/* End its process, if any. */
void solver_close(struct solver *solver);

/*
 * Minimise a model's cost within `nodes` nodes of the search.
 *
 * If there is a solution, values[c] is the value of column c, checked against
 * all rows in integers.
 */
enum solved solver_solve(struct solver *solver, const struct model *model,
	int nodes, int64_t *values);

/* If solving failed, what the machine lacks, for the user; else NULL. */
const char *solver_why(const struct solver *solver);

#endif
