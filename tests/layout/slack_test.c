#include "layout/pages/paginate.h"
#include "layout/pages/squeeze.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SLOT = 1200,
	GALLEYS_MAX = 16
};

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

/* An item of plain rows, and then of lines to write on. */
static struct galley *add(struct proof *proof, size_t rows, size_t lines)
{
	struct galley *galley = &proof->galleys[proof->count++];

	galley->count = rows + lines;
	galley->rows =
		arena_alloc(proof->arena, galley->count, sizeof(*galley->rows));
	for (size_t i = 0; i < galley->count; i++)
		galley->rows[i] = (struct row){
			.height = 100, .cut = CUT_NEVER, .ruled = i >= rows};
	return galley;
}

static struct placing place(struct proof *proof, int pages)
{
	const struct slots slots = {
		.first = SLOT, .rest = SLOT, .columns = 1, .pages = pages};

	return paginate(proof->arena, proof->galleys, proof->count, &slots);
}

/* How often the last row of an item is placed. */
static int lines_after(
	const struct placing *placing, const struct galley *galley)
{
	const struct row *last = &galley->rows[galley->count - 1];
	int count = 0;

	for (size_t i = 0; i < placing->count; i++)
		count += placing->rows[i].row == last;
	return count - 1;
}

static mpt y_of(const struct placing *placing, const struct galley *galley)
{
	size_t i = 0;

	while (placing->rows[i].row != galley->rows)
		i++;
	return placing->rows[i].y;
}

static void white_space_becomes_lines_for_all_answers(void **state)
{
	struct proof *proof = *state;
	const struct galley *a = add(proof, 1, 4), *b = add(proof, 1, 4);
	struct placing placing;

	add(proof, 8, 0);
	placing = place(proof, 2);
	assert_int_equal(lines_after(&placing, a), 1);
	assert_int_equal(lines_after(&placing, b), 1);
	assert_int_equal(y_of(&placing, b), 600);
}

static void an_answer_grows_by_half_at_most(void **state)
{
	struct proof *proof = *state;
	const struct galley *a = add(proof, 1, 4);
	struct placing placing;

	add(proof, 12, 0);
	placing = place(proof, 2);
	assert_int_equal(lines_after(&placing, a), 2);
}

static void an_essay_doubles_even_on_the_last_page(void **state)
{
	struct proof *proof = *state;
	struct galley *a = add(proof, 1, 4);
	struct placing placing;

	a->lines = 4;
	placing = place(proof, 1);
	assert_int_equal(lines_after(&placing, a), 4);
}

static void an_answer_that_goes_on_fills_its_page(void **state)
{
	struct proof *proof = *state;
	const struct galley *galley;
	struct placing placing;
	int first = 0;

	galley = add(proof, 1, 20);
	proof->galleys[0].lines = 20;
	for (size_t i = 2; i < galley->count; i++)
		galley->rows[i].cut = i == 6 ? CUT_FREE : CUT_NEVER;
	placing = place(proof, 3);
	for (size_t i = 0; i < placing.count; i++)
		first += placing.rows[i].slot == 0;
	assert_int_equal(first, SLOT / 100);
}

/* Before a row that begins a page, what is left stays white. */
static void a_page_that_is_turned_is_filled_like_a_last_one(void **state)
{
	struct proof *proof = *state;
	struct placing placing;

	add(proof, 2, 0);
	add(proof, 1, 2)->rows[0].above = 50;
	add(proof, 2, 0)->fresh = true;
	placing = place(proof, 2);
	assert_int_equal(placing.count, 7);
	assert_int_equal(placing.rows[2].y, 250);
	assert_int_equal(placing.rows[4].slot, 0);
	assert_int_equal(placing.rows[5].slot, 1);
	assert_int_equal(placing.rows[5].y, 0);
}

static void a_last_page_keeps_its_answers_as_they_are(void **state)
{
	struct proof *proof = *state;
	const struct galley *a = add(proof, 1, 4);
	const struct placing placing = place(proof, 1);

	assert_int_equal(lines_after(&placing, a), 0);
}

static void lines_that_were_given_do_not_grow(void **state)
{
	struct proof *proof = *state;
	const struct galley *a = add(proof, 5, 0);
	struct placing placing;

	add(proof, 12, 0);
	placing = place(proof, 2);
	assert_int_equal(lines_after(&placing, a), 0);
}

