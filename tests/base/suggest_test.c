#include "base/suggest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const names[] = {
	"stem", "answer", "points", "explanation", "id", "keep_last"};

static void assert_near(const char *word, const char *expected)
{
	const char *near =
		suggest_name(word, (struct text_list){names, LENGTH(names)});

	if (expected == NULL)
		assert_null(near);
	else
		assert_string_equal(near, expected);
}

static void one_slip_of_each_kind_is_near(void **state)
{
	(void)state;
	assert_near("stemm", "stem");    /* one letter too many */
	assert_near("anwer", "answer");  /* one letter too few */
	assert_near("poynts", "points"); /* another letter */
	assert_near("asnwer", "answer"); /* two letters swapped */
	assert_near("keeplast", "keep_last");
}

static void case_does_not_matter(void **state)
{
	(void)state;
	assert_near("STEM", "stem");
	assert_near("Points", "points");
}

static void a_third_of_the_word_may_be_wrong(void **state)
{
	(void)state;
	assert_near("stxx", "stem");     /* 2 of 4, a third rounded up */
	assert_near("sxxx", NULL);       /* 3 of 4 */
	assert_near("pxxnts", "points"); /* 2 of 6 */
	assert_near("pxxxts", NULL);     /* 3 of 6 */
}

static void two_neighbours_swapped_are_one_slip(void **state)
{
	const char *const one[] = {"abc"};

	(void)state;
	assert_non_null(suggest_name("bac", (struct text_list){one, 1}));
	assert_null(suggest_name("bca", (struct text_list){one, 1}));
}

static void the_nearest_wins_and_of_equals_the_first(void **state)
{
	const char *const three[] = {"cart", "care", "card"};
	const struct text_list list = {three, 3};

	(void)state;
	assert_string_equal(suggest_name("carx", list), "cart");
	assert_string_equal(suggest_name("card", list), "card");
}

static void of_equals_the_first_letter_decides(void **state)
{
	const char *const one[] = {"AA", "alpha"}, *const other[] = {
							   "alpha", "AA"};

	(void)state;
	assert_string_equal(
		suggest_name("alfa", (struct text_list){one, 2}), "alpha");
	assert_string_equal(
		suggest_name("Alfa", (struct text_list){other, 2}), "AA");
}

static void nothing_is_near_to_nothing(void **state)
{
	(void)state;
	assert_near("", NULL);
	assert_null(suggest_name("stem", (struct text_list){NULL, 0}));
}

static void a_very_long_word_is_near_to_none(void **state)
{
	char word[1000];

	(void)state;
	memset(word, 'a', sizeof(word) - 1);
	word[sizeof(word) - 1] = '\0';
	assert_near(word, NULL);
}

static void letters_are_counted_not_bytes(void **state)
{
	const char *const one[] = {"a\xc3\xa9\xe5\x8d\x81"};

	(void)state;
	assert_non_null(suggest_name(
		"a\xc3\xa9\xe5\x8d\x82", (struct text_list){one, 1}));
}

static void a_name_is_the_same_in_any_case(void **state)
{
	(void)state;
	assert_true(suggest_same_name("letter", "Letter"));
	assert_true(suggest_same_name("a4", "A4"));
	assert_true(suggest_same_name("multiple_choice", "Multiple-Choice"));
	assert_true(suggest_same_name("multiple_choice", "multiple choice"));
	assert_false(suggest_same_name("letter", "letters"));
	assert_false(suggest_same_name("letters", "letter"));
	assert_false(suggest_same_name("a4", "a5"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_slip_of_each_kind_is_near),
		cmocka_unit_test(case_does_not_matter),
		cmocka_unit_test(a_third_of_the_word_may_be_wrong),
		cmocka_unit_test(two_neighbours_swapped_are_one_slip),
		cmocka_unit_test(the_nearest_wins_and_of_equals_the_first),
		cmocka_unit_test(of_equals_the_first_letter_decides),
		cmocka_unit_test(nothing_is_near_to_nothing),
		cmocka_unit_test(a_very_long_word_is_near_to_none),
		cmocka_unit_test(letters_are_counted_not_bytes),
		cmocka_unit_test(a_name_is_the_same_in_any_case),
	};

	return cmocka_run_group_tests_name("near", tests, NULL, NULL);
}
