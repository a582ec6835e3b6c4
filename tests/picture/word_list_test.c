#include "picture/svg/word_list.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void a_word_is_found_whole(void **state)
{
	static const char list[] = "butt round square";

	(void)state;
	assert_int_equal(word_list_find(list, "butt"), 0);
	assert_int_equal(word_list_find(list, "round"), 1);
	assert_int_equal(word_list_find(list, "square"), 2);
	assert_int_equal(word_list_find(list, "squar"), -1);
	assert_int_equal(word_list_find(list, "ound"), -1);
	assert_int_equal(word_list_find(list, "squares"), -1);
	assert_int_equal(word_list_find(list, "butt round"), -1);
	assert_true(word_list_have(list, "round"));
	assert_false(word_list_have("", "round"));
}

static void white_space_around_is_trimmed(void **state)
{
	struct arena *arena = arena_new();
	static const char text[] = " \t\f a b \r\n;";

	(void)state;
	assert_string_equal(
		word_list_trimmed(arena, text, strlen(text) - 1), "a b");
	assert_string_equal(word_list_trimmed(arena, "x", 1), "x");
	assert_string_equal(word_list_trimmed(arena, "  x", 2), "");
	assert_string_equal(word_list_trimmed(arena, "", 0), "");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_found_whole),
		cmocka_unit_test(white_space_around_is_trimmed),
	};

	return cmocka_run_group_tests_name("word_list", tests, NULL, NULL);
}
