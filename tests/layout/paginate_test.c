#include "layout/pages/paginate.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum {
	SLOT = 100,
	GALLEYS_MAX = 64
};

/* Galleys in the making; every row is `height` high unless said. */
struct proof {
	struct arena *arena;
	struct galley galleys[GALLEYS_MAX];
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

/* A galley of rows of one height, with space above the first. */
static struct galley *add(
	struct proof *proof, size_t rows, mpt height, mpt above)
{
	struct galley *galley = &proof->galleys[proof->count++];

	galley->rows = arena_alloc(proof->arena, rows, sizeof(*galley->rows));
	galley->count = rows;
	for (size_t i = 0; i < rows; i++) {
		galley->rows[i].height = height;
		galley->rows[i].cut = CUT_POOR;
	}
	galley->rows[0].above = above;
	return galley;
}

static struct placing place(struct proof *proof, int columns)
{
	const struct slots slots = {
		.first = SLOT, .rest = SLOT, .columns = columns};

	return paginate(proof->arena, proof->galleys, proof->count, &slots);
}

/* Where each row stands: "0 0 1 | 2": a slot for each row, | between
 * galleys. */
static void assert_slots(const struct placing *placing, const char *expected)
{
	char text[512] = "";
	size_t length = 0;

	for (size_t i = 0; i < placing->count; i++) {
		const struct placed *placed = &placing->rows[i];
		const char *before = i == 0 ? ""
				     : placed->galley == placed[-1].galley
					     ? " "
					     : " | ";

		length += (size_t)snprintf(text + length, sizeof(text) - length,
			"%s%d", before, placed->slot);
	}
	assert_string_equal(text, expected);
}

static void what_fits_is_on_one_page(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 2, 20, 0);
	add(proof, 3, 20, 0);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 | 0 0 0");
	assert_int_equal(placing.slot_count, 1);
	assert_int_equal(placing.rows[4].y, 80);
}

static void an_item_that_fits_a_page_is_not_cut(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 3, 20, 0);
	add(proof, 5, 20, 0);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 | 1 1 1 1 1");
}

static void an_item_higher_than_a_page_is_cut_between_rows(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 12, 20, 0);
	placing = place(proof, 1);
	assert_int_equal(placing.slot_count, 3);
	assert_int_equal(placing.count, 12);
}

static void rows_that_must_stay_together_do(void **state)
{
	struct proof *proof = *state;
	struct placing placing;
	struct galley *galley = add(proof, 7, 20, 0);

	galley->rows[5].cut = CUT_NEVER;
	placing = place(proof, 1);
	assert_int_equal(placing.slot_count, 2);
	assert_int_equal(placing.rows[4].slot, placing.rows[5].slot);
}

static void a_heading_stays_with_what_it_heads(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 3, 20, 0);
	add(proof, 1, 20, 0)->heading = true;
	add(proof, 2, 20, 0);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 | 1 | 1 1");
}

/* A heading parts from what cannot stand below it, which stays whole. */
static void a_heading_parts_first_where_no_page_holds_all(void **state)
{
	struct proof *proof = *state;
	struct placing placing;
	struct galley *galley;

	add(proof, 1, 40, 0)->heading = true;
	galley = add(proof, 4, 20, 0);
	for (size_t i = 0; i < galley->count; i++)
		galley->rows[i].cut = CUT_NEVER;
	placing = place(proof, 1);
	assert_slots(&placing, "0 | 1 1 1 1");
}

static void space_above_is_dropped_at_the_top_of_a_page(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 4, 20, 0);
	add(proof, 5, 20, 10);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 0 | 1 1 1 1 1");
	assert_int_equal(placing.rows[4].y, 0);
}

static void white_space_at_the_foot_is_shared_within_a_limit(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 2, 20, 0);
	add(proof, 2, 20, 0);
	add(proof, 5, 20, 0);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 | 0 0 | 1 1 1 1 1");
	assert_in_range(placing.rows[2].y, 41, 60);
}

static void an_essay_grows_to_the_foot(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 4, 20, 0)->lines = 3;
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 0 0");
	assert_int_equal(placing.rows[4].y, 80);
}

static void an_essay_grows_by_as_many_lines_as_it_has(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 2, 20, 0)->lines = 1;
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0");
}

