#include "exchange/quiz/from_number.h"

#include "../base/with_arena.h"
#include "bank/kind/numeric.h"
#include "reading.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *read(struct arena *arena, const struct numeric *content)
{
	struct reader *reader = reading_begun(arena, QUIZ_NUMERIC);
	const struct item item = {.content = content};

	from_number(reader->quiz, reader->question, &item);
	return arena_printf(arena, "%slosses %zu", reading_text(reader),
		reader->question->losses);
}

static struct rational ratio(int64_t top, int64_t bottom)
{
	struct rational result;

	assert_true(rational_divide(
		rational_whole(top), rational_whole(bottom), &result));
	return result;
}

static void decimals_stay_exact(void **state)
{
	struct numeric content = {.value.number = ratio(5, 8)};

	assert_string_equal(
		read(*state, &content), "numeric: \n [100]0.625\nlosses 0");
	content.tolerant = true;
	content.tolerance = ratio(1, 4);
	assert_string_equal(read(*state, &content),
		"numeric: \n [100]0.625 +- 0.25\nlosses 0");
	content.tolerance = ratio(0, 1);
	assert_string_equal(
		read(*state, &content), "numeric: \n [100]0.625\nlosses 0");
}

static void fractions_without_an_end_are_rounded(void **state)
{
	struct numeric content = {.value.number = ratio(2, 3)};

	assert_string_equal(read(*state, &content),
		"numeric: \n [100]0.666666666667\nlosses 1");
	content.show = (struct figures){.style = FIGURES_DECIMALS, .digits = 2};
	assert_string_equal(
		read(*state, &content), "numeric: \n [100]0.67\nlosses 0");
	content.show.style = FIGURES_SIGNIFICANT;
	content.show.digits = 1;
	assert_string_equal(
		read(*state, &content), "numeric: \n [100]0.7\nlosses 0");
}

/* Within a tolerance the exact number is the middle. */
static void a_tolerance_in_percent_becomes_a_number(void **state)
{
	struct numeric content = {.value.number = ratio(-50, 1),
		.show = {.style = FIGURES_DECIMALS, .digits = 0},
		.tolerant = true,
		.percent = true,
		.tolerance = ratio(5, 2)};

	assert_string_equal(read(*state, &content),
		"numeric: \n [100]-50 +- 1.25\nlosses 0");
	content.value.number = ratio(5, 2);
	assert_string_equal(read(*state, &content),
		"numeric: \n [100]2.5 +- 0.0625\nlosses 0");
}

static void other_answers_and_figures_are_kept_or_lost(void **state)
{
	struct numeric content = {.value.number = ratio(2, 1),
		.also[0].number = ratio(-2, 1),
		.also_count = 1,
		.figures = true};

	assert_string_equal(read(*state, &content),
		"numeric: \n [100]2\n [100]-2\nlosses 1");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(decimals_stay_exact),
		TEST(fractions_without_an_end_are_rounded),
		TEST(a_tolerance_in_percent_becomes_a_number),
		TEST(other_answers_and_figures_are_kept_or_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
