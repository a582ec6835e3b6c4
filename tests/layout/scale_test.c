#include "layout/timeline/scale.h"

#include "bank/date/calendar.h"
#include "base/arena.h"
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	RUNS = 3000
};

static struct date parsed(const char *text)
{
	struct date date;

	assert_true(date_parse(text, &date));
	return date;
}

/* The labels of a scale of this step for a range, with bars between; "none"
 * where there would be too many. */
static void assert_labels(const char *range, size_t step, const char *expected)
{
	struct arena *arena = arena_new();
	const struct wording english = wording_of("en");
	const struct scale_words words = {arena, &english};
	const struct date whole = parsed(range);
	struct buffer out = {.arena = arena};
	struct scale scale;

	if (!scale_make(&words, &whole, step, &scale))
		buffer_puts(&out, "none");
	else
		for (size_t i = 0; i < scale.count; i++)
			buffer_printf(&out, "%s%s", i > 0 ? "|" : "",
				scale.ticks[i].label);
	assert_string_equal(buffer_text(&out), expected);
	arena_free(arena);
}

static void steps_go_from_a_month_to_ages(void **state)
{
	(void)state;
	assert_labels("2015-03", 0, "Mar 2015|Apr 2015");
	assert_labels("2015-12-31", 0, "Dec 2015|Jan 2016");
	assert_labels(
		"2015", 1, "Jan 2015|Apr 2015|Jul 2015|Oct 2015|Jan 2016");
	assert_labels(
		"2014-2015", 2, "Jan 2014|Jul 2014|Jan 2015|Jul 2015|Jan 2016");
	assert_labels("2015", 3, "2015|2016");
	assert_labels("1978-1983", 4, "1978|1980|1982|1984");
	assert_labels("1978-2019", 5,
		"1975|1980|1985|1990|1995|2000|2005|2010|"
		"2015|2020");
	assert_labels("1978-2019", 6, "1970|1980|1990|2000|2010|2020");
	assert_labels("1215-1450", 8, "1200|1250|1300|1350|1400|1450|1500");
	assert_labels("1-999999", 20, "1|500000|1000000");
}

static void no_more_than_twelve_are_labelled(void **state)
{
	(void)state;
	assert_labels("2000-2010", 3,
		"2000|2001|2002|2003|2004|2005|2006|2007|"
		"2008|2009|2010|2011");
	assert_labels("2000-2011", 3, "none");
}

static void there_is_no_year_0(void **state)
{
	(void)state;
	assert_labels("250 BCE - 150 CE", 9,
		"300 BCE|200 BCE|100 BCE|1 CE|100 CE|200 CE");
	assert_labels("3 BCE - 2 CE", 3, "3 BCE|2 BCE|1 BCE|1 CE|2 CE|3 CE");
	assert_labels("3 BCE - 2 CE", 4, "4 BCE|2 BCE|2 CE|4 CE");
	assert_labels("3 BCE - 2 CE", 5, "5 BCE|1 CE|5 CE");
	assert_labels("221 BCE", 3, "221 BCE|220 BCE");
	assert_labels("221-206 BCE", 6, "230 BCE|220 BCE|210 BCE|200 BCE");
	assert_labels("1", 9, "1|100");
}

/* 100 BCE is as far from 1 CE as that from 101 CE. */
static void ticks_are_at_the_first_day_of_their_year(void **state)
{
	struct arena *arena = arena_new();
	const struct wording english = wording_of("en");
	const struct scale_words words = {arena, &english};
	const struct date whole = parsed("150 BCE - 150 CE");
	struct scale scale;

	(void)state;
	assert_true(scale_make(&words, &whole, 9, &scale));
	assert_int_equal(scale.count, 5);
	assert_int_equal(scale.first, calendar_days(parsed("200 BCE").first));
	assert_int_equal(
		scale.ticks[1].day, calendar_days(parsed("100 BCE").first));
	assert_int_equal(scale.ticks[2].day, calendar_days(parsed("1").first));
	assert_int_equal(scale.last, calendar_days(parsed("200").first));
	assert_in_range(scale.ticks[2].day - scale.ticks[1].day, 36524, 36525);
	arena_free(arena);
}

static int next(uint32_t *chance, uint32_t below)
{
	*chance = *chance * 1664525u + 1013904223u;
	return (int)((*chance >> 8) % below);
}

/* Whatever lies in it, a scale begins before that and ends behind it. */
static void a_scale_holds_all_of_its_dates(void **state)
{
	uint32_t chance = 3;

	(void)state;
	for (int i = 0; i < RUNS; i++) {
		struct arena *arena = arena_new();
		const struct wording english = wording_of("en");
		const struct scale_words words = {arena, &english};
		const int32_t year = next(&chance, 8000) - 5000;
		const int32_t span = 1 + next(&chance, 3000);
		const int32_t more = span >> next(&chance, 12);
		const struct date whole = {
			.first = calendar_day(year, 1 + next(&chance, 12), 1),
			.last = calendar_day(
				year + more + 1, 1 + next(&chance, 12), 1)};
		size_t made = 0;

		for (size_t step = 0; step < SCALE_STEPS; step++) {
			struct scale scale;

			if (!scale_make(&words, &whole, step, &scale))
				continue;
			made++;
			assert_in_range(scale.count, 2, TICKS_MAX);
			assert_true(scale.first <= calendar_days(whole.first));
			assert_true(scale.last > calendar_days(whole.last));
			for (size_t t = 1; t < scale.count; t++)
				assert_true(scale.ticks[t].day >
					    scale.ticks[t - 1].day);
		}
		assert_true(made > 0);
		arena_free(arena);
	}
}

static void assert_between(
	const char *range, size_t step, size_t most, size_t expected)
{
	struct arena *arena = arena_new();
	const struct wording english = wording_of("en");
	const struct scale_words words = {arena, &english};
	const struct date whole = parsed(range);
	struct scale scale;
	const int32_t *days;
	size_t count = 999;

	assert_true(scale_make(&words, &whole, step, &scale));
	days = scale_between(arena, &scale, most, &count);
	assert_int_equal(count, expected);
	for (size_t i = 0; i < count; i++) {
		assert_true(days[i] > scale.first && days[i] < scale.last);
		assert_true(i == 0 || days[i] > days[i - 1]);
		for (size_t t = 0; t < scale.count; t++)
			assert_true(days[i] != scale.ticks[t].day);
	}
	arena_free(arena);
}

static void the_finest_division_that_has_room_is_marked(void **state)
{
	(void)state;
	assert_between("1978-2019", 5, 100, 9 * 4);
	assert_between("1978-2019", 6, 100, 5 * 9);
	assert_between("1978-2019", 6, 44, 5 * 4);
	assert_between("1978-2019", 6, 19, 5 * 1);
	assert_between("1978-2019", 6, 4, 0);
	assert_between("2015", 3, 20, 11);
	assert_between("2015", 3, 5, 3);
	assert_between("2015", 1, 20, 8);
	assert_between("2015", 2, 20, 10);
	assert_between("250 BCE - 150 CE", 9, 100, 5 * 9);
	assert_between("3 BCE - 2 CE", 5, 100, 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_go_from_a_month_to_ages),
		cmocka_unit_test(no_more_than_twelve_are_labelled),
		cmocka_unit_test(there_is_no_year_0),
		cmocka_unit_test(ticks_are_at_the_first_day_of_their_year),
		cmocka_unit_test(a_scale_holds_all_of_its_dates),
		cmocka_unit_test(the_finest_division_that_has_room_is_marked),
	};

	return cmocka_run_group_tests_name("scale", tests, NULL, NULL);
}