static void lines_go_to_the_foot_where_an_essay_goes_on(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 1, 35, 0);
	add(proof, 7, 20, 0)->lines = 6;
	placing = place(proof, 1);
	assert_int_equal(placing.slot_count, 2);
	for (size_t i = 1; i < placing.count; i++)
		if (placing.rows[i].slot == 1)
			assert_true(placing.rows[i - 1].y > 60 ||
				    placing.rows[i - 1].slot == 1);
}

static void columns_fill_before_pages(void **state)
{
	struct proof *proof = *state;
	struct placing placing;
	const struct slots slots = {.first = 40, .rest = SLOT, .columns = 2};

	for (int i = 0; i < 8; i++)
		add(proof, 1, 20, 0);
	placing = paginate(proof->arena, proof->galleys, proof->count, &slots);
	assert_int_equal(placing.slot_count, 3);
	assert_slots(&placing, "0 | 0 | 1 | 1 | 2 | 2 | 2 | 2");
}

/* A stimulus of so many rows and items of one row each, a set. */
static void add_set(struct proof *proof, size_t rows, size_t items)
{
	struct galley *stimulus = add(proof, rows, 20, 0);

	stimulus->heading = true;
	stimulus->set = 1;
	for (size_t i = 0; i < items; i++)
		add(proof, 1, 20, 0)->set = 1;
}

static struct placing place_in(const struct proof *proof, struct slots slots)
{
	slots.rest = SLOT;
	return paginate(proof->arena, proof->galleys, proof->count, &slots);
}

static void a_set_that_fits_a_page_is_not_parted(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 3, 20, 0);
	add_set(proof, 1, 3);
	add(proof, 2, 20, 0);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 | 1 | 1 | 1 | 1 | 2 2");
}

/* Unless what is on it would be out of sight, overleaf. */
static void a_set_is_parted_lest_the_first_page_stay_empty(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add_set(proof, 1, 4);
	placing = place_in(proof, (struct slots){.first = 40, .columns = 1});
	assert_slots(&placing, "0 | 0 | 1 | 1 | 1");
	placing = place_in(proof,
		(struct slots){.first = 40, .columns = 1, .duplex = true});
	assert_slots(&placing, "1 | 1 | 1 | 1 | 1");
	placing = place_in(proof, (struct slots){.first = 40,
					  .columns = 1,
					  .duplex = true,
					  .pages_before = 1});
	assert_slots(&placing, "0 | 0 | 1 | 1 | 1");
}

static void a_long_set_is_cut_between_its_items(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 2, 20, 0);
	add_set(proof, 4, 3);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 | 1 1 1 1 | 1 | 2 | 2");
}

static void a_stimulus_ends_where_the_first_item_begins(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add_set(proof, 5, 2);
	placing = place(proof, 1);
	assert_int_equal(placing.slot_count, 2);
	assert_int_equal(placing.rows[4].slot, placing.rows[5].slot);
}

static void a_stimulus_is_parted_from_an_item_rather_than_it_is_cut(
	void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add_set(proof, 4, 0);
	for (size_t i = 1; i < 4; i++)
		proof->galleys[0].rows[i].cut = CUT_NEVER;
	add(proof, 3, 20, 0)->set = 1;
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 0 | 1 1 1");
	proof->galleys[1].count = 1;
	add(proof, 3, 20, 0)->set = 1;
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 0 | 0 | 1 1 1");
}

static void a_long_set_goes_over_facing_pages_where_it_costs_none(void **state)
{
	struct proof *proof = *state;
	struct slots slots = {.first = SLOT, .columns = 1};
	struct placing placing;

	add(proof, 3, 20, 0);
	add_set(proof, 1, 5);
	for (int i = 0; i < 4; i++)
		add(proof, 1, 20, 0);
	placing = place_in(proof, slots);
	assert_slots(&placing, "0 0 0 | 0 | 0 | 1 | 1 | 1 | 1 | 1 | 2 | 2 | 2");
	slots.duplex = true;
	placing = place_in(proof, slots);
	assert_slots(&placing, "0 0 0 | 1 | 1 | 1 | 1 | 1 | 2 | 2 | 2 | 2 | 2");
	add(proof, 1, 20, 0);
	placing = place_in(proof, slots);
	assert_int_equal(placing.slot_count, 3);
	assert_int_equal(placing.rows[3].slot, 0);
}

