#include "bank/date/date_hint.h"

#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void each_slip_has_its_way_out(void **state)
{
	static const struct {
		const char *text, *hint;
	} slips[] = {
		{"1914-18", "a range names both years in full: 1914-1918"},
		{"1914\u201318", "a range names both years in full: 1914-1918"},
		{"1999-00", "a range names both years in full: 1999-2000"},
		{"2001-09-11 - 14", "a range names both dates in full: "
				    "2001-09-11 - 2001-09-14"},
		{"early 19th century",
			"write the years that are meant, as in 1801-1833"},
		{"mid-19th century",
			"write the years that are meant, as in 1834-1866"},
		{"Late 5th century BCE",
			"write the years that are meant, as in 434-401 BCE"},
		{"late 1860s",
			"write the years that are meant, as in 1866-1869"},
		{"July 4, 1776", "write year, month and day as numbers: "
				 "1776-07-04"},
		{"17 May 2015", "write year, month and day as numbers: "
				"2015-05-17"},
		{"Sept 1939", "write year and month as numbers: 1939-09"},
		{"15 March 44 BCE",
			"write year, month and day as numbers: 1776-07-04, or "
			"-44-03-15 for 44 BCE"},
		{"2015-5-7", "write year, month and day with hyphens: "
			     "2015-05-07"},
		{"2015-5", "a month has two digits: 2015-05"},
		{"17/05/2015", "write year, month and day, in that order: "
			       "2015-05-17"},
		{"198X", "write 1980s"},
		{"19xx", "write 1900s"},
		{"1945-", "write since 1945"},
		{"1945\u2013present", "write since 1945"},
		{"Winter 2001", "write months, as in 2001-12 - 2002-02"},
		{"twentieth century", "write its number, as in 20th century"},
		{"12,000 BCE", "write numbers without commas, and one date, "
			       "or a range of two"},
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(slips); i++) {
		struct moment wrong = {.form = DATE_YEAR};
		struct date date;
		const enum date_fault fault =
			date_read(slips[i].text, &date, &wrong);
		const char *hint =
			date_hint(arena, slips[i].text, fault, &wrong);

		assert_int_not_equal(fault, DATE_FINE);
		assert_non_null(hint);
		assert_string_equal(hint, slips[i].hint);
	}
	arena_free(arena);
}

static void some_texts_have_none(void **state)
{
	static const char *const texts[] = {"", "?", "present", "5th", "-",
		"1914-1910", "0", "2015-02-30", "2015-05-01T24:00", "mid"};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct moment wrong = {.form = DATE_YEAR};
		struct date date;
		const enum date_fault fault =
			date_read(texts[i], &date, &wrong);

		assert_null(date_hint(arena, texts[i], fault, &wrong));
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_slip_has_its_way_out),
		cmocka_unit_test(some_texts_have_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
