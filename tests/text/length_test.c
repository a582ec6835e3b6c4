#include "text/length.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static mpt length_of(const char *text)
{
	mpt length = -1;

	return length_parse(text, &length) ? length : -1;
}

static void a_length_is_a_number_and_a_unit(void **state)
{
	(void)state;
	assert_int_equal(length_of("1in"), MPT_INCH);
	assert_int_equal(length_of("1.5in"), MPT_INCH * 3 / 2);
	assert_int_equal(length_of("12pt"), 12 * MPT);
	assert_in_range(length_of("4cm"), 4 * MPT_CM - 4, 4 * MPT_CM + 4);
	assert_int_equal(length_of("10mm"), length_of("1cm"));
}

static void anything_else_is_no_length(void **state)
{
	static const char *const texts[] = {"", "cm", "4", "4 lightyears",
		"4.cm", ".5cm", "1.2345cm", "-1cm", "4cmx", "1e3cm",
		"99999999999999999999cm", "4CM ", "0x4cm"};

	(void)state;
	for (size_t i = 0; i < LENGTH(texts); i++)
		if (length_of(texts[i]) != -1)
			fail_msg("<<%s>>", texts[i]);
}

static void a_number_ends_where_its_digits_end(void **state)
{
	const char *text = "2.25cm";
	int64_t number = 0;

	(void)state;
	assert_true(length_number(&text, &number));
	assert_int_equal(number, 2250);
	assert_string_equal(text, "cm");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_length_is_a_number_and_a_unit),
		cmocka_unit_test(anything_else_is_no_length),
		cmocka_unit_test(a_number_ends_where_its_digits_end),
	};

	return cmocka_run_group_tests_name("length", tests, NULL, NULL);
}
