#include "draw/blueprint/model.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* 2x + 3y in 6 to 12, x - z at most 1; x whole, y whole, z not. */
static struct model model_of(struct arena *arena)
{
	struct model model = model_new(arena);
	const int32_t x = model_column(&model, (struct column){5, 0, 9, 1});
	const int32_t y = model_column(&model, (struct column){-2, 0, 2, 1});
	const int32_t z = model_column(&model, (struct column){0, 0, 9, 0});

	model_row(&model, 6, 12);
	model_term(&model, x, 2);
	model_term(&model, y, 3);
	model_term(&model, z, 0);
	model_row(&model, -MODEL_FREE, 1);
	model_term(&model, x, 1);
	model_term(&model, z, -1);
	return model;
}

static void rows_and_costs_are_summed(void **state)
{
	static const int64_t values[] = {3, 1, 4};
	const struct model model = model_of(*state);

	assert_int_equal(model.term_count, 4);
	assert_int_equal(model_row_end(&model, 0), 2);
	assert_int_equal(model_row_end(&model, 1), 4);
	assert_int_equal(model_sum(&model, 0, values), 9);
	assert_int_equal(model_sum(&model, 1, values), -1);
	assert_int_equal(model_cost(&model, values), 13);
}

static void values_must_keep_bounds_of_columns_and_rows(void **state)
{
	static const struct {
		int64_t values[3];
		bool holds;
	} rows[] = {{{3, 1, 4}, true}, {{0, 2, 0}, true}, {{6, 0, 5}, true},
		{{1, 1, 0}, false}, {{0, 3, 0}, false}, {{-1, 2, 0}, false},
		{{6, 1, 9}, false}};
	const struct model model = model_of(*state);

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (model_holds(&model, rows[i].values) != rows[i].holds)
			fail_msg("row %zu", i);
}

/* Where a column is continuous its value was rounded, and so may miss. */
static void rows_of_continuous_columns_may_miss(void **state)
{
	static const int64_t values[] = {5, 0, 0};
	struct model model = model_of(*state);

	assert_true(model_holds(&model, values));
	model.columns[2].whole = 1;
	assert_false(model_holds(&model, values));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_and_costs_are_summed),
		TEST(values_must_keep_bounds_of_columns_and_rows),
		TEST(rows_of_continuous_columns_may_miss),
	};

	return cmocka_run_group_tests_name("model", tests, NULL, NULL);
}
