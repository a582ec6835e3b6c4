#include "layout/pages/flow.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	PAGE = 1000,
	FIRST = 700,
	ROWS = 4,
	GALLEYS = 4
};

/* Galleys of four rows each, of this height. */
struct made {
	struct arena *arena;
	struct slots slots;
	struct row rows[GALLEYS][ROWS];
	struct galley galleys[GALLEYS];
};

static int made_open(void **state)
{
	static struct made made;

	made = (struct made){.arena = arena_new(),
		.slots = {.first = FIRST, .rest = PAGE, .columns = 2}};
	for (size_t g = 0; g < GALLEYS; g++) {
		made.galleys[g].rows = made.rows[g];
		made.galleys[g].count = ROWS;
		for (size_t i = 0; i < ROWS; i++)
			made.rows[g][i] = (struct row){
				.above = 10, .height = 100, .cut = CUT_FREE};
	}
	*state = &made;
	return 0;
}

static int made_close(void **state)
{
	const struct made *made = *state;

	arena_free(made->arena);
	return 0;
}

static struct flow flow_of(struct made *made, size_t count)
{
	return flow_new(made->arena, made->galleys, count, &made->slots);
}

static void rows_are_in_order_with_their_galley_and_size(void **state)
{
	struct made *made = *state;
	struct flow flow;

	made->rows[1][2].height = 77;
	flow = flow_of(made, 2);
	assert_int_equal(flow.count, 2 * ROWS);
	assert_ptr_equal(flow.rows[6].row, &made->rows[1][2]);
	assert_int_equal(flow.rows[6].galley, 1);
	assert_int_equal(flow.sizes[6].height, 77);
	assert_int_equal(flow.sizes[6].above, 10);
	assert_null(flow.parts);
	assert_false(flow.fresh);
}

static void a_cut_costs_more_the_more_it_parts(void **state)
{
	struct made *made = *state;
	struct flow flow;

	made->galleys[0].flows = true;
	made->rows[0][1].cut = CUT_POOR;
	made->rows[0][2].cut = CUT_BAD;
	made->rows[0][3].cut = CUT_NEVER;
	flow = flow_of(made, 2);
	assert_int_equal(flow.cut[ROWS], 0);
	assert_true(flow.cut[1] > 0);
	assert_true(flow.cut[2] > flow.cut[1]);
	assert_true(flow.cut[2] < COST_WHOLE);
	assert_true(flow.cut[3] > COST_EMPTY);
}

static void a_galley_that_fits_a_page_is_not_cut(void **state)
{
	struct made *made = *state;
	struct flow flow;

	made->rows[1][0].height = PAGE - 3 * 110;
	made->rows[2][0].height = PAGE - 3 * 110 + 1;
	flow = flow_of(made, 3);
	assert_true(flow.cut[1] >= COST_WHOLE);
	assert_true(flow.cut[ROWS + 1] >= COST_WHOLE);
	assert_int_equal(flow.cut[2 * ROWS + 1], 0);
}

static void an_item_that_may_go_on_is_cut_to_save_paper(void **state)
{
	struct made *made = *state;

	made->rows[0][1].goes_on = true;
	assert_true(flow_of(made, 1).cut[1] >= COST_WHOLE);
	made->slots.pages = 1;
	assert_in_range(flow_of(made, 1).cut[1], 1, COST_WHOLE - 1);
	assert_true(flow_of(made, 1).cut[2] >= COST_WHOLE);
}

static void a_heading_stays_and_a_related_galley_rather_stays(void **state)
{
	struct made *made = *state;
	struct flow flow;

	made->galleys[0].heading = true;
	made->galleys[1].count = 0; /* an empty one does not come between */
	made->galleys[3].near = true;
	flow = flow_of(made, 4);
	assert_true(flow.cut[ROWS] > COST_EMPTY);
	assert_in_range(flow.cut[2 * ROWS], 1, COST_WHOLE - 1);
}

