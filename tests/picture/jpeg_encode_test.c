/*
 * A JPEG is decoded again by libjpeg and compared with its pixels.
 */
#include "picture/jpeg_encode.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include <cmocka.h>

enum {
	COLUMNS = 50,
	ROWS = 30,
	RGBA = 4,
	RGB = 3,
	LOSS = 12 /* of a component of smooth colours, at most */
};

/* Smooth colours, with bytes behind that must not be seen. */
static void paint(uint8_t *pixels)
{
	for (size_t y = 0; y < ROWS; y++)
		for (size_t x = 0; x < COLUMNS; x++) {
			uint8_t *pixel = pixels + (y * COLUMNS + x) * RGBA;

			pixel[0] = (uint8_t)(x * 5);
			pixel[1] = (uint8_t)(y * 8);
			pixel[2] = 128;
			pixel[3] = (uint8_t)((x ^ y) & 1 ? 255 : 0);
		}
}

static void assert_row(const uint8_t *decoded, const uint8_t *pixels)
{
	for (size_t x = 0; x < COLUMNS; x++)
		for (size_t i = 0; i < RGB; i++)
			assert_in_range(decoded[x * RGB + i] + LOSS,
				pixels[x * RGBA + i],
				pixels[x * RGBA + i] + 2 * LOSS);
}

static void pixels_come_back_nearly_as_they_were(void **state)
{
	uint8_t pixels[ROWS * COLUMNS * RGBA], row[COLUMNS * RGB];
	uint8_t *rows[] = {row};
	struct jpeg_decompress_struct jpeg;
	struct jpeg_error_mgr manager;
	struct bytes bytes;

	paint(pixels);
	bytes = jpeg_encode(*state, &(struct pixels){.at = pixels,
					    .columns = COLUMNS,
					    .rows = ROWS,
					    .step = RGBA,
					    .components = RGB});
	jpeg.err = jpeg_std_error(&manager);
	jpeg_create_decompress(&jpeg);
	jpeg_mem_src(&jpeg, bytes.at, bytes.length);
	assert_int_equal(jpeg_read_header(&jpeg, TRUE), JPEG_HEADER_OK);
	assert_int_equal(jpeg.image_width, COLUMNS);
	assert_int_equal(jpeg.image_height, ROWS);
	assert_int_equal(jpeg.num_components, RGB);
	jpeg.out_color_space = JCS_RGB;
	jpeg_start_decompress(&jpeg);
	for (size_t y = 0; y < ROWS; y++) {
		jpeg_read_scanlines(&jpeg, rows, 1);
		assert_row(row, pixels + y * COLUMNS * RGBA);
	}
	jpeg_finish_decompress(&jpeg);
	assert_int_equal(manager.num_warnings, 0);
	jpeg_destroy_decompress(&jpeg);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			pixels_come_back_nearly_as_they_were, with_arena_setup,
			with_arena_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
