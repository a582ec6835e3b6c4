#include "bank/date.h"

#include "base/arena.h"
#include "words/wording.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static int32_t day(int32_t year, int month, int in_month)
{
	return year * 512 + month * 32 + in_month;
}

static void assert_form(const char *text, enum date_form form)
{
	struct date date;

	assert_true(date_parse(text, &date));
	assert_int_equal(date.form, form);
	assert_string_equal(date.text, text);
}

static void assert_span(const char *text, int32_t first, int32_t last)
{
	struct date date;

	assert_true(date_parse(text, &date));
	assert_int_equal(date.first, first);
	assert_int_equal(date.last, last);
}

static void assert_printed(const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	const struct wording english = wording_of("en");
	struct date date;

	assert_true(date_parse(text, &date));
	assert_string_equal(date_print(arena, &english, &date), expected);
	arena_free(arena);
}

static void assert_fault(const char *text, enum date_fault expected)
{
	struct date date;
	struct date untouched;

	memset(&date, 0x5a, sizeof(date));
	memset(&untouched, 0x5a, sizeof(untouched));
	assert_int_equal(date_read(text, &date), expected);
	assert_false(date_parse(text, &date));
	assert_memory_equal(&date, &untouched, sizeof(date));
}

static void every_form_is_told(void **state)
{
	(void)state;
	assert_form("2015", DATE_YEAR);
	assert_form("-221", DATE_YEAR);
	assert_form("221 BCE", DATE_YEAR);
	assert_form("c. 1405", DATE_YEAR);
	assert_form("1966-1976", DATE_RANGE);
	assert_form("1966–1976", DATE_RANGE);
	assert_form("2010s", DATE_DECADE);
	assert_form("2015-05", DATE_MONTH);
	assert_form("2015-05-01", DATE_DAY);
}

static void a_date_spans_its_days(void **state)
{
	(void)state;
	assert_span("2015", day(2015, 1, 1), day(2015, 12, 31));
	assert_span("2015-02", day(2015, 2, 1), day(2015, 2, 28));
	assert_span("2016-02", day(2016, 2, 1), day(2016, 2, 29));
	assert_span("1900-02", day(1900, 2, 1), day(1900, 2, 28));
	assert_span("2000-02-29", day(2000, 2, 29), day(2000, 2, 29));
	assert_span("2010s", day(2010, 1, 1), day(2019, 12, 31));
	assert_span("1800s", day(1800, 1, 1), day(1899, 12, 31));
	assert_span("1966-1976", day(1966, 1, 1), day(1976, 12, 31));
}

static void years_before_the_era_count_through_zero(void **state)
{
	(void)state;
	assert_span("1 BCE", day(0, 1, 1), day(0, 12, 31));
	assert_span("-221", day(-220, 1, 1), day(-220, 12, 31));
	assert_span("221 BC", day(-220, 1, 1), day(-220, 12, 31));
	assert_span("440s BCE", day(-448, 1, 1), day(-439, 12, 31));
	assert_span("221-206 BCE", day(-220, 1, 1), day(-205, 12, 31));
	assert_span("-221--206", day(-220, 1, 1), day(-205, 12, 31));
	assert_span("27 BCE - 14 CE", day(-26, 1, 1), day(14, 12, 31));
	assert_span("31-12 BCE", day(-30, 1, 1), day(-11, 12, 31));
	assert_span("14 AD", day(14, 1, 1), day(14, 12, 31));
}

static void the_longest_years_fit(void **state)
{
	(void)state;
	assert_span("999999", day(999999, 1, 1), day(999999, 12, 31));
	assert_span("999999 BCE", day(-999998, 1, 1), day(-999998, 12, 31));
	assert_fault("1000000", DATE_NO_FORM);
}

static void circa_is_told_by_its_words(void **state)
{
	static const char *const texts[] = {
		"c. 1405", "ca. 1405", "circa 1405", "  c.  1405 "};
	struct date date;

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		assert_true(date_parse(texts[i], &date));
		assert_true(date.circa);
		assert_int_equal(date.first, day(1405, 1, 1));
	}
	assert_true(date_parse("1405", &date));
	assert_false(date.circa);
}

