#include "exchange/quiz/slugs.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void ids_are_given_once(void **state)
{
	struct arena *arena = arena_new();
	struct slugs *slugs = slugs_new(arena);

	(void)state;
	slugs_note(slugs, "b");
	assert_string_equal(slugs_take(slugs, "a"), "a");
	assert_string_equal(slugs_take(slugs, "a"), "a-2");
	assert_string_equal(slugs_take(slugs, "a-3"), "a-3");
	assert_string_equal(slugs_take(slugs, "a"), "a-4");
	assert_string_equal(slugs_take(slugs, "b"), "b-2");
	for (size_t i = 0; i < 100000; i++)
		slugs_take(slugs, "same");
	assert_string_equal(slugs_take(slugs, "same"), "same-100001");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_given_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
