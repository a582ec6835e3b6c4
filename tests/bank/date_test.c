#include "bank/date/date.h"

#include "base/arena.h"
#include "base/common.h"
#include "words/wording.h"

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

static void assert_printed_in(
	const char *tag, const char *text, const char *expected)
{
	struct arena *arena = arena_new();
	const struct wording wording = wording_of(tag);
	struct date date;

	assert_true(date_parse(text, &date));
	assert_string_equal(date_print(arena, &wording, &date), expected);
	arena_free(arena);
}

static void assert_printed(const char *text, const char *expected)
{
	assert_printed_in("en", text, expected);
}

static void assert_fault(const char *text, enum date_fault expected)
{
	struct date date;
	struct date untouched;

	memset(&date, 0x5a, sizeof(date));
	memset(&untouched, 0x5a, sizeof(untouched));
	assert_int_equal(date_read(text, &date, NULL), expected);
	assert_false(date_parse(text, &date));
	assert_memory_equal(&date, &untouched, sizeof(date));
}

static void every_form_is_reported(void **state)
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

/* A sign marks a short year, and a month may follow it. */
static void years_with_a_sign_have_months(void **state)
{
	(void)state;
	assert_span("-44-03", day(-43, 3, 1), day(-43, 3, 31));
	assert_span("-44-03-15", day(-43, 3, 15), day(-43, 3, 15));
	assert_span("-0044-03", day(-43, 3, 1), day(-43, 3, 31));
	assert_span("-0044", day(-43, 1, 1), day(-43, 12, 31));
	assert_span("\u2212"
		    "44",
		day(-43, 1, 1), day(-43, 12, 31));
	assert_span("-27-14", day(-26, 1, 1), day(14, 12, 31));
	assert_form("-44-03", DATE_MONTH);
	assert_form("-27-14", DATE_RANGE);
}

static void an_era_may_precede_or_follow_its_year(void **state)
{
	(void)state;
	assert_span("AD 14", day(14, 1, 1), day(14, 12, 31));
	assert_span("A.D. 14", day(14, 1, 1), day(14, 12, 31));
	assert_span("44 B.C.", day(-43, 1, 1), day(-43, 12, 31));
	assert_span("44 bce", day(-43, 1, 1), day(-43, 12, 31));
	assert_span("27 BCE - AD 14", day(-26, 1, 1), day(14, 12, 31));
	assert_span("AD 14 - 37", day(14, 1, 1), day(37, 12, 31));
}

static void ranges_are_of_any_dates(void **state)
{
	(void)state;
	assert_span(
		"2001-09-11 - 2001-09-14", day(2001, 9, 11), day(2001, 9, 14));
	assert_span("2015-05-2015-06", day(2015, 5, 1), day(2015, 6, 30));
	assert_span("1939-09-01 – 1945", day(1939, 9, 1), day(1945, 12, 31));
	assert_span("1950s-1960s", day(1950, 1, 1), day(1969, 12, 31));
	assert_span("1966 to 1976", day(1966, 1, 1), day(1976, 12, 31));
	assert_span("5th-4th century BCE", day(-499, 1, 1), day(-300, 12, 31));
}

static void centuries_end_with_their_hundredth_year(void **state)
{
	(void)state;
	assert_span("19th century", day(1801, 1, 1), day(1900, 12, 31));
	assert_span("5th century BCE", day(-499, 1, 1), day(-400, 12, 31));
	assert_span("1st century", day(1, 1, 1), day(100, 12, 31));
	assert_span("1st century BC", day(-99, 1, 1), day(0, 12, 31));
	assert_span("3rd millennium BCE", day(-2999, 1, 1), day(-2000, 12, 31));
}

