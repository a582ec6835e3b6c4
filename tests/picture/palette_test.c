#include "picture/palette.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void colours_are_numbered_as_they_appear(void **state)
{
	/* The fourth byte, alpha, makes no other colour. */
	static const uint8_t rgba[] = {9, 8, 7, 1, 1, 2, 3, 4, 9, 8, 7, 2, 3, 2,
		1, 0, 3, 2, 1, 255, 9, 8, 7, 0};
	static const uint8_t colours[] = {9, 8, 7, 1, 2, 3, 3, 2, 1};
	static const uint8_t numbers[] = {0, 1, 0, 2, 2, 0};
	struct palette palette;

	assert_true(palette_read(*state,
		&(struct pixels){.at = rgba,
			.columns = 3,
			.rows = 2,
			.step = 4,
			.components = 3},
		&palette));
	assert_int_equal(palette.count, 3);
	assert_memory_equal(palette.colours, colours, sizeof(colours));
	assert_memory_equal(palette.numbers, numbers, sizeof(numbers));
}

/* Pixels of this many colours, each twice. */
static const uint8_t *colours_of(struct arena *arena, size_t count)
{
	uint8_t *rgb = arena_alloc(arena, 2 * count, 3);

	for (size_t i = 0; i < 2 * count; i++) {
		rgb[3 * i] = (uint8_t)(i % count * 7);
		rgb[3 * i + 1] = (uint8_t)(i % count / 16);
		rgb[3 * i + 2] = (uint8_t)(i % count);
	}
	return rgb;
}

static void as_many_colours_fit_as_a_byte_can_number(void **state)
{
	struct pixels pixels = {.at = colours_of(*state, 256),
		.columns = 512,
		.rows = 1,
		.step = 3,
		.components = 3};
	struct palette palette;

	assert_true(palette_read(*state, &pixels, &palette));
	assert_int_equal(palette.count, 256);
	for (size_t i = 0; i < 512; i++) {
		assert_int_equal(palette.numbers[i], i % 256);
		assert_memory_equal(
			palette.colours + 3 * (i % 256), pixels.at + 3 * i, 3);
	}
	pixels.at = colours_of(*state, 272);
	pixels.columns = 2 * 272;
	assert_false(palette_read(*state, &pixels, &palette));
}

/* A poor hash would put all of these into one slot. */
static void colours_in_equal_steps_stay_apart(void **state)
{
	uint8_t rgb[256 * 3];
	struct palette palette;

	for (size_t i = 0; i < 256; i++) {
		rgb[3 * i] = (uint8_t)i;
		rgb[3 * i + 1] = rgb[3 * i + 2] = 0;
	}
	assert_true(palette_read(*state,
		&(struct pixels){.at = rgb,
			.columns = 16,
			.rows = 16,
			.step = 3,
			.components = 3},
		&palette));
	assert_int_equal(palette.count, 256);
	assert_memory_equal(palette.colours, rgb, sizeof(rgb));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(colours_are_numbered_as_they_appear),
		TEST(as_many_colours_fit_as_a_byte_can_number),
		TEST(colours_in_equal_steps_stay_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