static void a_row_that_begins_a_page_leaves_columns_empty(void **state)
{
	struct made *made = *state;
	struct flow flow;

	made->galleys[0].fresh = true;
	assert_false(flow_of(made, 2).fresh);
	made->galleys[1].fresh = true;
	flow = flow_of(made, 2);
	assert_true(flow.fresh);
	assert_false(flow_begins_fresh(&flow, 0));
	assert_true(flow_is_fresh(&flow, ROWS));
	assert_false(flow_is_fresh(&flow, ROWS + 1));
	assert_true(flow_is_fresh(&flow, 2 * ROWS));
	assert_int_equal(flow_filled_after(&flow, ROWS + 1, 2), 3);
	assert_int_equal(flow_filled_after(&flow, ROWS, 2), 4);
	assert_int_equal(flow_filled_after(&flow, ROWS, 3), 4);
	assert_int_equal(flow_filled_after(&flow, 2 * ROWS, 2), 3);
}

static void only_columns_of_the_first_page_are_lower(void **state)
{
	struct made *made = *state;
	const struct flow flow = flow_of(made, 1);

	assert_int_equal(flow_height(&flow, 0), FIRST);
	assert_int_equal(flow_height(&flow, 1), FIRST);
	assert_int_equal(flow_height(&flow, 2), PAGE);
}

static void words_are_repeated_once_for_facing_pages(void **state)
{
	static const struct row bank = {.height = 50};
	static const struct {
		int filled, before;
		bool duplex, saved, repeated;
	} cases[] = {
		{2, 0, false, true, true},
		{3, 0, false, true, false}, /* a second column */
		{2, 0, false, false, false},
		{2, 0, true, true, true},  /* page 2 */
		{4, 0, true, true, false}, /* page 3 faces it */
		{4, 1, true, true, true},
	};
	struct made *made = *state;

	made->galleys[0].bank = &bank;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct over over;
		struct flow flow;

		made->slots.duplex = cases[i].duplex;
		made->slots.pages = cases[i].saved;
		made->slots.pages_before = cases[i].before;
		flow = flow_of(made, 1);
		over = flow_over(&flow, 1, cases[i].filled);
		assert_ptr_equal(over.bank, cases[i].repeated ? &bank : NULL);
		assert_int_equal(over.height, cases[i].repeated ? 50 : 0);
	}
}

static void what_is_repeated_leaves_room_for_its_row(void **state)
{
	static const struct row bank = {.height = 500};
	static struct row head = {.height = 300};
	struct made *made = *state;
	struct flow flow;

	made->slots.pages = 1;
	made->galleys[0].bank = &bank;
	made->rows[0][1].over = &head;
	made->rows[0][1].height = 200;
	flow = flow_of(made, 1);
	assert_ptr_equal(flow_over(&flow, 1, 2).head, &head);
	assert_ptr_equal(flow_over(&flow, 1, 2).bank, &bank);
	assert_int_equal(flow_over(&flow, 1, 2).height, 800);
	made->rows[0][2].cut = CUT_NEVER; /* stays with the row above it */
	flow = flow_of(made, 1);
	assert_null(flow_over(&flow, 1, 2).bank);
	assert_int_equal(flow_over(&flow, 1, 2).height, 300);
	made->rows[0][1].height = 701;
	flow = flow_of(made, 1);
	assert_null(flow_over(&flow, 1, 2).head);
	assert_int_equal(flow_over(&flow, 1, 2).height, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, made_open, made_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_are_in_order_with_their_galley_and_size),
		TEST(a_cut_costs_more_the_more_it_parts),
		TEST(a_galley_that_fits_a_page_is_not_cut),
		TEST(an_item_that_may_go_on_is_cut_to_save_paper),
		TEST(a_heading_stays_and_a_related_galley_rather_stays),
		TEST(a_row_that_begins_a_page_leaves_columns_empty),
		TEST(only_columns_of_the_first_page_are_lower),
		TEST(words_are_repeated_once_for_facing_pages),
		TEST(what_is_repeated_leaves_room_for_its_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
