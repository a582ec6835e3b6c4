#include "picture/pixels.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include <cmocka.h>

/* Take PNG's filters back (ISO 15948, 9.2). */
static void unfilter(uint8_t *row, const uint8_t *above, size_t length,
	size_t back, int filter)
{
	for (size_t i = 0; i < length; i++) {
		const int a = i < back ? 0 : row[i - back], b = above[i];
		const int c = i < back ? 0 : above[i - back];
		const int p = a + b - c;
		const int pa = abs(p - a), pb = abs(p - b), pc = abs(p - c);
		const int paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
		const int all[] = {0, a, b, (a + b) / 2, paeth};

		row[i] = (uint8_t)(row[i] + all[filter]);
	}
}

enum {
	COLUMNS = 37,
	ROWS = 23
};

static void pixels_come_back_as_they_were(void **state)
{
	uint8_t pixels[ROWS * COLUMNS * 4], out[ROWS * (COLUMNS * 3 + 1)];
	uint8_t zeros[COLUMNS * 3] = {0};
	const uint8_t *above = zeros;
	const struct pixels packed = {pixels, COLUMNS, ROWS, 4, 3, false};
	uLongf length = sizeof(out);
	struct buffer bytes;
	bool used[5] = {false};

	for (size_t i = 0; i < sizeof(pixels); i++)
		pixels[i] = (uint8_t)(i < 400    ? 7
				      : i < 1200 ? i
				      : i < 2400 ? i * i / 997
						 : i * 2654435761U >> 13);
	bytes = pixels_deflate(*state, &packed);
	assert_int_equal(
		uncompress(out, &length, (const Bytef *)bytes.at, bytes.length),
		Z_OK);
	assert_int_equal(length, sizeof(out));
	for (size_t y = 0; y < ROWS; y++) {
		uint8_t *row = out + y * (COLUMNS * 3 + 1) + 1;

		assert_in_range(row[-1], 0, 4);
		used[row[-1]] = true;
		unfilter(row, above, COLUMNS * 3, 3, row[-1]);
		for (size_t x = 0; x < COLUMNS; x++)
			assert_memory_equal(
				row + 3 * x, pixels + (y * COLUMNS + x) * 4, 3);
		above = row;
	}
	assert_true(used[0] + used[1] + used[2] + used[3] + used[4] > 2);
}

/* A gray row that rises evenly is all ones behind its first byte. */
static void the_filter_with_the_smallest_differences_is_used(void **state)
{
	uint8_t pixels[3][16], out[3 * 17];
	const struct pixels packed = {pixels[0], 16, 3, 1, 1, false};
	uLongf length = sizeof(out);
	struct buffer bytes;

	for (int x = 0; x < 16; x++) {
		pixels[0][x] = (uint8_t)(100 + x);
		pixels[1][x] = pixels[0][x];
		pixels[2][x] = 0;
	}
	bytes = pixels_deflate(*state, &packed);
	assert_int_equal(
		uncompress(out, &length, (const Bytef *)bytes.at, bytes.length),
		Z_OK);
	assert_int_equal(length, sizeof(out));
	assert_int_equal(out[0], 1); /* differs by 1 from the left */
	assert_int_equal(out[1], 100);
	assert_int_equal(out[2], 1);
	assert_int_equal(out[17], 2); /* as the row above */
	assert_int_equal(out[18], 0);
	assert_int_equal(out[34], 0); /* nothing, as it stands */
	assert_int_equal(out[35], 0);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pixels_come_back_as_they_were),
		TEST(the_filter_with_the_smallest_differences_is_used),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
