#include "draw/blueprint/solver.h"

#include "base/arena.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum {
	NODES = 1000
};

/* Items of these weights and costs, to be packed to at least so much. */
static struct model packing(struct arena *arena, int64_t least)
{
	static const int weights[] = {5, 4, 3, 2};
	static const int costs[] = {10, 7, 5, 4};
	struct model model = model_new(arena);

	for (size_t i = 0; i < 4; i++)
		model_column(&model, (struct column){costs[i], 0, 1, true});
	model_row(&model, least, MODEL_FREE);
	for (int32_t i = 0; i < 4; i++)
		model_term(&model, i, weights[i]);
	return model;
}

static void the_cheapest_solution_is_found(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	const struct model model = packing(arena, 7);
	int64_t values[4];

	(void)state;
	assert_int_equal(
		solver_solve(solver, &model, NODES, values), SOLVED_BEST);
	assert_int_equal(model_cost(&model, values), 12);
	assert_int_equal(model_sum(&model, 0, values), 7);
	assert_true(model_holds(&model, values));
	values[1] = 0;
	assert_false(model_holds(&model, values));
	assert_null(solver_why(solver));
	solver_close(solver);
	arena_free(arena);
}

static void what_has_no_solution_is_known(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	const struct model none = packing(arena, 15);
	const struct model all = packing(arena, 14);
	int64_t values[4];

	(void)state;
	assert_int_equal(
		solver_solve(solver, &none, NODES, values), SOLVED_INFEASIBLE);
	assert_int_equal(
		solver_solve(solver, &all, NODES, values), SOLVED_BEST);
	assert_int_equal(model_cost(&all, values), 26);
	solver_close(solver);
	arena_free(arena);
}

/* 2x + 2y = 3 has a solution, but none in whole numbers. */
static void only_whole_numbers_count(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	struct model model = model_new(arena);
	int64_t values[2];

	(void)state;
	model_column(&model, (struct column){1, 0, 5, true});
	model_column(&model, (struct column){1, 0, 5, true});
	model_row(&model, 3, 3);
	model_term(&model, 0, 2);
	model_term(&model, 1, 2);
	assert_int_equal(
		solver_solve(solver, &model, NODES, values), SOLVED_INFEASIBLE);
	solver_close(solver);
	arena_free(arena);
}

static void a_model_without_columns_is_weighed_too(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	struct model model = model_new(arena);
	int64_t none;

	(void)state;
	model_row(&model, 0, 1);
	assert_int_equal(
		solver_solve(solver, &model, NODES, &none), SOLVED_BEST);
	model_row(&model, 1, 1);
	assert_int_equal(
		solver_solve(solver, &model, NODES, &none), SOLVED_INFEASIBLE);
	solver_close(solver);
	arena_free(arena);
}

static void a_missing_library_is_reported(void **state)
{
	static const char *const libraries[] = {"libnone.so.9", "libc.so.6"};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		struct solver *solver = solver_open_from(arena, libraries[i]);
		const struct model model = packing(arena, 7);
		int64_t values[4];

		assert_int_equal(solver_solve(solver, &model, NODES, values),
			SOLVED_FAILED);
		assert_string_equal(solver_why(solver),
			"drawing by a blueprint needs the solver CBC; install "
			"the package coinor-libcbc3");
		solver_close(solver);
	}
	arena_free(arena);
}

/* The number of this process's only child. */
static pid_t only_child(void)
{
	char name[100], text[100] = "";
	FILE *file;
	int child = 0;

	snprintf(name, sizeof(name), "/proc/self/task/%d/children",
		(int)getpid());
	file = fopen(name, "r");
	if (file == NULL)
		skip();
	if (fgets(text, sizeof(text), file) != NULL)
		child = (int)strtol(text, NULL, 10);
	fclose(file);
	return child;
}

static void a_solver_that_breaks_does_no_harm(void **state)
{
	struct arena *arena = arena_new();
	struct solver *solver = solver_open(arena);
	const struct model model = packing(arena, 7);
	int64_t values[4];
	pid_t child;

	(void)state;
	assert_int_equal(
		solver_solve(solver, &model, NODES, values), SOLVED_BEST);
	child = only_child();
	assert_true(child > 0);
	kill(child, SIGKILL);
	assert_int_equal(
		solver_solve(solver, &model, NODES, values), SOLVED_FAILED);
	assert_string_equal(solver_why(solver),
		"the solver crashed while drawing the forms");
	solver_close(solver);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_cheapest_solution_is_found),
		cmocka_unit_test(what_has_no_solution_is_known),
		cmocka_unit_test(only_whole_numbers_count),
		cmocka_unit_test(a_model_without_columns_is_weighed_too),
		cmocka_unit_test(a_missing_library_is_reported),
		cmocka_unit_test(a_solver_that_breaks_does_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
