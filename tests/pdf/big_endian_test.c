#include "pdf/glyph/big_endian.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const unsigned char file[] = {0x12, 0x34, 0xfe, 0xdc, 0x01};

static uint32_t at(size_t place, unsigned bytes)
{
	return big_endian(file, sizeof(file), place, bytes);
}

static void the_first_byte_counts_most(void **state)
{
	(void)state;
	assert_int_equal(at(0, 1), 0x12);
	assert_int_equal(at(0, 2), 0x1234);
	assert_int_equal(at(1, 3), 0x34fedc);
	assert_int_equal(at(0, 4), 0x1234fedc);
	assert_int_equal(at(2, 2), 0xfedc);
}

static void bytes_past_the_end_are_zero(void **state)
{
	(void)state;
	assert_int_equal(at(4, 1), 1);
	assert_int_equal(at(4, 2), 0x100);
	assert_int_equal(at(3, 4), 0xdc010000);
	assert_int_equal(at(5, 4), 0);
	assert_int_equal(at(SIZE_MAX, 4), 0);
	assert_int_equal(big_endian(file, 4, 3, 2), 0xdc00);
	assert_int_equal(big_endian(file, 0, 0, 2), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_byte_counts_most),
		cmocka_unit_test(bytes_past_the_end_are_zero),
	};

	return cmocka_run_group_tests_name("big_endian", tests, NULL, NULL);
}
