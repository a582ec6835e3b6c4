#include "layout/qr.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	FINDER = 7,      /* modules of a finder pattern */
	TIMING = 6,      /* row and column of the timing patterns */
	LEVEL_M = 0,     /* bits of the level, before the mask */
	FORMAT_MASK = 2, /* of the first two bits: 10101… */
	TEXT_MAX = 64
};

/* A text of this many bytes. */
static const struct modules *code_of(
	struct arena *arena, size_t length, int side)
{
	char text[TEXT_MAX + 1] = {0};

	memset(text, 'k', length);
	return qr_code(arena, text, side);
}

static bool dark(const struct modules *code, int x, int y)
{
	return code->dark[y * code->side + x] != 0;
}

/* A ring is light: the second from outside. */
static void assert_finder(const struct modules *code, int left, int top)
{
	for (int y = 0; y < FINDER; y++)
		for (int x = 0; x < FINDER; x++) {
			const int across =
				x < FINDER - 1 - x ? x : FINDER - 1 - x;
			const int down =
				y < FINDER - 1 - y ? y : FINDER - 1 - y;
			const int ring = across < down ? across : down;

			assert_int_equal(
				dark(code, left + x, top + y), ring != 1);
		}
}

static void a_code_is_the_smallest_that_holds_its_bytes(void **state)
{
	/* Bytes at level M: ISO/IEC 18004, table 7. */
	static const struct {
		size_t bytes;
		int side;
	} capacities[] = {{14, 21}, {26, 25}, {42, 29}, {62, 33}};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(capacities); i++) {
		const size_t most = capacities[i].bytes;
		const int side = capacities[i].side;

		assert_int_equal(code_of(arena, most, 0)->side, side);
		assert_int_equal(code_of(arena, most + 1, 0)->side, side + 4);
	}
	arena_free(arena);
}

static void a_code_can_be_as_large_as_another(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_int_equal(code_of(arena, 1, 21)->side, 21);
	assert_int_equal(code_of(arena, 1, 29)->side, 29);
	assert_int_equal(code_of(arena, 40, 21)->side, 29);
	arena_free(arena);
}

static void patterns_that_scanners_look_for_are_there(void **state)
{
	struct arena *arena = arena_new();
	const struct modules *code = code_of(arena, 20, 0);
	const int far = code->side - FINDER;

	(void)state;
	assert_finder(code, 0, 0);
	assert_finder(code, far, 0);
	assert_finder(code, 0, far);
	for (int i = FINDER + 1; i < far - 1; i++) {
		assert_int_equal(dark(code, i, TIMING), i % 2 == 0);
		assert_int_equal(dark(code, TIMING, i), i % 2 == 0);
	}
	arena_free(arena);
}

static void a_seventh_may_be_unreadable(void **state)
{
	struct arena *arena = arena_new();
	const struct modules *code = code_of(arena, 20, 0);
	const int level =
		2 * dark(code, 0, FINDER + 1) + dark(code, 1, FINDER + 1);

	(void)state;
	assert_int_equal(level ^ FORMAT_MASK, LEVEL_M);
	arena_free(arena);
}

static int needs_library(void **state)
{
	struct arena *arena = arena_new();
	const char *why = NULL;
	const bool ready = qr_ready(arena, &why);

	(void)state;
	arena_free(arena);
	return ready ? 0 : -1;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_is_the_smallest_that_holds_its_bytes),
		cmocka_unit_test(a_code_can_be_as_large_as_another),
		cmocka_unit_test(patterns_that_scanners_look_for_are_there),
		cmocka_unit_test(a_seventh_may_be_unreadable),
	};

	return cmocka_run_group_tests(tests, needs_library, NULL);
}