static void what_is_no_date_is_refused(void **state)
{
	static const char *const texts[] = {"", " ", "May 4", "c.", "-",
		"1966-", "-s", "2015s", "196x", "2015 05", "2015-05-01-02",
		"2015-05 - 2015-06", "221 BCEs", "-221 BCE", "221 BCE-206",
		"1950s-1960s", "1966-1976-1986", "２０１５"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_fault(texts[i], DATE_NO_FORM);
}

static void days_that_never_were_are_refused(void **state)
{
	(void)state;
	assert_fault("2015-00", DATE_NO_DAY);
	assert_fault("2015-13", DATE_NO_DAY);
	assert_fault("2015-02-29", DATE_NO_DAY);
	assert_fault("2015-04-31", DATE_NO_DAY);
	assert_fault("2015-04-00", DATE_NO_DAY);
	assert_fault("1914-18", DATE_NO_DAY);
	assert_fault("0", DATE_NO_YEAR);
	assert_fault("0000-05", DATE_NO_YEAR);
	assert_fault("1976-1966", DATE_BACKWARDS);
	assert_fault("2015-5", DATE_BACKWARDS);
	assert_fault("206-221 BCE", DATE_BACKWARDS);
}

static void keys_print_dates_as_people_write_them(void **state)
{
	(void)state;
	assert_printed("2015", "2015");
	assert_printed("-221", "221 BCE");
	assert_printed("221 BC", "221 BCE");
	assert_printed("14 CE", "14 CE");
	assert_printed("circa 1405", "c. 1405");
	assert_printed("1966-1976", "1966–1976");
	assert_printed("c. 1405 - 1433", "c. 1405–1433");
	assert_printed("221-206 BCE", "221–206 BCE");
	assert_printed("-27-14", "27 BCE–14 CE");
	assert_printed("2010s", "2010s");
	assert_printed("1800s", "1800s");
	assert_printed("440s BCE", "440s BCE");
	assert_printed("2015-05", "May 2015");
	assert_printed("2015-12-01", "December 1, 2015");
}

static void assert_before(const char *earlier, const char *later)
{
	struct date a, b;

	assert_true(date_parse(earlier, &a));
	assert_true(date_parse(later, &b));
	assert_true(date_compare(&a, &b) < 0);
	assert_true(date_compare(&b, &a) > 0);
	assert_int_equal(date_compare(&a, &a), 0);
}

static void dates_sort_by_their_first_day_then_their_last(void **state)
{
	(void)state;
	assert_before("221 BCE", "1 BCE");
	assert_before("1 BCE", "1");
	assert_before("2014", "2015");
	assert_before("2015", "2015-05");
	assert_before("2015-01", "2015");
	assert_before("2010", "2010s");
	assert_before("2015-05-01", "2015-05-02");
}

/* Whether the first of two dates surely came before the other. */
static bool before(const char *one, const char *other)
{
	struct date a, b;

	assert_true(date_parse(one, &a));
	assert_true(date_parse(other, &b));
	return date_before(&a, &b);
}

static void assert_first(const char *one, const char *other)
{
	assert_true(before(one, other));
	assert_false(before(other, one));
}

static void assert_either(const char *one, const char *other)
{
	assert_false(before(one, other));
	assert_false(before(other, one));
}

static void what_came_first_is_known_or_not(void **state)
{
	(void)state;
	assert_first("1977", "1978-12");
	assert_first("1978-11", "1978-12");
	assert_first("1978-12-30", "1978-12-31");
	assert_first("221 BCE", "206 BCE");
	assert_first("1 BCE", "1");
	assert_first("1990s", "2000");
	assert_either("1978", "1978");
	assert_either("1978", "1978-12");
	assert_either("2010s", "2015");
	assert_either("1978-12", "1978-12-18");
	assert_either("c. 1405", "1405");
}

/* It is when a range began that counts. */
static void a_range_came_when_it_began(void **state)
{
	(void)state;
	assert_first("1966-1976", "1967");
	assert_first("1966-1976", "1971-1972");
	assert_first("27 BCE - 14 CE", "1");
	assert_either("1966-1976", "1966-1968");
	assert_either("1966-1976", "1966-05");
	assert_first("1965", "1966-1976");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_is_told),
		cmocka_unit_test(a_date_spans_its_days),
		cmocka_unit_test(years_before_the_era_count_through_zero),
		cmocka_unit_test(the_longest_years_fit),
		cmocka_unit_test(circa_is_told_by_its_words),
		cmocka_unit_test(what_is_no_date_is_refused),
		cmocka_unit_test(days_that_never_were_are_refused),
		cmocka_unit_test(keys_print_dates_as_people_write_them),
		cmocka_unit_test(dates_sort_by_their_first_day_then_their_last),
		cmocka_unit_test(what_came_first_is_known_or_not),
		cmocka_unit_test(a_range_came_when_it_began),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