static void a_set_may_go_over_the_columns_of_its_page(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	for (int i = 0; i < 3; i++)
		add(proof, 1, 20, 0);
	add_set(proof, 1, 5);
	placing = place(proof, 2);
	assert_slots(&placing, "0 | 0 | 0 | 0 | 0 | 1 | 1 | 1 | 1");
	for (int i = 0; i < 3; i++)
		add(proof, 1, 20, 0)->set = 1;
	placing = place(proof, 2);
	assert_slots(&placing, "0 | 1 | 1 | 2 | 2 | 2 | 2 | 2 | 3 | 3 | 3 | 3");
}

static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void add_any(struct proof *proof, uint32_t *seed)
{
	struct galley *galley = add(proof, 1 + next(seed) % 9,
		(mpt)(1 + next(seed) % 30), (mpt)(next(seed) % 15));

	galley->heading = next(seed) % 5 == 0;
	if (!galley->heading && next(seed) % 7 == 0)
		galley->lines = next(seed) % galley->count;
	galley->set = (int)(next(seed) % 3);
	for (size_t i = 1; i < galley->count; i++)
		galley->rows[i].cut = (enum cut)(next(seed) % CUT_COUNT);
}

/* In order, inside their slots, and none on another. */
static void assert_sound(const struct placing *placing)
{
	for (size_t i = 0; i < placing->count; i++) {
		const struct placed *placed = &placing->rows[i];

		assert_true(placed->y >= 0);
		assert_true(placed->y + placed->row->height <= SLOT);
		if (i == 0)
			continue;
		assert_true(placed->slot >= placed[-1].slot);
		if (placed->slot == placed[-1].slot)
			assert_true(placed->y >=
				    placed[-1].y + placed[-1].row->height);
		else
			assert_int_equal(placed->slot, placed[-1].slot + 1);
	}
}

/* Rows seen again only where their galley grows. */
static void assert_nothing_lost(
	const struct proof *proof, const struct placing *placing)
{
	size_t at = 0;

	for (size_t g = 0; g < proof->count; g++)
		for (size_t i = 0; i < proof->galleys[g].count; i++) {
			const struct row *row = &proof->galleys[g].rows[i];

			assert_true(at < placing->count);
			assert_ptr_equal(placing->rows[at].row, row);
			while (at < placing->count &&
				placing->rows[at].row == row)
				at++;
		}
	assert_int_equal(at, placing->count);
}

static void any_galleys_are_placed_whole_and_in_order(void **state)
{
	struct proof *proof = *state;
	uint32_t seed = 7;

	for (int round = 0; round < 300; round++) {
		struct placing placing;

		proof->count = 0;
		memset(proof->galleys, 0, sizeof(proof->galleys));
		for (size_t n = 1 + next(&seed) % (GALLEYS_MAX - 1); n > 0; n--)
			add_any(proof, &seed);
		placing = place(proof, 1 + (int)(next(&seed) % 3));
		assert_sound(&placing);
		assert_nothing_lost(proof, &placing);
	}
}

/* On the first page there is no room for all of it: a galley that flows is cut
 * there, as what may be cut is not worth an empty page. */
static void a_galley_that_flows_is_cut_rather_than_the_first_page_left_empty(
	void **state)
{
	struct proof *proof = *state;
	const struct slots slots = {.first = 60, .rest = SLOT, .columns = 1};
	struct galley *galley = add(proof, 4, 20, 0);
	struct placing placing;

	placing = paginate(proof->arena, proof->galleys, proof->count, &slots);
	assert_slots(&placing, "1 1 1 1");
	galley->flows = true;
	placing = paginate(proof->arena, proof->galleys, proof->count, &slots);
	assert_slots(&placing, "0 0 0 1");
}

/* It shares a page with the galley before it where that costs a page at the
 * most, and leaves it where they have no room together. */
static void a_galley_is_near_the_one_before_where_it_can_be(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 3, 20, 0);
	add(proof, 2, 20, 0);
	add(proof, 2, 20, 0);
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 | 0 0 | 1 1");
	proof->galleys[2].near = true;
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 | 1 1 | 1 1");
	proof->galleys[1].rows[0].height = 50;
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 | 1 1 | 2 2");
}

