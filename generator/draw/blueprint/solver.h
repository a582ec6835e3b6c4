/*
 * solver: the mixed-integer solver, CBC, in a process of its own.
 *
 * Its library is loaded only when the first model is solved, and in a child
 * process, so that what it prints, leaks or breaks does no harm to the run,
 * and so that a run that needs no solver does not pay for one.  It is asked
 * for one thread, fixed seeds and limits that do not depend on the clock: the
 * same model has the same solution every time.
 */
#ifndef DRAW_SOLVER_H
#define DRAW_SOLVER_H

#include "draw/blueprint/model.h"

struct solver;

enum solved {
	SOLVED_BEST,       /* no solution is better */
	SOLVED_SOME,       /* a solution, there may be a better */
	SOLVED_INFEASIBLE, /* there is none */
	SOLVED_NOT,        /* none was found within the limits */
	SOLVED_FAILED      /* see solver_why() */
};

/* Begin; nothing is started, and the library not looked for, before it is
 * needed. */
struct solver *solver_open(struct arena *arena);

/* The same with another library that is like CBC's. */
struct solver *solver_open_from(struct arena *arena, const char *library);

/* End its process, if any. */
void solver_close(struct solver *solver);

/*
 * Minimise a model's cost within so many nodes of the search.
 *
 * Where there is a solution, values[c] is that of column c, checked against
 * all rows in whole numbers.
 */
enum solved solver_solve(struct solver *solver, const struct model *model,
	int nodes, int64_t *values);

/* What a machine lacks where solving failed, for its user; else NULL. */
const char *solver_why(const struct solver *solver);

#endif
