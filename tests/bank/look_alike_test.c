#include "bank/text/look_alike.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const words[] = {"Paris", "*Paris*", "paris", "Par\u200bis",
	"Rome", "caf\u00e9", "cafe\u0301"};
static const struct text_list texts = {words, LENGTH(words)};

static void the_first_that_prints_alike_is_found(void **state)
{
	struct arena *arena = arena_new();
	const struct text_list said = look_alike_said(arena, texts);

	(void)state;
	assert_int_equal(look_alike_find(said, 7, said.at[3]), 0);
	assert_int_equal(look_alike_find(said, 7, said.at[6]), 5);
	assert_int_equal(look_alike_find(said, 7, said.at[2]), 2);
	assert_int_equal(look_alike_find(said, 4, said.at[4]), 4);
	arena_free(arena);
}

static void of_those_alike_the_first_is_kept_in_order(void **state)
{
	static const char *const kept[] = {
		"Paris", "paris", "Rome", "caf\u00e9"};
	struct arena *arena = arena_new();
	const struct text_list once = look_alike_once(arena, texts);

	(void)state;
	assert_int_equal(once.count, LENGTH(kept));
	for (size_t i = 0; i < once.count; i++)
		assert_string_equal(once.at[i], kept[i]);
	assert_int_equal(
		look_alike_once(arena, (struct text_list){NULL, 0}).count, 0);
	arena_free(arena);
}

static void only_the_same_letters_repeat(void **state)
{
	(void)state;
	assert_string_equal(look_alike_verb("a", "a"), "repeats");
	assert_string_equal(look_alike_verb("a", "*a*"), "prints like");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_that_prints_alike_is_found),
		cmocka_unit_test(of_those_alike_the_first_is_kept_in_order),
		cmocka_unit_test(only_the_same_letters_repeat),
	};

	return cmocka_run_group_tests_name("look_alike", tests, NULL, NULL);
}