#define PROOF_TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

/* A table's rows: each is repeated under a head, and closed where it is
 * cut. */
static void cut_tables_are_headed_and_closed(void **state)
{
	struct proof *proof = *state;
	struct row head = {.height = 15}, edge = {.height = 1};
	struct galley *galley = add(proof, 8, 20, 0);
	struct placing placing;

	galley->flows = true;
	for (size_t i = 1; i < galley->count; i++) {
		galley->rows[i].over = &head;
		galley->rows[i - 1].under = &edge;
	}
	placing = place(proof, 1);
	assert_slots(&placing, "0 0 0 0 0 0 1 1 1 1");
	assert_ptr_equal(placing.rows[5].row, &edge);
	assert_int_equal(placing.rows[5].y, 99);
	assert_ptr_equal(placing.rows[6].row, &head);
	assert_int_equal(placing.rows[6].y, 0);
	assert_int_equal(placing.rows[7].y, 15);
}

/* The head takes its room: a third page, where two would do without it. */
static void a_repeated_head_is_counted(void **state)
{
	struct proof *proof = *state;
	struct row head = {.height = 15};
	struct galley *galley = add(proof, 10, 20, 0);
	struct placing placing;

	galley->flows = true;
	for (size_t i = 1; i < galley->count; i++)
		galley->rows[i].over = &head;
	placing = place(proof, 1);
	assert_int_equal(placing.slot_count, 3);
	for (size_t i = 0; i < placing.count; i++)
		assert_true(placing.rows[i].y + placing.rows[i].row->height <=
			    SLOT);
}

/* Rather no head than a row beyond the page's foot. */
static void a_head_gives_way_to_its_row(void **state)
{
	struct proof *proof = *state;
	struct row head = {.height = 50};
	struct galley *galley = add(proof, 2, 60, 0);
	struct placing placing;

	galley->flows = true;
	galley->rows[1].over = &head;
	placing = place(proof, 1);
	assert_slots(&placing, "0 1");
	assert_int_equal(placing.rows[1].y, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		PROOF_TEST(what_fits_is_on_one_page),
		PROOF_TEST(cut_tables_are_headed_and_closed),
		PROOF_TEST(a_repeated_head_is_counted),
		PROOF_TEST(a_head_gives_way_to_its_row),
		PROOF_TEST(an_item_that_fits_a_page_is_not_cut),
		PROOF_TEST(an_item_higher_than_a_page_is_cut_between_rows),
		PROOF_TEST(rows_that_must_stay_together_do),
		PROOF_TEST(a_heading_stays_with_what_it_heads),
		PROOF_TEST(a_heading_parts_first_where_no_page_holds_all),
		PROOF_TEST(space_above_is_dropped_at_the_top_of_a_page),
		PROOF_TEST(white_space_at_the_foot_is_shared_within_a_limit),
		PROOF_TEST(an_essay_grows_to_the_foot),
		PROOF_TEST(an_essay_grows_by_as_many_lines_as_it_has),
		PROOF_TEST(lines_go_to_the_foot_where_an_essay_goes_on),
		PROOF_TEST(columns_fill_before_pages),
		PROOF_TEST(a_set_that_fits_a_page_is_not_parted),
		PROOF_TEST(a_set_is_parted_lest_the_first_page_stay_empty),
		PROOF_TEST(a_long_set_is_cut_between_its_items),
		PROOF_TEST(a_stimulus_ends_where_the_first_item_begins),
		PROOF_TEST(
			a_stimulus_is_parted_from_an_item_rather_than_it_is_cut),
		PROOF_TEST(
			a_long_set_goes_over_facing_pages_where_it_costs_none),
		PROOF_TEST(a_set_may_go_over_the_columns_of_its_page),
		PROOF_TEST(any_galleys_are_placed_whole_and_in_order),
		PROOF_TEST(
			a_galley_that_flows_is_cut_rather_than_the_first_page_left_empty),
		PROOF_TEST(a_galley_is_near_the_one_before_where_it_can_be),
	};

	return cmocka_run_group_tests_name("paginate", tests, NULL, NULL);
}
