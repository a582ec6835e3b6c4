#include "bank/kind/choice_credit.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "base/points.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void a_share_is_in_thousandths(void **state)
{
	static const struct {
		const char *text;
		int credit;
	} examples[] = {{"0", 0}, {"1", 1000}, {"0.5", 500}, {".5", 500},
		{"1/2", 500}, {"½", 500}, {"1/3", 333}, {"2/3", 667},
		{"0.125", 125}, {"0.33", 330}, {"0.1", 100}, {"1/12", 83}};

	(void)state;
	for (size_t i = 0; i < LENGTH(examples); i++) {
		int credit = -1;

		assert_true(choice_credit_parse(examples[i].text, &credit));
		assert_int_equal(credit, examples[i].credit);
	}
}

static void no_share_is_more_than_all_or_no_number(void **state)
{
	static const char *const texts[] = {
		"", ".", "0.", "-0.5", "2", "1 1/2", "0.5x", "half", "1/5"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		int credit;

		assert_false(choice_credit_parse(texts[i], &credit));
	}
}

/* Thirds and quarters of the points, though their decimals are cut. */
static void points_are_printed_as_they_are_given(void **state)
{
	static const struct {
		int credit;
		twelfths points;
		const char *printed;
	} examples[] = {{500, POINT, "½"}, {333, POINT, "⅓"}, {330, POINT, "⅓"},
		{667, 3 * POINT, "2"}, {250, 2 * POINT, "½"},
		{500, 3 * POINT, "1½"}, {100, POINT, "0.1"},
		{300, POINT, "0.3"}, {125, 2 * POINT, "¼"},
		{350, POINT, "0.35"}, {100, 12 * POINT, "1.2"}};

	for (size_t i = 0; i < LENGTH(examples); i++)
		assert_string_equal(
			choice_credit_print(
				*state, examples[i].credit, examples[i].points),
			examples[i].printed);
	assert_null(choice_credit_print(*state, 0, POINT));
	assert_null(choice_credit_print(*state, 500, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_share_is_in_thousandths),
		cmocka_unit_test(no_share_is_more_than_all_or_no_number),
		cmocka_unit_test_setup_teardown(
			points_are_printed_as_they_are_given, with_arena_setup,
			with_arena_teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
