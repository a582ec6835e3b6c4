#include "picture/raster.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include <cmocka.h>

enum {
	SIDE = 20 /* pixels */
};

/* Pixels of a step, each with the bytes that `paint` gives. */
static const uint8_t *painted(struct arena *arena, size_t step,
	void (*paint)(uint8_t *pixel, size_t i))
{
	uint8_t *at = arena_alloc(arena, (size_t)SIDE * SIDE, step);

	for (size_t i = 0; i < SIDE * SIDE; i++)
		paint(at + i * step, i);
	return at;
}

static struct raster packed(
	struct arena *arena, const uint8_t *at, size_t step, bool lossy)
{
	struct raster raster = {.columns = 0};

	assert_true(raster_pack(arena,
		&(struct pixels){
			.at = at, .columns = SIDE, .rows = SIDE, .step = step},
		lossy, &raster));
	assert_int_equal(raster.columns, SIDE);
	assert_int_equal(raster.rows, SIDE);
	assert_int_equal(raster.jpeg, lossy);
	return raster;
}

/* The number of bytes of rows in deflated bytes: each has a filter's first. */
static size_t row_bytes(struct bytes bytes)
{
	uint8_t out[SIDE * (SIDE * 4 + 1)];
	uLongf length = sizeof(out);

	assert_int_equal(
		uncompress(out, &length, bytes.at, bytes.length), Z_OK);
	return length / SIDE - 1;
}

static void paint_gray(uint8_t *pixel, size_t i)
{
	pixel[0] = pixel[1] = pixel[2] = (uint8_t)i;
}

static void paint_few(uint8_t *pixel, size_t i)
{
	pixel[0] = (uint8_t)(i % 3);
	pixel[1] = 10;
	pixel[2] = 20;
}

static void paint_many(uint8_t *pixel, size_t i)
{
	pixel[0] = (uint8_t)i;
	pixel[1] = (uint8_t)(i >> 4);
	pixel[2] = (uint8_t)(255 - i);
}

static void paint_opaque(uint8_t *pixel, size_t i)
{
	paint_few(pixel, i);
	pixel[3] = UINT8_MAX;
}

static void paint_clear(uint8_t *pixel, size_t i)
{
	paint_few(pixel, i);
	pixel[3] = i == 7 ? 254 : UINT8_MAX;
}

static void paint_one(uint8_t *pixel, size_t i)
{
	pixel[0] = (uint8_t)i;
}

static void paint_gray_alpha(uint8_t *pixel, size_t i)
{
	pixel[0] = (uint8_t)i;
	pixel[1] = (uint8_t)(255 - i);
}

static void gray_pixels_have_one_component(void **state)
{
	struct raster raster =
		packed(*state, painted(*state, 3, paint_gray), 3, false);

	assert_int_equal(raster.components, 1);
	assert_int_equal(raster.palette.length, 0);
	assert_int_equal(row_bytes(raster.pixels), SIDE);
	raster = packed(*state, painted(*state, 1, paint_one), 1, false);
	assert_int_equal(raster.components, 1);
	assert_null(raster.alpha.at);
}

static void few_colours_have_a_palette(void **state)
{
	static const uint8_t colours[] = {0, 10, 20, 1, 10, 20, 2, 10, 20};
	const struct raster raster =
		packed(*state, painted(*state, 3, paint_few), 3, false);

	assert_int_equal(raster.components, 1);
	assert_int_equal(raster.palette.length, sizeof(colours));
	assert_memory_equal(raster.palette.at, colours, sizeof(colours));
	assert_int_equal(row_bytes(raster.pixels), SIDE);
}

static void many_colours_have_three_components(void **state)
{
	const struct raster raster =
		packed(*state, painted(*state, 3, paint_many), 3, false);

	assert_int_equal(raster.components, 3);
	assert_int_equal(raster.palette.length, 0);
	assert_int_equal(row_bytes(raster.pixels), 3 * SIDE);
	assert_int_equal(raster.transform, -1);
}

static void alpha_is_kept_if_a_pixel_is_not_opaque(void **state)
{
	struct raster raster =
		packed(*state, painted(*state, 4, paint_opaque), 4, false);

	assert_null(raster.alpha.at);
	raster = packed(*state, painted(*state, 4, paint_clear), 4, false);
	assert_int_equal(row_bytes(raster.alpha), SIDE);
	raster = packed(*state, painted(*state, 2, paint_gray_alpha), 2, false);
	assert_int_equal(raster.components, 1);
	assert_int_equal(row_bytes(raster.alpha), SIDE);
}

static void lossy_pixels_are_a_jpeg(void **state)
{
	static const uint8_t start[] = {0xff, 0xd8, 0xff};
	const struct raster raster =
		packed(*state, painted(*state, 4, paint_clear), 4, true);

	assert_int_equal(raster.components, 3);
	assert_int_equal(raster.transform, 1);
	assert_memory_equal(raster.pixels.at, start, sizeof(start));
	assert_int_equal(row_bytes(raster.alpha), SIDE);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(gray_pixels_have_one_component),
		TEST(few_colours_have_a_palette),
		TEST(many_colours_have_three_components),
		TEST(alpha_is_kept_if_a_pixel_is_not_opaque),
		TEST(lossy_pixels_are_a_jpeg),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
