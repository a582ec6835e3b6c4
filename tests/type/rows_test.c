/*
 * Spaces are those of The TeXbook, chapter 18: thin, medium and thick ones of
 * 3, 4 and 5 eighteenths of an em.
 */
#include "type/math/rows.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	SIZE = 18 * MPT,
	NONE = 0,
	THIN = 3 * MPT,
	MEDIUM = 4 * MPT,
	THICK = 5 * MPT,
	ROUNDED = SIZE / 1000 /* spaces are in em/1000 */
};

static const struct math_setting setting = {.size = SIZE};
static struct setter setter = {.setting = &setting};

static void assert_space(
	enum math_class before, enum math_class class, mpt expected)
{
	const struct spot spot = {&setter, MATH_TEXT_SIZE, false};
	const struct math next = {.kind = MATH_SYMBOL, .class = MATH_ORDINARY};
	const struct math part = {.kind = MATH_SYMBOL,
		.class = class,
		.code = 'x',
		.next = &next};
	const mpt space = rows_space(spot, before, &part);

	assert_in_range(space + ROUNDED, expected, expected + 2 * ROUNDED);
}

static void classes_part_a_row(void **state)
{
	(void)state;
	assert_space(MATH_ORDINARY, MATH_ORDINARY, NONE);
	assert_space(MATH_ORDINARY, MATH_BINARY, MEDIUM);
	assert_space(MATH_BINARY, MATH_ORDINARY, MEDIUM);
	assert_space(MATH_ORDINARY, MATH_RELATION, THICK);
	assert_space(MATH_RELATION, MATH_ORDINARY, THICK);
	assert_space(MATH_RELATION, MATH_RELATION, NONE);
	assert_space(MATH_ORDINARY, MATH_LARGE, THIN);
	assert_space(MATH_LARGE, MATH_OPEN, NONE);
	assert_space(MATH_PUNCT, MATH_ORDINARY, THIN);
	assert_space(MATH_ORDINARY, MATH_PUNCT, NONE);
	assert_space(MATH_CLOSE, MATH_OPEN, NONE);
	assert_space(MATH_INNER, MATH_ORDINARY, THIN);
	assert_space(MATH_OPEN, MATH_RELATION, NONE);
}

static void nothing_stands_before_the_first(void **state)
{
	(void)state;
	for (int class = 0; class < MATH_CLASSES; class ++)
		assert_space(MATH_CLASSES, (enum math_class) class, NONE);
}

static void an_operator_without_an_operand_has_no_space(void **state)
{
	(void)state;
	assert_space(MATH_OPEN, MATH_BINARY, NONE);
	assert_space(MATH_RELATION, MATH_BINARY, THICK);
}

static void typed_spaces_stand_alone(void **state)
{
	const struct spot spot = {&setter, MATH_TEXT_SIZE, false};
	const struct math space = {.kind = MATH_SPACE, .size = 500};
	const struct math written = {
		.kind = MATH_SPACE, .size = 500, .flags = MATH_WRITTEN};

	(void)state;
	assert_int_equal(rows_space(spot, MATH_RELATION, &space), 0);
	assert_int_equal(rows_space(spot, MATH_RELATION, NULL), 0);
	assert_int_equal(rows_width(spot, &space), SIZE / 2);
	assert_int_equal(rows_width(spot, &written), 500);
}

/* A row of spaces is as wide as they are, but never less than nothing. */
static void spaces_add_up(void **state)
{
	const struct math third = {.kind = MATH_SPACE, .size = -1500};
	const struct math second = {
		.kind = MATH_SPACE, .size = 250, .next = &third};
	const struct math first = {
		.kind = MATH_SPACE, .size = 500, .next = &second};
	struct setter own = {.setting = &setting, .arena = *state};
	const struct spot spot = {&own, MATH_TEXT_SIZE, false};
	enum math_class before = MATH_CLASSES;

	assert_int_equal(rows_set(spot, &first, &third, &before).box.width,
		SIZE * 3 / 4);
	assert_int_equal(rows_set(spot, &first, NULL, &before).box.width, 0);
	assert_int_equal(before, MATH_CLASSES);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(classes_part_a_row),
		TEST(nothing_stands_before_the_first),
		TEST(an_operator_without_an_operand_has_no_space),
		TEST(typed_spaces_stand_alone),
		TEST(spaces_add_up),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
