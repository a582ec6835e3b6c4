#include "base/memo.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	MANY = 5000
};

static struct buffer key_of(struct arena *arena, int number)
{
	struct buffer key = {.arena = arena};

	buffer_printf(&key, "key %d of a length of its own: %*s", number,
		number % 20, "");
	return key;
}

static void what_was_added_is_found(void **state)
{
	struct arena *arena = arena_new();
	struct memo *memo = memo_new();

	(void)state;
	for (int i = 0; i < MANY; i++) {
		const struct buffer key = key_of(arena, i);

		assert_null(memo_find(memo, &key));
		*(int *)memo_add(memo, &key, sizeof(i)) = i;
	}
	for (int i = 0; i < MANY; i++) {
		const struct buffer key = key_of(arena, i);
		const int *found = memo_find(memo, &key);

		assert_non_null(found);
		assert_int_equal(*found, i);
	}
	memo_free(memo);
	arena_free(arena);
}

static void a_key_that_begins_another_is_not_it(void **state)
{
	struct arena *arena = arena_new();
	struct memo *memo = memo_new();
	struct buffer key = key_of(arena, 1);

	(void)state;
	memo_add(memo, &key, 1);
	buffer_putc(&key, '\0');
	assert_null(memo_find(memo, &key));
	key.length -= 2;
	assert_null(memo_find(memo, &key));
	key.length = 0;
	assert_null(memo_find(memo, &key));
	memo_free(memo);
	arena_free(arena);
}

static void it_starts_over_when_it_is_large(void **state)
{
	struct arena *arena = arena_new();
	const struct buffer key = key_of(arena, 1);
	struct memo *memo = memo_new();

	(void)state;
	memo_add(memo, &key, 1);
	assert_false(memo_tidy(&memo, 1024 * 1024));
	assert_non_null(memo_find(memo, &key));
	arena_alloc(memo_arena(memo), 1, 1024 * 1024);
	assert_true(memo_tidy(&memo, 1024 * 1024));
	assert_null(memo_find(memo, &key));
	memo_free(memo);
	arena_free(arena);
	memo_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_added_is_found),
		cmocka_unit_test(a_key_that_begins_another_is_not_it),
		cmocka_unit_test(it_starts_over_when_it_is_large),
	};

	return cmocka_run_group_tests_name("memo", tests, NULL, NULL);
}
