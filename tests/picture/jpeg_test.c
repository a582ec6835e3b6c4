#include "reader.h"

#include "../base/with_arena.h"

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

/* What is said of a JPEG that claims to be so large. */
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

static void a_jpeg_is_not_too_large_and_whole(void **state)
{
	assert_string_equal(said_of_jpeg(*state, 60000, 8),
		"b:1:8: error: image: \"p\" has more than 30000 pixels on a "
		"side: it is 60000 by 8\n");
	assert_string_equal(said_of_jpeg(*state, 20000, 20000),
		"b:1:8: error: image: \"p\" has more than 40 million pixels: "
		"it is 20000 by 20000\n");
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

static void a_jpeg_states_its_colours(void **state)
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

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_jpeg_is_not_too_large_and_whole),
		TEST(a_jpeg_that_a_viewer_may_not_show_is_refused),
		TEST(bytes_between_the_segments_are_forgiven),
		TEST(a_jpeg_states_its_colours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
