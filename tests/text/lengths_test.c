/*
 * Lengths in formulas; units are those of PDF, 72 points to the inch.
 */
#include "text/math/math.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The first part of a formula. */
static const struct math *part_of(struct arena *arena, const char *text)
{
	struct math_fault fault = {0, "", NULL};
	const struct math *row = math_parse(arena, text, strlen(text), &fault);

	if (row == NULL)
		fail_msg("%s: %s", text, fault.message);
	return row->body;
}

static const char *fault_of(struct arena *arena, const char *text)
{
	struct math_fault fault = {0, "", NULL};

	assert_null(math_parse(arena, text, strlen(text), &fault));
	return fault.message;
}

static void units_of_paper_are_in_mpt(void **state)
{
	static const struct {
		const char *text;
		int size;
	} cases[] = {
		{"\\hspace{1in}", 72000},
		{"\\hspace{2.54cm}", 72000},
		{"\\hspace{25.4mm}", 72009},
		{"\\hspace{1pt}", 1000},
		{"\\hspace{1bp}", 1000},
		{"\\hspace{1pc}", 12000},
		{"\\hspace*{.5in}", 36000},
		{"\\hspace{-1.25pt}", -1250},
		{"\\hskip 2pt", 2000},
		{"\\kern2pt", 2000},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct math *space = part_of(*state, cases[i].text);

		assert_int_equal(space->kind, MATH_SPACE);
		assert_true(space->flags & MATH_WRITTEN);
		assert_in_range(space->size + 100000,
			cases[i].size + 100000 - 10, cases[i].size + 100000);
	}
}

static void units_of_type_are_in_thousandths_of_an_em(void **state)
{
	static const struct {
		const char *text;
		int size;
	} cases[] = {
		{"\\hspace{1em}", 1000},
		{"\\hspace{0.5em}", 500},
		{"\\hspace{2ex}", 900},
		{"\\mkern18mu", 1008},
		{"\\hspace{-1em}", -1000},
	};

	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct math *space = part_of(*state, cases[i].text);

		assert_false(space->flags & MATH_WRITTEN);
		assert_int_equal(space->size, cases[i].size);
	}
}

static void what_is_no_length_is_a_fault(void **state)
{
	static const char expected[] = "expected a length behind this, {2cm}";

	assert_string_equal(fault_of(*state, "\\hspace{2}"), expected);
	assert_string_equal(fault_of(*state, "\\hspace{2 miles}"), expected);
	assert_string_equal(fault_of(*state, "\\hspace"), expected);
	assert_string_equal(fault_of(*state, "\\hspace{cm2}"), expected);
}

static void a_huge_length_is_limited(void **state)
{
	assert_in_range(part_of(*state, "\\hspace{99999cm}")->size,
		72 * 1000 * 1000, INT32_MAX);
}

static void a_long_low_rule_is_a_line_to_write_on(void **state)
{
	const struct math *line = part_of(*state, "\\rule{2cm}{0.4pt}");

	assert_int_equal(line->kind, MATH_LINE);
	assert_int_equal(line->body->size, 56692);
	assert_int_equal(part_of(*state, "\\rule{2cm}{1cm}")->kind, MATH_RULE);
	assert_int_equal(
		part_of(*state, "\\rule{1pt}{0.4pt}")->kind, MATH_RULE);
}

static void raised_parts_have_a_length(void **state)
{
	const struct math *up = part_of(*state, "\\raise 2pt {x}");
	const struct math *down = part_of(*state, "\\lower 2pt {x}");
	const struct math *text =
		part_of(*state, "\\raisebox{-1pt}[3pt][4pt]{up}");

	assert_int_equal(up->kind, MATH_RAISED);
	assert_int_equal(up->over->size, 2000);
	assert_int_equal(down->over->size, -2000);
	assert_int_equal(text->over->size, -1000);
	assert_string_equal(fault_of(*state, "\\raisebox{1pt}[3pt{up}"),
		"this has a [ without its ]");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(units_of_paper_are_in_mpt),
		TEST(units_of_type_are_in_thousandths_of_an_em),
		TEST(what_is_no_length_is_a_fault),
		TEST(a_huge_length_is_limited),
		TEST(a_long_low_rule_is_a_line_to_write_on),
		TEST(raised_parts_have_a_length),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
