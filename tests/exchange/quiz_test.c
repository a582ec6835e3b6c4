#include "exchange/quiz/quiz.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void numbers_lose_needless_zeros(void **state)
{
	static const char *const rows[][2] = {{"1.0000000", "1"},
		{"2.50", "2.5"}, {" -0.10 ", "-0.1"}, {"+3", "3"},
		{".5", "0.5"}, {"1e-3", "0.001"}, {"2.5e3", "2500"},
		{"0.000", "0"}};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(quiz_number(arena, rows[i][0]), rows[i][1]);
	assert_null(quiz_number(arena, "3 m"));
	assert_null(quiz_number(arena, ""));
	assert_null(quiz_number(arena, NULL));
	arena_free(arena);
}

static void shares_are_exact(void **state)
{
	(void)state;
	assert_int_equal(quiz_share("100"), QUIZ_ALL);
	assert_int_equal(quiz_share("33.33333"), 33333);
	assert_int_equal(quiz_share("-50"), -50000);
	assert_int_equal(quiz_share("0"), 0);
}

static void ranges_have_a_middle(void **state)
{
	struct arena *arena = arena_new();
	struct quiz quiz = {.arena = arena};
	struct quiz_answer answer = {.text = NULL};

	(void)state;
	quiz_range(&quiz, &answer, "3", "4");
	assert_string_equal(answer.text, "3.5");
	assert_string_equal(answer.tolerance, "0.5");
	quiz_range(&quiz, &answer, "-0.25", "0.5");
	assert_string_equal(answer.text, "0.125");
	assert_string_equal(answer.tolerance, "0.375");
	quiz_range(&quiz, &answer, "7", "7");
	assert_string_equal(answer.text, "7");
	assert_null(answer.tolerance);
	quiz_range(&quiz, &answer, "4", "3");
	assert_null(answer.text);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_lose_needless_zeros),
		cmocka_unit_test(shares_are_exact),
		cmocka_unit_test(ranges_have_a_middle),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
