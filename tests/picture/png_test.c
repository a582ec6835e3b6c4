#include "reader.h"

#include "../base/with_arena.h"

#include <png.h>
#include <zlib.h>

enum {
	PNG_WIDTH = 16, /* where it stands in a PNG */
	PNG_CRC = 29,
	PNG_HEADER = 12 /* what that is of begins here */
};

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

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

static void a_png_is_not_too_large_and_whole(void **state)
{
	assert_string_equal(said_of_png(*state, 60000, 8),
		"b:1:8: error: image: \"p\" has more than 30000 pixels on a "
		"side: it is 60000 by 8\n");
	assert_string_equal(said_of_png(*state, 20000, 20000),
		"b:1:8: error: image: \"p\" has more than 25 million pixels: "
		"it is 20000 by 20000\n");
	assert_string_equal(said_of_png(*state, 12, 4000),
		"b:1:8: error: image: \"p\" is a damaged PNG: a part is "
		"missing\n");
}

/* A PNG of 2 by 2 pixels. */
static struct raster read_pixels(struct arena *arena, const uint8_t rgba[4][4])
{
	png_image image = {.version = PNG_IMAGE_VERSION,
		.width = 2,
		.height = 2,
		.format = PNG_FORMAT_RGBA};
	char *png = arena_alloc(arena, READER_BYTES, 1);
	png_alloc_size_t length = READER_BYTES;
	struct read read;

	assert_int_not_equal(png_image_write_to_memory(
				     &image, png, &length, 0, rgba, 0, NULL),
		0);
	read = read_picture(arena, png_read, (struct source){"p", png, length});
	assert_string_equal(read.said, "");
	return read.picture.raster;
}

/* How many bytes were packed. */
static size_t packed_length(const struct bytes *bytes)
{
	uint8_t out[64];
	uLongf length = sizeof(out);

	assert_int_equal(
		uncompress(out, &length, bytes->at, bytes->length), Z_OK);
	return length;
}

static void pixels_take_no_more_components_than_they_need(void **state)
{
	static const uint8_t gray[4][4] = {
		{9, 9, 9, 255}, {8, 8, 8, 255}, {7, 7, 7, 255}, {0, 0, 0, 255}};
	static const uint8_t blue[4][4] = {
		{9, 9, 9, 255}, {8, 8, 8, 255}, {7, 7, 7, 255}, {0, 0, 1, 255}};
	static const uint8_t clear[4][4] = {
		{9, 9, 9, 255}, {8, 8, 8, 255}, {7, 7, 7, 254}, {0, 0, 0, 255}};
	static const uint8_t colours[4][3] = {
		{9, 9, 9}, {8, 8, 8}, {7, 7, 7}, {0, 0, 1}};
	struct raster raster = read_pixels(*state, gray);

	assert_int_equal(raster.components, 1);
	assert_int_equal(packed_length(&raster.pixels), 2 * (1 + 2));
	assert_int_equal(raster.alpha.length, 0);
	raster = read_pixels(*state, blue);
	assert_int_equal(raster.components, 1);
	assert_int_equal(packed_length(&raster.pixels), 2 * (1 + 2));
	assert_int_equal(raster.palette.length, sizeof(colours));
	assert_memory_equal(raster.palette.at, colours, sizeof(colours));
	assert_int_equal(raster.alpha.length, 0);
	raster = read_pixels(*state, clear);
	assert_int_equal(raster.components, 1);
	assert_int_equal(packed_length(&raster.alpha), 2 * (1 + 2));
	assert_int_equal(raster.orientation, 1);
	assert_false(raster.jpeg);
}

/* The file with a chunk behind its header. */
static struct source with_chunk(
	struct arena *arena, const char *type, const void *data, size_t length)
{
	struct buffer out = {.arena = arena};
	size_t whole;
	const char *png = bytes_of(arena, "rgb.png", &whole);
	uLong sum = crc32(0, (const Bytef *)type, 4);
	char number[4];

	buffer_add(&out, png, PNG_CRC + 4);
	put_big(number, (uint32_t)length, 4);
	buffer_add(&out, number, 4);
	buffer_add(&out, type, 4);
	buffer_add(&out, data, length);
	put_big(number, (uint32_t)crc32(sum, data, (uInt)length), 4);
	buffer_add(&out, number, 4);
	buffer_add(&out, png + PNG_CRC + 4, whole - PNG_CRC - 4);
	return (struct source){"p", out.at, out.length};
}

static void a_png_stands_as_its_exif_block_says(void **state)
{
	static const char exif[] = "MM\0*\0\0\0\x8\0\1\x1\x12\0\3\0\0\0\1"
				   "\0\6\0\0\0\0\0";
	struct read read = read_picture(*state, png_read,
		with_chunk(*state, "eXIf", exif, sizeof(exif)));

	assert_string_equal(read.said, "");
	assert_int_equal(read.picture.raster.orientation, 6);
	read = read_picture(
		*state, png_read, with_chunk(*state, "eXIf", exif, 9));
	assert_string_equal(read.said, "");
	assert_int_equal(read.picture.raster.orientation, 1);
	read = read_picture(*state, png_read,
		with_chunk(*state, "prVt", exif, sizeof(exif)));
	assert_int_equal(read.picture.raster.orientation, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_png_is_not_too_large_and_whole),
		TEST(a_png_stands_as_its_exif_block_says),
		TEST(pixels_take_no_more_components_than_they_need),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
