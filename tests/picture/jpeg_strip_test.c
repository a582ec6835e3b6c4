#include "picture/jpeg_strip.h"

#include "../base/with_arena.h"

#include "base/buffer.h"
#include "reader.h"

#include <string.h>

#define FILES "tests/picture/files/"
#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static struct bytes file_of(struct arena *arena, const char *name)
{
	const char *why = NULL;
	const struct source *source = file_read(
		arena, arena_printf(arena, FILES "%s", name), 1 << 20, &why);

	assert_non_null(source);
	return (struct bytes){source->text, source->length};
}

/* Add a segment of so many bytes, which with_arena_setup with a text and its
 * NUL. */
static void put_segment(
	struct buffer *out, int marker, const char *text, size_t length)
{
	const size_t named = strlen(text) + 1;

	buffer_putc(out, (char)0xFF);
	buffer_putc(out, (char)marker);
	buffer_putc(out, (char)((length + 2) >> 8));
	buffer_putc(out, (char)((length + 2) & 0xFF));
	buffer_add(out, text, named);
	for (size_t i = named; i < length; i++)
		buffer_putc(out, 'x');
}

/* The file with segments behind its first marker. */
static struct bytes with(struct arena *arena, struct bytes file,
	const struct buffer *segments, const char *behind)
{
	struct buffer out = {.arena = arena};
	const char *at = file.at;

	buffer_add(&out, at, 2);
	buffer_add(&out, segments->at, segments->length);
	buffer_add(&out, at + 2, file.length - 2);
	buffer_puts(&out, behind);
	return (struct bytes){buffer_text(&out), out.length};
}

static bool holds(struct bytes bytes, const char *text)
{
	const char *at = bytes.at;

	for (size_t i = 0; i + strlen(text) <= bytes.length; i++)
		if (memcmp(at + i, text, strlen(text)) == 0)
			return true;
	return false;
}

static void assert_same(struct bytes one, struct bytes other)
{
	assert_int_equal(one.length, other.length);
	assert_memory_equal(one.at, other.at, one.length);
}

static const char *const names[] = {
	"baseline.jpg", "progressive.jpg", "gray.jpg", "cmyk.jpg"};

static void a_place_a_thumbnail_and_a_comment_are_left_out(void **state)
{
	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct bytes file = file_of(*state, names[i]);
		struct buffer segments = {.arena = *state};
		struct bytes told;

		put_segment(&segments, 0xE1, "Exif GPS 48.8584", 300);
		put_segment(
			&segments, 0xE1, "http://ns.adobe.com/xap/1.0/", 60000);
		put_segment(&segments, 0xE0, "JFXX thumbnail", 900);
		put_segment(&segments, 0xED, "Photoshop 3.0", 40);
		put_segment(&segments, 0xEE, "Ducky", 40);
		put_segment(&segments, 0xEF, "owner", 6);
		put_segment(&segments, 0xFE, "comment", 8);
		told = with(*state, file, &segments,
			"behind the with_arena_teardown");
		assert_same(jpeg_strip(*state, told), jpeg_strip(*state, file));
		assert_false(holds(jpeg_strip(*state, told), "GPS"));
		assert_false(holds(jpeg_strip(*state, told), "behind"));
	}
}

/* Coded bytes stay, so that the picture is the same to its last bit. */
static void what_decoding_takes_stays(void **state)
{
	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct bytes file = file_of(*state, names[i]);
		const struct bytes bare = jpeg_strip(*state, file);
		struct read read = read_picture(*state, jpeg_read,
			(struct source){"p", bare.at, bare.length});

		assert_true(read.fine);
		assert_same(read.picture.raster.pixels, bare);
		assert_true(bare.length <= file.length);
		assert_true(bare.length + 400 > file.length);
	}
}

static void adobe_s_transform_stays(void **state)
{
	assert_true(holds(
		jpeg_strip(*state, file_of(*state, "cmyk.jpg")), "Adobe"));
}

enum {
	READ_AHEAD = 8 /* bytes that libjpeg has taken already */
};

static void only_that_stays_of_adobe(void **state)
{
	const struct bytes file = file_of(*state, "gray.jpg");
	struct buffer segments = {.arena = *state};
	struct bytes bare;

	put_segment(&segments, 0xEE, "Adobe", 40);
	bare = jpeg_strip(*state, with(*state, file, &segments, ""));
	assert_true(holds(bare, "Adobe"));
	assert_int_equal(bare.length, jpeg_strip(*state, file).length + 16);
}

/* Bytes that a decoder skips: behind coded ones, and between segments. */
static void bytes_without_a_use_are_left_out(void **state)
{
	static const char secret[] = "12345678 a secret";

	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct bytes file = file_of(*state, names[i]);
		const char *at = file.at;
		struct buffer more = {.arena = *state};
		struct read read;

		buffer_add(&more, at, 2);
		buffer_puts(&more, secret);
		buffer_add(&more, at + 2, file.length - 4);
		buffer_puts(&more, secret);
		buffer_add(&more, at + file.length - 2, 2);
		read = read_picture(*state, jpeg_read,
			(struct source){"p", more.at, more.length});
		assert_string_equal(read.said, "");
		assert_false(holds(read.picture.raster.pixels, "a secret"));
		assert_in_range(read.picture.raster.pixels.length,
			jpeg_strip(*state, file).length,
			jpeg_strip(*state, file).length + READ_AHEAD);
	}
}

static void a_small_profile_stays_and_a_large_one_goes(void **state)
{
	const struct bytes file = file_of(*state, "baseline.jpg");

	for (size_t pieces = 1; pieces <= 20; pieces += 19) {
		struct buffer segments = {.arena = *state};
		struct bytes bare;

		for (size_t i = 0; i < pieces; i++)
			put_segment(&segments, 0xE2, "ICC_PROFILE", 60000);
		bare = jpeg_strip(*state, with(*state, file, &segments, ""));
		assert_int_equal(holds(bare, "ICC_PROFILE"), pieces == 1);
	}
}

/* Of a file that is cut anywhere, no byte beyond its with_arena_teardown is
 * read. */
static void a_file_cut_short_is_read_to_its_end(void **state)
{
	for (size_t i = 0; i < LENGTH(names); i++) {
		const struct bytes file = file_of(*state, names[i]);

		for (size_t length = 0; length < file.length; length++) {
			struct arena *arena = arena_new();
			char *copy = arena_copy(arena, file.at, length);

			assert_true(
				jpeg_strip(arena, (struct bytes){copy, length})
					.length <= length);
			arena_free(arena);
		}
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(a_place_a_thumbnail_and_a_comment_are_left_out),
		TEST(what_decoding_takes_stays),
		TEST(adobe_s_transform_stays),
		TEST(only_that_stays_of_adobe),
		TEST(bytes_without_a_use_are_left_out),
		TEST(a_small_profile_stays_and_a_large_one_goes),
		TEST(a_file_cut_short_is_read_to_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
