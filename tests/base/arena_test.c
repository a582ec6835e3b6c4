#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void room_is_zeroed_and_aligned(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t size = 1; size < 200000; size = size * 3 + 1) {
		const char *at = arena_alloc(arena, 1, size);

		assert_int_equal((uintptr_t)at % _Alignof(max_align_t), 0);
		assert_int_equal(at[0], 0);
		assert_int_equal(at[size - 1], 0);
	}
	arena_free(arena);
}

static void objects_do_not_overlap(void **state)
{
	enum {
		COUNT = 3000
	};
	struct arena *arena = arena_new();
	unsigned char *at[COUNT];

	(void)state;
	for (size_t i = 0; i < COUNT; i++) {
		at[i] = arena_alloc(arena, i % 97 + 1, i % 7 + 1);
		memset(at[i], (int)(i % 251), (i % 97 + 1) * (i % 7 + 1));
	}
	for (size_t i = 0; i < COUNT; i++) {
		const size_t size = (i % 97 + 1) * (i % 7 + 1);

		assert_int_equal(at[i][0], i % 251);
		assert_int_equal(at[i][size - 1], i % 251);
	}
	arena_free(arena);
}

static void a_growing_list_keeps_what_it_holds(void **state)
{
	struct arena *arena = arena_new();
	size_t *items = NULL;
	size_t room = 0;

	(void)state;
	for (size_t i = 0; i < 1000; i++) {
		items = arena_grow(arena, items, i, &room, sizeof(*items));
		assert_true(room > i);
		assert_int_equal(items[room - 1], 0);
		items[i] = i;
	}
	for (size_t i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	arena_free(arena);
}

static void copies_end_in_a_nul(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(arena_copy(arena, "pensum", 3), "pen");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	assert_string_equal(arena_printf(arena, "%s-%d", "a", 7), "a-7");
	arena_free(arena);
}

/* Texts fill a block from its end, objects from its beginning. */
static void texts_and_objects_do_not_overlap(void **state)
{
	enum {
		COUNT = 3000
	};
	static const size_t expected[] = {0, 600000};
	const char *texts[COUNT];
	const size_t *numbers[COUNT];

	(void)state;
	for (size_t k = 0; k < 2; k++) {
		struct arena *arena = arena_new();

		arena_expect(arena, expected[k]);
		for (size_t i = 0; i < COUNT; i++) {
			size_t *number = arena_alloc(arena, 1, sizeof(*number));

			*number = i;
			numbers[i] = number;
			texts[i] = arena_printf(
				arena, "%0*zu", (int)(i % 99 + 4), i);
		}
		for (size_t i = 0; i < COUNT; i++) {
			assert_int_equal(*numbers[i], i);
			assert_string_equal(
				texts[i], arena_printf(arena, "%0*zu",
						  (int)(i % 99 + 4), i));
		}
		arena_free(arena);
	}
}

/* Small, large, and larger than a page of any kind. */
static void an_arena_that_expects_much_gives_zeroed_room(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	arena_expect(arena, 1000000000);
	assert_int_equal(arena_size(arena), 0);
	for (size_t size = 1; size < 20000000; size = size * 3 + 1) {
		char *at = arena_alloc(arena, 1, size);

		assert_int_equal((uintptr_t)at % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			if (at[i] != 0)
				fail();
		memset(at, 1, size);
		assert_true(arena_size(arena) >= size);
	}
	arena_free(arena);
}

static void no_arena_can_be_freed(void **state)
{
	(void)state;
	arena_free(NULL);
	arena_free(arena_new());
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(room_is_zeroed_and_aligned),
		cmocka_unit_test(objects_do_not_overlap),
		cmocka_unit_test(a_growing_list_keeps_what_it_holds),
		cmocka_unit_test(copies_end_in_a_nul),
		cmocka_unit_test(texts_and_objects_do_not_overlap),
		cmocka_unit_test(an_arena_that_expects_much_gives_zeroed_room),
		cmocka_unit_test(no_arena_can_be_freed),
	};

	return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
