#include "type/line/inset.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SIZE = 10 * MPT,
	MEASURE = 200 * MPT
};

/* A picture of 60 by 30, asked for in a size, or 0. */
static struct box box_of(mpt width, mpt height, mpt measure, mpt tallest)
{
	const struct inset inset = {.name = "a.svg",
		.alt = "a",
		.width = width,
		.height = height,
		.own_width = 60 * MPT,
		.own_height = 30 * MPT};
	const struct text_style style = {.size = SIZE, .tallest = tallest};
	struct arena *arena = arena_new();
	const struct box box = *inset_box(arena, &inset, &style, measure);

	assert_int_equal(box.type, BOX_PICTURE);
	arena_free(arena);
	return box;
}

static void without_a_size_it_is_as_high_as_letters(void **state)
{
	const struct box box = box_of(0, 0, MEASURE, 0);

	(void)state;
	assert_int_equal(box.height, SIZE * 8 / 10);
	assert_int_equal(box.depth, SIZE * 22 / 100);
	assert_int_equal(box.width, 2 * (box.height + box.depth));
}

static void a_size_asked_for_stands_on_the_baseline(void **state)
{
	struct box box = box_of(0, 40 * MPT, MEASURE, 0);

	(void)state;
	assert_int_equal(box.height, 40 * MPT);
	assert_int_equal(box.depth, 0);
	assert_int_equal(box.width, 80 * MPT);
	box = box_of(40 * MPT, 0, MEASURE, 0);
	assert_int_equal(box.width, 40 * MPT);
	assert_int_equal(box.height, 20 * MPT);
	assert_int_equal(box.depth, 0);
}

static void what_is_too_wide_or_high_keeps_its_shape(void **state)
{
	struct box box = box_of(400 * MPT, 0, MEASURE, 0);

	(void)state;
	assert_int_equal(box.width, MEASURE);
	assert_int_equal(box.height, MEASURE / 2);
	box = box_of(0, 40 * MPT, MEASURE, SIZE);
	assert_int_equal(box.height + box.depth, SIZE);
	assert_int_equal(box.width, 2 * SIZE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_a_size_it_is_as_high_as_letters),
		cmocka_unit_test(a_size_asked_for_stands_on_the_baseline),
		cmocka_unit_test(what_is_too_wide_or_high_keeps_its_shape),
	};

	return cmocka_run_group_tests_name("inset", tests, NULL, NULL);
}
