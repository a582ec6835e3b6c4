#include "layout/blank/blank_cells.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define CELL(cell) "| a | b |\n|---|---|\n| c | " cell " |"

static void assert_alone(const char *markdown, size_t count, const bool *alone)
{
	struct arena *arena = arena_new();
	const bool *found =
		blank_cells_find(arena, rich_parse(arena, markdown), count);

	for (size_t i = 0; i < count; i++)
		assert_int_equal(found[i], alone[i]);
	arena_free(arena);
}

static void a_blank_that_fills_its_cell_is_alone(void **state)
{
	(void)state;
	assert_alone(CELL(RICH_BLANK), 1, (const bool[]){true});
}

static void words_or_another_blank_are_company(void **state)
{
	(void)state;
	assert_alone(CELL(RICH_BLANK " km"), 1, (const bool[]){false});
	assert_alone(CELL(RICH_BLANK " " RICH_BLANK), 2,
		(const bool[]){false, false});
	assert_alone(CELL("$x + " RICH_BLANK "$"), 1, (const bool[]){false});
}

static void a_blank_of_a_paragraph_keeps_its_rule(void **state)
{
	(void)state;
	assert_alone(RICH_BLANK, 1, (const bool[]){false});
}

static void blanks_are_counted_through_the_whole_text(void **state)
{
	(void)state;
	assert_alone("See " RICH_BLANK
		     ".\n\n" CELL(RICH_BLANK) "\n\nThen " RICH_BLANK,
		3, (const bool[]){false, true, false});
}

static void blanks_beyond_the_count_are_passed_over(void **state)
{
	(void)state;
	assert_alone("See " RICH_BLANK ".\n\n" CELL(RICH_BLANK), 1,
		(const bool[]){false});
}

static void the_rule_of_one_blank_leaves_its_row(void **state)
{
	static const struct run runs[3];
	struct mark marks[] = {
		{.type = MARK_RUN, .run = &runs[0]},
		{.type = MARK_RULE},
		{.type = MARK_RUN, .run = &runs[1]},
		{.type = MARK_RUN, .run = &runs[2]},
	};
	struct row row = {.marks = marks, .count = LENGTH(marks)};

	(void)state;
	blank_cells_clear(&row, &runs[1]);
	assert_int_equal(row.count, 3);
	assert_ptr_equal(row.marks[0].run, &runs[0]);
	assert_int_equal(row.marks[1].type, MARK_RULE);
	assert_ptr_equal(row.marks[2].run, &runs[2]);
	blank_cells_clear(&row, &runs[1]);
	assert_int_equal(row.count, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_blank_that_fills_its_cell_is_alone),
		cmocka_unit_test(words_or_another_blank_are_company),
		cmocka_unit_test(a_blank_of_a_paragraph_keeps_its_rule),
		cmocka_unit_test(blanks_are_counted_through_the_whole_text),
		cmocka_unit_test(blanks_beyond_the_count_are_passed_over),
		cmocka_unit_test(the_rule_of_one_blank_leaves_its_row),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
