/*
 * Tables of formulas: their cells, columns and rules as LaTeX has them.
 */
#include "text/math/math.h"

#include "../base/with_arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct math *part_of(struct arena *arena, const char *text)
{
	struct math_fault fault = {0, "", NULL};
	const struct math *row = math_parse(arena, text, strlen(text), &fault);

	if (row == NULL)
		fail_msg("%s: %s", text, fault.message);
	return row->body;
}

static const struct math_table *table_of(struct arena *arena, const char *text)
{
	const struct math *part = part_of(arena, text);

	return part->kind == MATH_FENCED ? part->body->table : part->table;
}

static void assert_fault(
	struct arena *arena, const char *text, size_t at, const char *message)
{
	struct math_fault fault = {0, "", NULL};

	assert_null(math_parse(arena, text, strlen(text), &fault));
	assert_string_equal(fault.message, message);
	assert_int_equal(fault.at, at);
}

/* The first sign of a cell; "." for none. */
static char sign_of(const struct math *cell)
{
	return cell == NULL || cell->body == NULL ? '.'
						  : (char)cell->body->code;
}

static void assert_cells(
	struct arena *arena, const char *text, const char *expected)
{
	const struct math_table *table = table_of(arena, text);
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < table->rows * table->columns; i++) {
		if (i > 0 && i % table->columns == 0)
			buffer_putc(&out, '/');
		buffer_putc(&out, sign_of(table->cells[i]));
	}
	assert_string_equal(buffer_text(&out), expected);
}

static void cells_stand_in_rows_and_columns(void **state)
{
	assert_cells(*state, "\\begin{matrix}a&b\\\\c&d\\end{matrix}", "ab/cd");
	assert_cells(*state, "\\begin{matrix}a\\\\b&c\\end{matrix}", "a./bc");
	assert_cells(*state, "\\begin{matrix}&a\\\\&\\end{matrix}", ".a/..");
	assert_cells(*state, "\\begin{matrix}a\\\\\\end{matrix}", "a");
	assert_cells(*state, "\\begin{array}{ccc}a\\end{array}", "a..");
	assert_cells(*state, "\\begin{matrix}a\\cr b\\end{matrix}", "a/b");
	assert_cells(*state, "\\substack{a\\\\b}", "a/b");
}

static void brackets_stand_around_a_matrix(void **state)
{
	static const struct {
		const char *text;
		uint32_t open, close;
	} cases[] = {
		{"\\begin{pmatrix}a\\end{pmatrix}", '(', ')'},
		{"\\begin{bmatrix}a\\end{bmatrix}", '[', ']'},
		{"\\begin{vmatrix}a\\end{vmatrix}", '|', '|'},
		{"\\begin{Vmatrix}a\\end{Vmatrix}", 0x2016, 0x2016},
		{"\\begin{cases}a\\end{cases}", '{', 0},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct math *part = part_of(*state, cases[i].text);

		assert_int_equal(part->kind, MATH_FENCED);
		assert_int_equal(part->code, cases[i].open);
		assert_int_equal(part->close, cases[i].close);
	}
	assert_int_equal(part_of(*state, "\\begin{matrix}a\\end{matrix}")->kind,
		MATH_TABLE);
}

static void an_array_says_its_columns(void **state)
{
	const struct math_table *table =
		table_of(*state, "\\begin{array}{l|c||r|}a&b&c\\end{array}");

	assert_int_equal(table->column[0].align, MATH_TO_LEFT);
	assert_int_equal(table->column[1].align, MATH_CENTRED);
	assert_int_equal(table->column[2].align, MATH_TO_RIGHT);
	assert_int_equal(table->column[0].rules, 0);
	assert_int_equal(table->column[1].rules, 1);
	assert_int_equal(table->column[2].rules, 2);
	assert_int_equal(table->column[3].rules, 1);
}

/* "@{}" puts nothing, not even a space, between columns. */
static void braces_may_stand_in_the_columns(void **state)
{
	const struct math_table *table =
		table_of(*state, "\\begin{array}{r@{}l@{}}a&b\\end{array}");

	assert_int_equal(table->columns, 2);
	assert_false(table->column[0].tight);
	assert_true(table->column[1].tight);
	assert_int_equal(table->column[1].align, MATH_TO_LEFT);
	assert_fault(*state, "\\begin{array}{r@{l}a\\end{array}", 13,
		"this { is never closed");
}

static void equations_are_aligned_in_pairs(void **state)
{
	const struct math_table *table =
		table_of(*state, "\\begin{aligned}a&=b&c&=d\\end{aligned}");

	for (size_t i = 0; i < 4; i++) {
		assert_int_equal(table->column[i].align,
			i % 2 == 0 ? MATH_TO_RIGHT : MATH_TO_LEFT);
		assert_int_equal(table->column[i].tight, i % 2 == 1);
	}
	assert_true(table->displayed);
	table = table_of(*state, "\\begin{cases}a&b\\end{cases}");
	assert_int_equal(table->column[0].align, MATH_TO_LEFT);
	assert_int_equal(table->column[1].align, MATH_TO_LEFT);
}

static void rules_cross_the_columns(void **state)
{
	const struct math_table *table = table_of(*state,
		"\\begin{array}{ccc}\\hline\\hline a\\\\\\cline{2-3}b\\\\"
		"\\hline\\end{array}");

	assert_int_equal(table->rows, 2);
	assert_int_equal(table->rules[0].count, 2);
	assert_int_equal(table->rules[1].count, 1);
	assert_int_equal(table->rules[1].first, 1);
	assert_int_equal(table->rules[1].last, 2);
	assert_int_equal(table->rules[2].count, 1);
	assert_int_equal(table->rules[2].first, 0);
	assert_true(table->rules[2].last >= 2);
}

static void a_star_changes_nothing(void **state)
{
	assert_cells(*state, "\\begin{align*}a\\end{align*}", "a");
	assert_fault(*state, "\\begin{align*}a\\end{align}", 15,
		"\\end{align} closes \\begin{align*}");
}

static void faults_name_the_environment(void **state)
{
	assert_fault(*state, "x\\begin{matrx}a\\end{matrx}", 1,
		"unknown environment \"matrx\"");
	assert_fault(*state, "\\begin{matrix}a", 0,
		"this \\begin{matrix} has no \\end{matrix}");
	assert_fault(*state, "\\begin{array}{lx}a\\end{array}", 0,
		"expected columns such as {lcr}");
	assert_fault(*state, "\\begin{array}{c}a\\\\\\cline{1}b\\end{array}",
		27, "expected columns such as {1-2}");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(cells_stand_in_rows_and_columns),
		TEST(brackets_stand_around_a_matrix),
		TEST(an_array_says_its_columns),
		TEST(braces_may_stand_in_the_columns),
		TEST(equations_are_aligned_in_pairs),
		TEST(rules_cross_the_columns),
		TEST(a_star_changes_nothing),
		TEST(faults_name_the_environment),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
