/*
 * Classes are those that TeX would find (The TeXbook, Appendix G, rules 5, 6).
 */
#include "text/math/row.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct math *parse(struct arena *arena, const char *text)
{
	struct math_fault fault = {0, "", NULL};
	const struct math *row = math_parse(arena, text, strlen(text), &fault);

	assert_non_null(row);
	return row;
}

/* A letter for the class of each part: Ord, Large, Bin, Rel, Open, Close,
 * Punct, Inner. */
static void assert_classes(
	struct arena *arena, const char *text, const char *expected)
{
	enum math_class before = MATH_CLASSES;
	char classes[40] = "";
	size_t count = 0;

	for (const struct math *part = parse(arena, text)->body; part != NULL;
		part = part->next) {
		before = row_class(before, part);
		classes[count++] = "OLBR()PI"[before];
	}
	if (strcmp(classes, expected) != 0)
		fail_msg("%s: %s, not %s", text, classes, expected);
}

static void an_operator_needs_both_operands(void **state)
{
	assert_classes(*state, "a+b", "OBO");
	assert_classes(*state, "-a", "OO");
	assert_classes(*state, "a+", "OO");
	assert_classes(*state, "a=-b", "OROO");
	assert_classes(*state, "(-a)", "(OO)");
	assert_classes(*state, "(a-)", "(OO)");
	assert_classes(*state, "a,-b", "OPOO");
	assert_classes(*state, "a+-b", "OBOO");
	assert_classes(*state, "a+=b", "OORO");
	assert_classes(*state, "\\sum-a", "LOO");
}

static void a_bar_opens_and_closes(void **state)
{
	assert_classes(*state, "|a|", "(O)");
	assert_classes(*state, "|-a|+|b|", "(OO)B(O)");
	assert_classes(*state, "a=|b|", "OR(O)");
}

static void spaces_do_not_stand_between_operands(void **state)
{
	const struct math *minus = parse(*state, "a-\\,=b")->body->next;

	assert_int_equal(row_class(MATH_ORDINARY, minus), MATH_ORDINARY);
	minus = parse(*state, "a-\\,b")->body->next;
	assert_int_equal(row_class(MATH_ORDINARY, minus), MATH_BINARY);
}

static void a_row_of_one_row_is_that(void **state)
{
	const struct math *row = parse(*state, "{{ab}}");

	assert_int_equal(row_inner(row)->body->code, 'a');
	row = parse(*state, "a");
	assert_ptr_equal(row_inner(row), row);
	row = parse(*state, "{ab}c");
	assert_ptr_equal(row_inner(row), row);
}

static void a_long_row_is_divided_behind_its_signs(void **state)
{
	const struct math *row = parse(*state, "a+b+c=-d"), *end;
	enum math_class before = MATH_CLASSES;

	/* Of the signs the last is no operator. */
	assert_int_equal(row_parts(row), 4);
	end = row_part_end(row->body, &before);
	assert_int_equal(end->code, 'b');
	assert_int_equal(before, MATH_BINARY);
	end = row_part_end(end, &before);
	end = row_part_end(end, &before);
	assert_int_equal(before, MATH_RELATION);
	assert_int_equal(end->code, 0x2212);
	assert_null(row_part_end(end, &before));
}

static void a_short_row_is_whole(void **state)
{
	assert_int_equal(row_parts(parse(*state, "a+b+c=d")), 1);
	assert_int_equal(row_parts(parse(*state, "a+b+c=dd")), 4);
	assert_int_equal(row_parts(parse(*state, "{{a+b+c=dd}}")), 4);
	assert_int_equal(row_parts(parse(*state, "abcdefgh=")), 1);
}

static void a_wide_space_divides_too(void **state)
{
	assert_int_equal(row_parts(parse(*state, "abcd\\quad efgh")), 2);
	assert_int_equal(row_parts(parse(*state, "abcd\\;efgh")), 1);
	assert_int_equal(row_parts(parse(*state, "abcdefgh\\quad")), 1);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_operator_needs_both_operands),
		TEST(a_bar_opens_and_closes),
		TEST(spaces_do_not_stand_between_operands),
		TEST(a_row_of_one_row_is_that),
		TEST(a_long_row_is_divided_behind_its_signs),
		TEST(a_short_row_is_whole),
		TEST(a_wide_space_divides_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
