#include "yaml/intern.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *keep(
	struct intern *words, struct arena *arena, const char *text)
{
	return intern_text(words, arena, text, strlen(text));
}

static void a_word_is_kept_once(void **state)
{
	struct arena *arena = arena_new();
	struct intern words = {{NULL}};
	char again[] = "stem";
	const char *first = keep(&words, arena, "stem");

	(void)state;
	assert_string_equal(first, "stem");
	assert_ptr_equal(keep(&words, arena, again), first);
	assert_ptr_not_equal(first, again);
	arena_free(arena);
}

/* More of them than the table has room for, the short and the long. */
static void every_text_is_itself(void **state)
{
	struct arena *arena = arena_new();
	struct intern words = {{NULL}};

	(void)state;
	for (int i = 0; i < 3000; i++) {
		const char *text =
			arena_printf(arena, "%0*d", i % 30 + 1, i % 1000);

		assert_string_equal(keep(&words, arena, text), text);
	}
	assert_string_equal(keep(&words, arena, ""), "");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_kept_once),
		cmocka_unit_test(every_text_is_itself),
	};

	return cmocka_run_group_tests_name("intern", tests, NULL, NULL);
}
