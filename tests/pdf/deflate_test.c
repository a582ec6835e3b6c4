#include "pdf/deflate.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

#include <cmocka.h>

enum {
	LONG = 300000
};

/* Bytes in which nothing repeats (xorshift; Marsaglia 2003). */
static struct buffer noise(struct arena *arena, size_t length)
{
	struct buffer bytes = {.arena = arena};
	uint32_t x = 2463534242;

	while (bytes.length < length) {
		x ^= x << 13;
		x ^= x >> 17;
		x ^= x << 5;
		buffer_putc(&bytes, (char)x);
	}
	return bytes;
}

static struct buffer operators(struct arena *arena, size_t length)
{
	struct buffer bytes = {.arena = arena};

	for (int i = 0; bytes.length < length; i++)
		buffer_printf(&bytes, "1 0 0 1 72 %d Tm\n", i * 7 % 800);
	return bytes;
}

/* zlib must read back what was deflated; returns the deflated length. */
static size_t assert_trip(struct arena *arena, struct deflater *deflater,
	const struct buffer *bytes, enum effort effort)
{
	const struct buffer out = deflate_bytes(deflater, arena, bytes, effort);
	uLongf length = bytes->length;
	unsigned char *back = arena_alloc(arena, length + 1, 1);

	assert_int_equal(uncompress(back, &length,
				 (const unsigned char *)out.at, out.length),
		Z_OK);
	assert_int_equal(length, bytes->length);
	if (length > 0)
		assert_memory_equal(back, bytes->at, length);
	return out.length;
}

static void zlib_reads_what_is_deflated(void **state)
{
	static const size_t lengths[] = {0, 1, 3, 1000, LONG};
	struct deflater *deflater = deflate_new(*state);

	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		const struct buffer random = noise(*state, lengths[i]);
		const struct buffer text = operators(*state, lengths[i]);

		for (int effort = 0; effort < EFFORT_COUNT; effort++) {
			assert_trip(
				*state, deflater, &random, (enum effort)effort);
			assert_trip(
				*state, deflater, &text, (enum effort)effort);
		}
	}
}

static void more_effort_makes_less(void **state)
{
	struct deflater *deflater = deflate_new(*state);
	const struct buffer text = operators(*state, LONG);
	const size_t little =
		assert_trip(*state, deflater, &text, EFFORT_LITTLE);
	const size_t some = assert_trip(*state, deflater, &text, EFFORT_SOME);
	const size_t much = assert_trip(*state, deflater, &text, EFFORT_MUCH);

	assert_true(little < text.length / 2);
	assert_true(some < little);
	assert_true(much < little);
}

static void the_same_bytes_deflate_to_the_same(void **state)
{
	struct deflater *used = deflate_new(*state);
	struct deflater *fresh = deflate_new(*state);
	const struct buffer long_text = operators(*state, LONG);
	const struct buffer text = operators(*state, 500);
	struct buffer one, other;

	assert_trip(*state, used, &long_text, EFFORT_SOME);
	one = deflate_bytes(used, *state, &text, EFFORT_SOME);
	other = deflate_bytes(fresh, *state, &text, EFFORT_SOME);
	assert_int_equal(one.length, other.length);
	assert_memory_equal(one.at, other.at, one.length);
}

static void what_was_deflated_stays_when_more_is(void **state)
{
	struct deflater *deflater = deflate_new(*state);
	const struct buffer a = operators(*state, 200), b = noise(*state, 200);
	const struct buffer one =
		deflate_bytes(deflater, *state, &a, EFFORT_SOME);
	const char *copy = arena_copy(*state, one.at, one.length);

	deflate_bytes(deflater, *state, &b, EFFORT_SOME);
	assert_memory_equal(one.at, copy, one.length);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(zlib_reads_what_is_deflated),
		TEST(more_effort_makes_less),
		TEST(the_same_bytes_deflate_to_the_same),
		TEST(what_was_deflated_stays_when_more_is),
	};

	return cmocka_run_group_tests_name("deflate", tests, NULL, NULL);
}