static void a_bound_is_the_day_next_to_it(void **state)
{
	(void)state;
	assert_span("before 1500", day(1499, 12, 31), day(1499, 12, 31));
	assert_span("after 1945", day(1946, 1, 1), day(1946, 1, 1));
	assert_span("before 1 CE", day(0, 12, 31), day(0, 12, 31));
	assert_span("after 2016-02-28", day(2016, 2, 29), day(2016, 2, 29));
	assert_form("Before 1500", DATE_BEFORE);
	assert_form("../1500", DATE_UNTIL);
	assert_form("/1500", DATE_UNTIL);
	assert_form("1945/..", DATE_SINCE);
	assert_form("1945/", DATE_SINCE);
	assert_form("since 1949-10-01", DATE_SINCE);
}

static void edtf_is_read(void **state)
{
	struct date date;

	(void)state;
	assert_span("1985-04-12T23:20:30Z", day(1985, 4, 12), day(1985, 4, 12));
	assert_span("2004-02-01/2005-02", day(2004, 2, 1), day(2005, 2, 28));
	assert_span("1964/2008", day(1964, 1, 1), day(2008, 12, 31));
	assert_true(date_parse("1984?", &date));
	assert_true(date.begin.doubt && !date.circa && date_is_rough(&date));
	assert_true(date_parse("2004-06~", &date));
	assert_true(date.circa && !date.begin.doubt);
	assert_true(date_parse("2004-06-11%", &date));
	assert_true(date.circa && date.begin.doubt);
	assert_true(date_parse("1984 ?", &date) && date.begin.doubt);
	assert_true(date_parse("1984~/2004-06?", &date));
	assert_true(date.begin.circa && date.end.doubt);
	assert_true(date_parse("1984", &date) && date_is_sharp(&date));
}

static void the_longest_years_fit(void **state)
{
	(void)state;
	assert_span("999999", day(999999, 1, 1), day(999999, 12, 31));
	assert_span("999999 BCE", day(-999998, 1, 1), day(-999998, 12, 31));
	assert_fault("1000000", DATE_NO_FORM);
}

static void circa_is_recognised_by_its_words(void **state)
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

