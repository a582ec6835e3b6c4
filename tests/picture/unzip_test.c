#include "picture/unzip.h"

#include "../base/with_arena.h"
#include "base/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include <cmocka.h>

enum {
	ROOM = 1000
};

/* A gzip file of a text, in `bytes`; its length. */
static size_t zip(uint8_t *bytes, const char *text, size_t length)
{
	z_stream zlib = {.zalloc = NULL};

	assert_int_equal(deflateInit2(&zlib, Z_BEST_COMPRESSION, Z_DEFLATED,
				 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY),
		Z_OK);
	zlib.next_in = (Bytef *)(uintptr_t)text;
	zlib.avail_in = (uInt)length;
	zlib.next_out = bytes;
	zlib.avail_out = ROOM;
	assert_int_equal(deflate(&zlib, Z_FINISH), Z_STREAM_END);
	deflateEnd(&zlib);
	return ROOM - zlib.avail_out;
}

static struct source source_of_bytes(const uint8_t *bytes, size_t length)
{
	return (struct source){"p.svgz", (const char *)bytes, length};
}

static void the_content_comes_back(void **state)
{
	uint8_t bytes[ROOM];
	const size_t length = zip(bytes, "<svg/>", 6);
	const struct source file = source_of_bytes(bytes, length);
	const struct source *text;

	assert_true(unzip_is(&file));
	text = unzip(*state, &file, 6);
	assert_string_equal(text->text, "<svg/>");
	assert_int_equal(text->length, 6);
	assert_string_equal(text->name, "p.svgz");
}

static void a_limit_is_kept(void **state)
{
	static char zeros[100000];
	uint8_t bytes[ROOM];
	const size_t length = zip(bytes, zeros, sizeof(zeros));
	const struct source file = source_of_bytes(bytes, length);

	assert_int_equal(
		unzip(*state, &file, sizeof(zeros))->length, sizeof(zeros));
	assert_null(unzip(*state, &file, sizeof(zeros) - 1));
	assert_null(unzip(*state, &file, 10));
}

static void files_joined_to_one_are_all_read(void **state)
{
	uint8_t bytes[2 * ROOM];
	size_t length = zip(bytes, "one ", 4);
	struct source file;

	length += zip(bytes + length, "two", 3);
	file = source_of_bytes(bytes, length);
	assert_string_equal(unzip(*state, &file, ROOM)->text, "one two");
	/* What follows and is no such file is ignored. */
	memcpy(bytes + length, "more", 4);
	file = source_of_bytes(bytes, length + 4);
	assert_string_equal(unzip(*state, &file, ROOM)->text, "one two");
}

static void damage_is_found(void **state)
{
	uint8_t bytes[ROOM];
	const size_t length = zip(bytes, "<svg/>", 6);
	struct source file = source_of_bytes(bytes, length - 1);

	assert_null(unzip(*state, &file, ROOM));
	bytes[length - 6] ^= 1; /* in the checksum */
	file = source_of_bytes(bytes, length);
	assert_null(unzip(*state, &file, ROOM));
}

static void other_files_are_none(void **state)
{
	const struct source text = {"p.svg", "<svg/>", 6};
	const struct source cut = {"p.svg", "\x1f\x8b", 2};

	(void)state;
	assert_false(unzip_is(&text));
	assert_false(unzip_is(&cut));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_content_comes_back),
		TEST(a_limit_is_kept),
		TEST(files_joined_to_one_are_all_read),
		TEST(damage_is_found),
		TEST(other_files_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
