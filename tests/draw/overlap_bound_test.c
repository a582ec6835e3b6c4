/*
 * With n like items, k on each of f forms, uses are spread most evenly if each
 * item has q = kf / n of them and kf mod n items one more.  An item with u uses
 * is shared by u(u - 1)/2 pairs of forms.
 */
#include "draw/blueprint/overlap_bound.h"

#include "draw/blueprint/solver.h"
#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct trial {
	struct arena *arena;
	struct solver *solver;
};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct trial *trial = arena_alloc(arena, 1, sizeof(*trial));

	*trial = (struct trial){arena, solver_open(arena)};
	*state = trial;
	return 0;
}

static int teardown(void **state)
{
	const struct trial *trial = *state;

	solver_close(trial->solver);
	arena_free(trial->arena);
	return 0;
}

/* Is the limit certainly exceeded by this many forms? */
static bool exceeds(const struct trial *trial, struct worksheet *sheet,
	struct constraint limit, size_t forms)
{
	struct question question = {.forms = forms};
	struct item_classes stock;

	sheet->form_count = (int)forms;
	sheet->blueprint = (struct constraint_list){&limit, 1, 1};
	question.pool = pool_new(trial->arena, sheet);
	question.demands = constraint_demands(trial->arena, question.pool);
	stock = item_class_sort(trial->arena, &question, false);
	return overlap_bound_is_exceeded(
		trial->arena, trial->solver, &stock, forms);
}

static int least_shared(int items, int each, int forms)
{
	const int q = each * forms / items, more = each * forms % items;

	return (items - more) * q * (q - 1) / 2 + more * (q + 1) * q / 2;
}

static void the_bound_is_that_of_even_spread(void **state)
{
	static const struct {
		int items, each, forms;
	} cases[] = {{10, 5, 3}, {10, 5, 2}, {7, 4, 5}, {12, 9, 4}, {6, 1, 9}};
	const struct trial *trial = *state;

	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const struct bank *bank =
			made_essays(trial->arena, (size_t)cases[i].items);
		const struct section section = made_section("s", cases[i].each);
		struct worksheet sheet = made_worksheet(&bank, &section, 1);
		const int forms = cases[i].forms;
		const int shared =
			least_shared(cases[i].items, cases[i].each, forms);
		const int pairs = forms * (forms - 1) / 2;

		for (int most = 0; most <= cases[i].each; most++) {
			const struct constraint limit = {
				.type = CONSTRAINT_OVERLAP, .most = most};

			assert_int_equal(
				exceeds(trial, &sheet, limit, (size_t)forms),
				most * pairs < shared);
		}
	}
}

/* Two sections of 2 compete for 6 items: 12 uses on 3 forms, 6 shared. */
static void sections_use_up_the_same_items(void **state)
{
	const struct trial *trial = *state;
	const struct bank *bank = made_essays(trial->arena, 6);
	const struct section sections[] = {
		made_section("s", 2), made_section("t", 2)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);
	struct constraint limit = {.type = CONSTRAINT_OVERLAP, .most = 1};

	assert_true(exceeds(trial, &sheet, limit, 3));
	limit.most = 2;
	assert_false(exceeds(trial, &sheet, limit, 3));
	limit.most = 1;
	limit.soft = true;
	assert_false(exceeds(trial, &sheet, limit, 3));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_bound_is_that_of_even_spread),
		TEST(sections_use_up_the_same_items),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
