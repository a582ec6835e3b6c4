#include "worksheet/roster/form_name.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct text_list letters = {NULL, 0};

static void assert_letters(uint32_t index, const char *expected)
{
	struct arena *arena = arena_new();
	uint32_t found = 0;

	assert_string_equal(form_name(arena, letters, index), expected);
	assert_true(form_name_find(letters, UINT32_MAX, expected, &found));
	assert_int_equal(found, index);
	arena_free(arena);
}

static void letters_go_on_after_z(void **state)
{
	(void)state;
	assert_letters(0, "A");
	assert_letters(25, "Z");
	assert_letters(26, "AA");
	assert_letters(27, "AB");
	assert_letters(51, "AZ");
	assert_letters(52, "BA");
	assert_letters(701, "ZZ");
	assert_letters(702, "AAA");
	assert_letters(99999, "EQXD");
}

static void a_name_beyond_the_last_form_is_none(void **state)
{
	uint32_t index = 7;

	(void)state;
	assert_true(form_name_find(letters, 3, "C", &index));
	assert_int_equal(index, 2);
	assert_false(form_name_find(letters, 3, "D", &index));
	assert_false(form_name_find(letters, 3, "", &index));
	assert_false(form_name_find(letters, 3, "a", &index));
	assert_false(form_name_find(letters, 3, "A1", &index));
	assert_false(form_name_find(letters, 3, "ZZZZZZZ", &index));
	assert_false(form_name_find(letters, 3, "AAAAAAAAAAAAAAAA", &index));
	assert_int_equal(index, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_go_on_after_z),
		cmocka_unit_test(a_name_beyond_the_last_form_is_none),
	};

	return cmocka_run_group_tests_name("form_name", tests, NULL, NULL);
}
