#include "layout/pages/squeeze.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	ROWS = 12,
	LAST = SQUEEZE_LEVELS - 1
};

static struct row text(void)
{
	return (struct row){.above = 1000, .height = 200, .give = 40};
}

static struct row ruled(void)
{
	return (struct row){
		.height = 200, .give = 40, .gives = GIVE_PITCH, .ruled = true};
}

static void gaps_shrink_first_then_rows(void **state)
{
	static const int64_t above[SQUEEZE_LEVELS] = {
		1000, 900, 800, 700, 700, 700, 700};
	static const int64_t heights[SQUEEZE_LEVELS] = {
		200, 200, 200, 200, 180, 160, 160};

	(void)state;
	for (int level = 0; level < SQUEEZE_LEVELS; level++) {
		struct row rows[] = {text(), text()};
		struct galley galley = {.rows = rows, .count = 2};
		const int64_t height = above[level] + 2 * heights[level];

		assert_int_equal(squeeze_galley_height(&galley, level), height);
		assert_int_equal(squeeze_rows_height(&galley, level),
			2 * heights[level]);
		squeeze(&galley, level);
		assert_int_equal(rows[1].above, above[level]);
		assert_int_equal(rows[1].height, heights[level]);
		assert_int_equal(galley_height(&galley, 0), height);
	}
}

static void what_was_given_cannot_be_given_again(void **state)
{
	struct row rows[] = {text()};
	struct galley galley = {.rows = rows, .count = 1};

	(void)state;
	squeeze(&galley, LAST);
	assert_int_equal(rows[0].give, 0);
	squeeze(&galley, LAST);
	assert_int_equal(rows[0].height, 160);
}

/* A galley of runs of ruled lines, each below a line of text. */
static struct galley answers_of(
	struct row *rows, const size_t *runs, size_t count)
{
	struct galley galley = {.rows = rows};

	for (size_t i = 0; i < count; i++) {
		rows[galley.count++] = text();
		for (size_t k = 0; k < runs[i]; k++)
			rows[galley.count++] = ruled();
	}
	return galley;
}

static void at_last_each_answer_spares_a_quarter_of_its_lines(void **state)
{
	static const size_t runs[] = {3, 5};
	struct row rows[ROWS];
	struct galley galley = answers_of(rows, runs, LENGTH(runs));
	int64_t height;

	(void)state;
	assert_int_equal(squeeze_rows_height(&galley, LAST - 1), 10 * 160);
	height = squeeze_rows_height(&galley, LAST);
	assert_int_equal(height, 9 * 160);
	squeeze(&galley, LAST);
	assert_int_equal(galley.count, 9);
	for (size_t i = 0; i < galley.count; i++) {
		assert_int_equal(rows[i].ruled, i != 0 && i != 4);
		height -= rows[i].height;
	}
	assert_int_equal(height, 0);
}

static void lines_that_may_grow_are_those_that_are_left_at_the_end(void **state)
{
	static const size_t runs[] = {5, 4};
	struct row rows[ROWS];
	struct galley galley = answers_of(rows, runs, LENGTH(runs));

	(void)state;
	galley.lines = runs[1];
	squeeze(&galley, LAST);
	assert_int_equal(galley.count, ROWS - 1 - 2);
	assert_int_equal(galley.lines, 3);
}

static void a_copy_is_squeezed_and_its_galley_is_not(void **state)
{
	static const size_t runs[] = {8};
	struct arena *arena = arena_new();
	struct row rows[ROWS];
	const struct galley galleys[] = {
		answers_of(rows, runs, LENGTH(runs)), {.count = 0}};
	const struct galley *copies =
		squeeze_measure(arena, galleys, LENGTH(galleys), LAST);

	(void)state;
	assert_int_equal(galleys[0].count, 9);
	assert_int_equal(rows[1].height, 200);
	assert_int_equal(copies[0].count, 7);
	assert_int_equal(copies[0].rows[1].height, 160);
	assert_int_equal(copies[1].count, 0);
	arena_free(arena);
}

static void marks_of_text_stay_in_the_middle_of_its_row(void **state)
{
	struct mark marks[] = {
		{.type = MARK_RUN, .y = 150},
		{.type = MARK_RULE, .y = 90, .height = 10},
		{.type = MARK_RULE, .y = 190, .height = 10},
		{.type = MARK_RULE, .y = 0, .height = 200},
		{.type = MARK_RULE, .y = 0, .height = 10},
	};
	struct row row = text();
	struct galley galley = {.rows = &row, .count = 1};

	(void)state;
	row.marks = marks;
	row.count = LENGTH(marks);
	squeeze(&galley, LAST);
	assert_int_equal(marks[0].y, 150 - 20);
	assert_int_equal(marks[1].y, 90 - 20);
	assert_int_equal(marks[2].y, 190 - 40);
	assert_int_equal(marks[3].y, 0);
	assert_int_equal(marks[3].height, 160);
	assert_int_equal(marks[4].y, 0);
	assert_int_equal(marks[4].height, 10);
}

static void a_line_to_write_on_stays_at_the_foot_of_its_row(void **state)
{
	struct mark marks[] = {
		{.type = MARK_RULE, .y = 195, .height = 5},
		{.type = MARK_ROOM, .y = 190, .height = 180},
	};
	struct row row = ruled();
	struct galley galley = {.rows = &row, .count = 1};

	(void)state;
	row.marks = marks;
	row.count = LENGTH(marks);
	squeeze(&galley, LAST);
	assert_int_equal(marks[0].y, 155);
	assert_int_equal(marks[0].height, 5);
	assert_int_equal(marks[1].y, 150);
	assert_int_equal(marks[1].height, 140);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gaps_shrink_first_then_rows),
		cmocka_unit_test(what_was_given_cannot_be_given_again),
		cmocka_unit_test(
			at_last_each_answer_spares_a_quarter_of_its_lines),
		cmocka_unit_test(
			lines_that_may_grow_are_those_that_are_left_at_the_end),
		cmocka_unit_test(a_copy_is_squeezed_and_its_galley_is_not),
		cmocka_unit_test(marks_of_text_stay_in_the_middle_of_its_row),
		cmocka_unit_test(
			a_line_to_write_on_stays_at_the_foot_of_its_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
