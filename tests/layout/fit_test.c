#include "layout/pages/fit.h"

#include "base/arena.h"
#include "layout/pages/squeeze.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SLOT = 1000,
	GALLEYS_MAX = 64
};

/* Items in the making. */
struct proof {
	struct arena *arena;
	struct galley head, galleys[GALLEYS_MAX];
	size_t count;
};

static int begin(void **state)
{
	static struct proof proof;

	proof = (struct proof){.arena = arena_new()};
	*state = &proof;
	return 0;
}

static int end(void **state)
{
	const struct proof *proof = *state;

	arena_free(proof->arena);
	return 0;
}

static struct row *add(struct proof *proof, size_t rows, struct row like)
{
	struct galley *galley = &proof->galleys[proof->count++];

	galley->rows = arena_alloc(proof->arena, rows, sizeof(*galley->rows));
	galley->count = rows;
	for (size_t i = 0; i < rows; i++)
		galley->rows[i] = like;
	return galley->rows;
}

static struct fit_task task_of(const struct proof *proof)
{
	return (struct fit_task){.head = &proof->head,
		.galleys = proof->galleys,
		.count = proof->count,
		.slots = {.first = SLOT, .rest = SLOT, .columns = 1},
		.levels = SQUEEZE_LEVELS};
}

static void assert_fit(const struct fit_task *task, int level, int pages)
{
	const struct fit fit = fit_search(task);

	assert_int_equal(fit.level, level);
	assert_int_equal(fit.pages, pages);
}

static void what_fits_is_not_squeezed(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	for (int i = 0; i < 9; i++)
		add(proof, 1, (struct row){.above = 10, .height = 100});
	task = task_of(proof);
	assert_fit(&task, 0, 1);
}

static void a_gap_shrinks_no_more_than_saves_a_page(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	/* 1,080 high as it is, 1,008 with gaps of 90 per cent. */
	for (int i = 0; i < 10; i++)
		add(proof, 1, (struct row){.above = 80, .height = 36});
	task = task_of(proof);
	assert_fit(&task, 2, 1);
}

static void leading_is_last(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	for (int i = 0; i < 10; i++)
		add(proof, 1, (struct row){.height = 104, .give = 5});
	task = task_of(proof);
	assert_fit(&task, 5, 1);
}

static void lines_that_we_chose_are_spared_at_the_very_last(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;
	struct galley *galley;

	add(proof, 11, (struct row){.height = 100, .ruled = true});
	galley = &proof->galleys[0];
	task = task_of(proof);
	assert_fit(&task, 6, 1);
	squeeze(galley, 6);
	assert_int_equal(galley->count, 9);
}

static void lines_that_were_given_are_never_spared(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	add(proof, 11, (struct row){.height = 100});
	task = task_of(proof);
	assert_int_equal(fit_search(&task).pages, 2);
}

static void both_sides_of_a_sheet_may_be_used(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	for (int i = 0; i < 33; i++)
		add(proof, 1, (struct row){.above = 80, .height = 36});
	task = task_of(proof);
	assert_fit(&task, 3, 3);
	task.slots.duplex = true;
	assert_fit(&task, 0, 4);
}

/* Of eight sides that are there anyway, one more than six needs less
 * squeezing. */
static void all_four_pages_of_a_folded_sheet_may_be_used(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	for (int i = 0; i < 63; i++)
		add(proof, 1, (struct row){.above = 80, .height = 36});
	task = task_of(proof);
	task.slots.duplex = true;
	assert_fit(&task, 3, 6);
	task.slots.folded = true;
	assert_fit(&task, 0, 7);
}

static void a_short_form_is_loosened_to_as_many_pages(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	for (int i = 0; i < 9; i++)
		add(proof, 1, (struct row){.height = 100});
	task = task_of(proof);
	task.pages = 2;
	assert_fit(&task, 0, 2);
	task.pages = 20;
	assert_int_equal(fit_search(&task).pages, 9);
}

static void a_form_asks_again_for_what_it_got(void **state)
{
	struct proof *proof = *state;

	for (int i = 0; i < 40; i++) {
		struct fit_task task;
		struct fit fit;

		add(proof, 1 + (size_t)i % 4,
			(struct row){.above = 20 + i,
				.height = 60 + 3 * i,
				.give = i % 5,
				.cut = CUT_POOR,
				.goes_on = i % 3 == 0});
		task = task_of(proof);
		task.slots.duplex = i % 2 == 0;
		fit = fit_search(&task);
		assert_int_equal(fit.alone, fit.pages);
		task.pages = fit.pages;
		assert_fit(&task, fit.level, fit.pages);
		task.pages = fit.pages + 2;
		assert_int_equal(fit_search(&task).alone, fit.pages);
	}
}

static void what_is_too_much_is_measured(void **state)
{
	struct proof *proof = *state;
	struct fit_task task;

	for (int i = 0; i < 12; i++)
		add(proof, 1, (struct row){.height = 100});
	task = task_of(proof);
	assert_int_equal(fit_excess(&task, 1), 200);
	assert_int_equal(fit_excess(&task, 2), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			what_fits_is_not_squeezed, begin, end),
		cmocka_unit_test_setup_teardown(
			a_gap_shrinks_no_more_than_saves_a_page, begin, end),
		cmocka_unit_test_setup_teardown(leading_is_last, begin, end),
		cmocka_unit_test_setup_teardown(
			lines_that_we_chose_are_spared_at_the_very_last, begin,
			end),
		cmocka_unit_test_setup_teardown(
			lines_that_were_given_are_never_spared, begin, end),
		cmocka_unit_test_setup_teardown(
			both_sides_of_a_sheet_may_be_used, begin, end),
		cmocka_unit_test_setup_teardown(
			all_four_pages_of_a_folded_sheet_may_be_used, begin,
			end),
		cmocka_unit_test_setup_teardown(
			a_short_form_is_loosened_to_as_many_pages, begin, end),
		cmocka_unit_test_setup_teardown(
			a_form_asks_again_for_what_it_got, begin, end),
		cmocka_unit_test_setup_teardown(
			what_is_too_much_is_measured, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