static void a_text_that_is_not_a_date_is_refused(void **state)
{
	static const char *const texts[] = {"", " ", "May 4", "c.", "-",
		"1966-", "-s", "2015s", "196x", "2015 05", "221 BCEs",
		"-221 BCE", "221 BCE-206", "AD 14 BCE", "1966-1976-1986",
		"２０１５", "9/11/2001", "Spring 2001", "5th", "5th-400 BCE",
		"centuries", "before", "before ..", "../..", "2015-05T10"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		assert_fault(texts[i], DATE_NO_FORM);
}

static void days_that_never_were_are_refused(void **state)
{
	(void)state;
	assert_fault("2015-00", DATE_NO_MONTH);
	assert_fault("2015-13", DATE_NO_MONTH);
	assert_fault("2001-21", DATE_NO_MONTH);
	assert_fault("2001-09-11 - 2001-09-31", DATE_NO_DAY);
	assert_fault("-44-02-30", DATE_NO_DAY);
	assert_fault("2015-02-29", DATE_NO_DAY);
	assert_fault("2015-04-31", DATE_NO_DAY);
	assert_fault("2015-04-00", DATE_NO_DAY);
	assert_fault("1914-18", DATE_NO_MONTH);
	assert_fault("2015-05-01T24:00", DATE_NO_TIME);
	assert_fault("2015-05-01T25:20:30Z", DATE_NO_TIME);
	assert_fault("2015-05-01T10:60", DATE_NO_TIME);
	assert_fault("2015-05-01T10:20:30:40", DATE_NO_TIME);
	assert_fault("2015-05-01T10:20+99:00", DATE_NO_TIME);
	assert_fault("0", DATE_NO_YEAR);
	assert_fault("0000-05", DATE_NO_YEAR);
	assert_fault("1976-1966", DATE_BACKWARDS);
	assert_fault("2015-5", DATE_BACKWARDS);
	assert_fault("2015-05-01-02", DATE_BACKWARDS);
	assert_fault("2001-09-14/2001-09-11", DATE_BACKWARDS);
	assert_fault("4th-5th century BCE", DATE_BACKWARDS);
	assert_fault("0th century", DATE_NO_YEAR);
	assert_fault("before 0", DATE_NO_YEAR);
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
	assert_printed("-44-03", "March 44 BCE");
	assert_printed("-0044-03-15", "March 15, 44 BCE");
	assert_printed("AD 14", "14 CE");
	assert_printed("27 BCE - AD 14", "27 BCE–14 CE");
	assert_printed("AD 14 - 37", "14–37 CE");
	assert_printed("2001-09-11 - 2001-09-14", "September 11–14, 2001");
	assert_printed("2001-09-11/2001-10-03", "September 11–October 3, 2001");
	assert_printed(
		"1939-09-01/1945-05-08", "September 1, 1939–May 8, 1945");
	assert_printed("2015-05 - 2015-06", "May–June 2015");
	assert_printed("2015-12 - 2016-01", "December 2015–January 2016");
	assert_printed("-44-03 - -44-05", "March–May 44 BCE");
	assert_printed("19th century", "19th century");
	assert_printed("c. 5th century bce", "c. 5th century BCE");
	assert_printed("5th-4th century BCE", "5th–4th century BCE");
	assert_printed("11th - 12th century", "11th–12th century");
	assert_printed("2nd millennium BCE", "2nd millennium BCE");
	assert_printed("1950s-1960s", "1950s–1960s");
	assert_printed("before 1500", "before 1500");
	assert_printed("after -44", "after 44 BCE");
	assert_printed("../1500", "until 1500");
	assert_printed("1945/..", "from 1945");
	assert_printed("1984?", "1984?");
	assert_printed("2004-06~", "c. June 2004");
	assert_printed("1984~/2004-06?", "c. 1984–June 2004?");
	assert_printed("1985-04-12T23:20:30Z", "April 12, 1985, 23:20:30 UTC");
	assert_printed(
		"1985-04-12T23:20+01:00", "April 12, 1985, 23:20 +01:00");
}

static void words_around_dates_go_by_their_kind(void **state)
{
	static const char *const dates[][3] = {
		{"en", "after 18th century", "after the 18th century"},
		{"en", "since 1940s", "from the 1940s"},
		{"fr", "1789-05-01", "1er mai 1789"},
		{"fr", "1789-09-01/1789-09-08", "1er–8 septembre 1789"},
		{"fr", "1789-05-01/1789-09-08", "1er mai – 8 septembre 1789"},
		{"fr", "1st century", "Ier siècle"},
		{"fr", "2nd-1st century BCE",
			"IIe siècle av. J.-C.–Ier siècle av. J.-C."},
		{"fr", "17th-18th century", "XVIIe–XVIIIe siècle"},
		{"fr", "before 1789-05-05", "avant le 5 mai 1789"},
		{"fr", "before 1789", "avant 1789"},
		{"fr", "after 2nd millennium", "après le IIe millénaire"},
		{"fr", "c. 1790s", "vers les années 1790"},
		{"fr", "1830s-1840s", "années 1830–1840"},
		{"de", "17th-18th century", "17.–18. Jahrhundert"},
		{"de", "before 1789-05", "vor Mai 1789"},
		{"es", "until 15th century", "hasta el siglo XV"},
		{"it", "1860-05-01", "1º maggio 1860"},
		{"pt-BR", "1889-11-01", "1º de novembro de 1889"},
		{"pt-PT", "1889-11-01", "1 de novembro de 1889"},
		{"nl", "after 2nd millennium", "na het 2e millennium"},
		{"sv", "18th century", "1700-talet"},
		{"sv", "1st century", "första århundradet"},
		{"sv", "2nd millennium", "andra årtusendet"},
		{"pl", "before 18th century", "przed XVIII w."},
		{"ro", "1st century", "secolul I"},
		{"ro", "18th century", "secolul al XVIII-lea"},
		{"hu", "1920s", "1920-as évek"},
		{"pl", "1940s", "lata 1940–1949"},
		{"pl", "1920s-1930s", "lata 1920–1939"},
		{"cs", "1940s", "léta 1940–1949"},
		{"cs", "1800s", "léta 1800–1899"},
		{"cs", "1920s-1930s", "léta 1920–1939"},
		{"cs", "490s BCE", "léta 499–490 př. n. l."},
		{"cs", "490s BCE - 470s BCE", "léta 499–470 př. n. l."},
		{"cs", "c. 1940s", "přibližně léta 1940–1949"},
		{"cs", "before 1940s", "dříve než léta 1940–1949"},
		{"hu", "1940s", "1940-es évek"},
		{"hu", "since 1920", "1920 óta"},
		{"uk", "1940s", "1940-ві роки"},
		{"uk", "1930s", "1930-ті роки"},
		{"ru", "after 18th century", "после XVIII в."},
		{"hi", "6th century", "छठी शताब्दी"},
		{"hi", "7th century", "7वीं शताब्दी"},
		{"ko", "c. 1392", "1392년경"},
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(dates); i++)
		assert_printed_in(dates[i][0], dates[i][1], dates[i][2]);
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

/* Did the first of two dates certainly come before the other? */
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

static void a_month_says_how_long_it_is(void **state)
{
	struct arena *arena = arena_new();
	struct moment wrong;
	struct date date;

	(void)state;
	date_read("2015-02-30", &date, &wrong);
	assert_string_equal(
		date_month_has(arena, &wrong), "February 2015 has 28 days");
	date_read("2016-01-31 - 2016-02-30", &date, &wrong);
	assert_string_equal(
		date_month_has(arena, &wrong), "February 2016 has 29 days");
	date_read("-44-04-31", &date, &wrong);
	assert_string_equal(
		date_month_has(arena, &wrong), "April 44 BCE has 30 days");
	arena_free(arena);
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
	assert_first("before 1500", "1500");
	assert_first("before 1500", "1600-05");
	assert_either("before 1500", "1400");
	assert_either("before 1500", "before 1600");
	assert_first("1945", "after 1945");
	assert_either("after 1945", "1950");
	assert_either("after 1945", "after 1900");
	assert_first("before 1500", "after 1500");
	assert_first("5th century BCE", "4th century BCE");
	assert_either("19th century", "1850");
	assert_first("19th century", "1901");
	assert_first("../1500", "1501");
	assert_either("../1500", "1400");
	assert_first("2001-09-11 - 2001-09-14", "2001-09-12");
	assert_either("2001-09-11 - 2001-09-14", "2001-09-11");
}

/* A range counts from its beginning. */
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
		cmocka_unit_test(every_form_is_reported),
		cmocka_unit_test(a_date_spans_its_days),
		cmocka_unit_test(years_before_the_era_count_through_zero),
		cmocka_unit_test(the_longest_years_fit),
		cmocka_unit_test(years_with_a_sign_have_months),
		cmocka_unit_test(an_era_may_precede_or_follow_its_year),
		cmocka_unit_test(ranges_are_of_any_dates),
		cmocka_unit_test(centuries_end_with_their_hundredth_year),
		cmocka_unit_test(a_bound_is_the_day_next_to_it),
		cmocka_unit_test(edtf_is_read),
		cmocka_unit_test(a_month_says_how_long_it_is),
		cmocka_unit_test(circa_is_recognised_by_its_words),
		cmocka_unit_test(a_text_that_is_not_a_date_is_refused),
		cmocka_unit_test(days_that_never_were_are_refused),
		cmocka_unit_test(keys_print_dates_as_people_write_them),
		cmocka_unit_test(words_around_dates_go_by_their_kind),
		cmocka_unit_test(dates_sort_by_their_first_day_then_their_last),
		cmocka_unit_test(what_came_first_is_known_or_not),
		cmocka_unit_test(a_range_came_when_it_began),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
