#include "worksheet/frame/numerals.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static int begin(void **state)
{
	*state = arena_new();
	return 0;
}

static int end(void **state)
{
	arena_free(*state);
	return 0;
}

static void numbers_have_their_signs(void **state)
{
	static const struct {
		enum numerals numerals;
		int number;
		const char *printed;
	} cases[] = {
		{NUMERALS_DIGITS, 1, "1"},
		{NUMERALS_DIGITS, 120, "120"},
		{NUMERALS_CAPITALS, 1, "A"},
		{NUMERALS_CAPITALS, 26, "Z"},
		{NUMERALS_CAPITALS, 27, "AA"},
		{NUMERALS_CAPITALS, 703, "AAA"},
		{NUMERALS_LETTERS, 28, "ab"},
		{NUMERALS_ROMAN, 4, "IV"},
		{NUMERALS_ROMAN, 1994, "MCMXCIV"},
		{NUMERALS_ROMAN, 3999, "MMMCMXCIX"},
		{NUMERALS_ROMAN, 4000, "4000"},
		{NUMERALS_SMALL_ROMAN, 49, "xlix"},
	};

	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(numerals_print(*state, cases[i].numerals,
					    cases[i].number),
			cases[i].printed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
			numbers_have_their_signs, begin, end),
	};

	return cmocka_run_group_tests_name("numerals", tests, NULL, NULL);
}
