#include "reader.h"

#include "picture/exif.h"
#include "picture/pack.h"

#include <zlib.h>

enum {
	BYTES = 100 * 1024,
	PNG_WIDTH = 16, /* where it stands in a PNG */
	PNG_CRC = 29,
	PNG_HEADER = 12 /* what that is of begins here */
};

static int setup(void **state)
{
	*state = arena_new();
	return 0;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

/* A file of tests/picture/files, as bytes that may be changed. */
static char *bytes_of(struct arena *arena, const char *name, size_t *length)
{
	const char *why = NULL;
	const struct source *file = file_read(arena,
		file_join(arena, "tests/picture/files", name), BYTES, &why);

	assert_non_null(file);
	*length = file->length;
	return arena_copy(arena, file->text, file->length);
}

static void put_big(char *at, uint32_t value, int bytes)
{
	for (int i = 0; i < bytes; i++)
		at[i] = (char)(value >> 8 * (bytes - 1 - i));
}

/* What is said of a PNG that claims to be so large. */
static const char *said_of_png(
	struct arena *arena, uint32_t width, uint32_t height)
{
	size_t length;
	char *png = bytes_of(arena, "rgb.png", &length);

	put_big(png + PNG_WIDTH, width, 4);
	put_big(png + PNG_WIDTH + 4, height, 4);
	put_big(png + PNG_CRC,
		(uint32_t)crc32(0, (const Bytef *)png + PNG_HEADER,
			PNG_CRC - PNG_HEADER),
		4);
	return read_picture(arena, png_read, (struct source){"p", png, length})
		.said;
}

/* The same of a JPEG. */
static const char *said_of_jpeg(
	struct arena *arena, uint32_t width, uint32_t height)
{
	size_t length, at = 0;
	char *jpeg = bytes_of(arena, "baseline.jpg", &length);

	while (memcmp(jpeg + at, "\xff\xc0", 2) != 0)
		at++;
	put_big(jpeg + at + 5, height, 2);
	put_big(jpeg + at + 7, width, 2);
	return read_picture(
		arena, jpeg_read, (struct source){"p", jpeg, length})
		.said;
}

static void a_picture_has_a_pixel_and_not_too_many(void **state)
{
	static const char side[] = "b:1:8: error: image: \"p\" has more than "
				   "30000 pixels on a side: it is 60000 by 8\n";
	static const char all[] =
		"b:1:8: error: image: \"p\" has more than 40 million pixels: "
		"it is 20000 by 20000\n";

	assert_string_equal(said_of_png(*state, 60000, 8), side);
	assert_string_equal(said_of_png(*state, 20000, 20000), all);
	assert_string_equal(said_of_jpeg(*state, 60000, 8), side);
	assert_string_equal(said_of_jpeg(*state, 20000, 20000), all);
	assert_string_equal(said_of_png(*state, 12, 4000),
		"b:1:8: error: image: \"p\" is a damaged PNG: Not enough image "
		"data\n");
	assert_string_equal(said_of_jpeg(*state, 48, 4000),
		"b:1:8: error: image: \"p\" is a damaged JPEG: Corrupt JPEG "
		"data: premature end of data segment\n");
}

static void a_jpeg_that_a_viewer_may_not_show_is_refused(void **state)
{
	size_t length, at = 0;
	char *jpeg = bytes_of(*state, "baseline.jpg", &length);
	struct read read;

	while (memcmp(jpeg + at, "\xff\xc0", 2) != 0)
		at++;
	jpeg[at + 1] = '\xc9';
	read = read_picture(
		*state, jpeg_read, (struct source){"p", jpeg, length});
	assert_string_equal(read.said,
		"b:1:8: error: image: \"p\" is a JPEG with arithmetic coding, "
		"which few programs can show; save it as an ordinary JPEG\n");
	jpeg[at + 1] = '\xc3';
	read = read_picture(
		*state, jpeg_read, (struct source){"p", jpeg, length});
	assert_string_equal(read.said,
		"b:1:8: error: image: \"p\" is a damaged JPEG: Unsupported "
		"JPEG process: SOF type 0xc3\n");
}

static void bytes_between_the_segments_are_forgiven(void **state)
{
	size_t length;
	const char *jpeg = bytes_of(*state, "baseline.jpg", &length);
	struct buffer longer = {.arena = *state};
	struct read read;

	buffer_add(&longer, jpeg, length - 2);
	buffer_add(&longer, "\0\0\xff\xd9", 4);
	read = read_picture(*state, jpeg_read,
		(struct source){"p", longer.at, longer.length});
	assert_string_equal(read.said, "");
	assert_int_equal(
		((const uint8_t *)read.picture.raster.pixels.at)[1], 0xD8);
	assert_true(read.picture.raster.pixels.length < longer.length);
	assert_int_equal(read.picture.raster.columns, 48);
}

static void a_jpeg_tells_how_its_colours_are(void **state)
{
	static const struct {
		const char *name;
		int components, transform;
		bool inverted;
	} files[] = {
		{"baseline.jpg", 3, 1, false},
		{"gray.jpg", 1, -1, false},
		{"cmyk.jpg", 4, -1, true},
	};

	for (size_t i = 0; i < LENGTH(files); i++) {
		size_t length;
		const char *jpeg = bytes_of(*state, files[i].name, &length);
		const struct read read = read_picture(
			*state, jpeg_read, (struct source){"p", jpeg, length});
		const struct raster *raster = &read.picture.raster;

		assert_int_equal(raster->components, files[i].components);
		assert_int_equal(raster->transform, files[i].transform);
		assert_int_equal(raster->inverted, files[i].inverted);
		assert_true(raster->jpeg);
	}
}

static void an_orientation_is_found_or_is_upright(void **state)
{
	static const char big[] = "Exif\0\0MM\0*\0\0\0\x08\0\x02"
				  "\x01\x0f\0\x02\0\0\0\x01\0\0\0\0"
				  "\x01\x12\0\x03\0\0\0\x01\0\x06\0\0";
	static const char little[] = "Exif\0\0II*\0\x08\0\0\0\x01\0"
				     "\x12\x01\x03\0\x01\0\0\0\x03\0\0\0";
	char bytes[sizeof(big)];

	(void)state;
	assert_int_equal(
		exif_orientation((const uint8_t *)big, sizeof(big) - 1), 6);
	assert_int_equal(
		exif_orientation((const uint8_t *)little, sizeof(little) - 1),
		3);
	memcpy(bytes, big, sizeof(big));
	for (size_t length = 0; length < sizeof(big) - 4; length++)
		assert_int_equal(
			exif_orientation((const uint8_t *)bytes, length), 1);
	bytes[sizeof(big) - 4] = 9;
	assert_int_equal(
		exif_orientation((const uint8_t *)bytes, sizeof(big) - 1), 1);
	bytes[13] = '\xff'; /* the directory is far behind the end */
	assert_int_equal(
		exif_orientation((const uint8_t *)bytes, sizeof(big) - 1), 1);
}

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
	const struct pixels packed = {pixels, COLUMNS, ROWS, 4, 3};
	uLongf length = sizeof(out);
	struct buffer bytes;
	bool used[5] = {false};

	for (size_t i = 0; i < sizeof(pixels); i++)
		pixels[i] = (uint8_t)(i < 400    ? 7
				      : i < 1200 ? i
				      : i < 2400 ? i * i / 997
						 : i * 2654435761U >> 13);
	bytes = pack_pixels(*state, &packed);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_picture_has_a_pixel_and_not_too_many),
		TEST(a_jpeg_that_a_viewer_may_not_show_is_refused),
		TEST(bytes_between_the_segments_are_forgiven),
		TEST(a_jpeg_tells_how_its_colours_are),
		TEST(an_orientation_is_found_or_is_upright),
		TEST(pixels_come_back_as_they_were),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