static void then_gaps_widen_within_limits(void **state)
{
	struct proof *proof = *state;
	const struct galley *b;
	struct placing placing;

	add(proof, 5, 0);
	b = add(proof, 5, 0);
	add(proof, 12, 0);
	placing = place(proof, 2);
	assert_int_equal(y_of(&placing, b), 500 + SLOT / 40);
}

static void words_stand_above_what_begins_a_page(void **state)
{
	struct proof *proof = *state;
	const struct row bank = {.height = 200};
	struct galley *b;
	struct placing placing;

	add(proof, 11, 0);
	b = add(proof, 5, 0);
	b->bank = &bank;
	placing = place(proof, 2);
	assert_ptr_equal(placing.rows[11].row, &bank);
	assert_int_equal(placing.rows[11].y, 0);
	assert_int_equal(y_of(&placing, b), 200);
}

/* Rather no words than an item cut where it must not be. */
static void words_give_way_to_what_stays_together(void **state)
{
	struct proof *proof = *state;
	const struct row bank = {.height = SLOT - 400};
	struct galley *b;
	struct placing placing;

	add(proof, 11, 0);
	b = add(proof, 5, 0);
	b->bank = &bank;
	placing = place(proof, 2);
	assert_int_equal(placing.count, 16);
	assert_int_equal(placing.rows[10].slot, 0);
	assert_int_equal(placing.rows[11].slot, 1);
	assert_int_equal(y_of(&placing, b), 0);
}

static void text_stays_in_the_middle_of_a_squeezed_row(void **state)
{
	struct mark marks[] = {
		{.type = MARK_RUN, .y = 60},
		{.type = MARK_RULE, .y = 0, .height = 100}, /* at the side */
		{.type = MARK_RULE, .y = 99, .height = 1},  /* at the foot */
		{.type = MARK_RULE, .y = 70, .height = 1},  /* a blank */
	};
	struct row row = {.height = 100,
		.give = 10,
		.marks = marks,
		.count = 4,
		.above = 50};
	struct galley galley = {.rows = &row, .count = 1};

	(void)state;
	squeeze(&galley, 5);
	assert_int_equal(row.height, 90);
	assert_int_equal(row.above, 35);
	assert_int_equal(marks[0].y, 55);
	assert_int_equal(marks[1].height, 90);
	assert_int_equal(marks[2].y, 89);
	assert_int_equal(marks[3].y, 65);
}

static void an_answer_line_stays_at_its_rows_foot(void **state)
{
	struct mark marks[] = {
		{.type = MARK_RULE, .y = 99, .height = 1},
		{.type = MARK_ROOM, .y = 95, .height = 100},
	};
	struct row row = {.height = 100,
		.give = 10,
		.gives = GIVE_PITCH,
		.marks = marks,
		.count = 2};
	struct galley galley = {.rows = &row, .count = 1};

	(void)state;
	squeeze(&galley, 5);
	assert_int_equal(row.height, 90);
	assert_int_equal(marks[0].y, 89);
	assert_int_equal(marks[1].y, 85);
	assert_int_equal(marks[1].height, 90);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			white_space_becomes_lines_for_all_answers, begin, end),
		cmocka_unit_test_setup_teardown(
			an_answer_grows_by_half_at_most, begin, end),
		cmocka_unit_test_setup_teardown(
			an_essay_doubles_even_on_the_last_page, begin, end),
		cmocka_unit_test_setup_teardown(
			an_answer_that_goes_on_fills_its_page, begin, end),
		cmocka_unit_test_setup_teardown(
			a_page_that_is_turned_is_filled_like_a_last_one, begin,
			end),
		cmocka_unit_test_setup_teardown(
			a_last_page_keeps_its_answers_as_they_are, begin, end),
		cmocka_unit_test_setup_teardown(
			lines_that_were_given_do_not_grow, begin, end),
		cmocka_unit_test_setup_teardown(
			then_gaps_widen_within_limits, begin, end),
		cmocka_unit_test_setup_teardown(
			words_stand_above_what_begins_a_page, begin, end),
		cmocka_unit_test_setup_teardown(
			words_give_way_to_what_stays_together, begin, end),
		cmocka_unit_test(text_stays_in_the_middle_of_a_squeezed_row),
		cmocka_unit_test(an_answer_line_stays_at_its_rows_foot),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
