#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The code points of a text, one after the other. */
static void assert_codes(const char *text, const uint32_t *codes, size_t count)
{
	const size_t length = strlen(text);
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		assert_true(at < length);
		assert_int_equal(utf8_next(text, length, &at), codes[i]);
	}
	assert_int_equal(at, length);
}

static void assert_bad(const char *text)
{
	size_t at = 0;

	assert_int_equal(utf8_next(text, strlen(text), &at), UTF8_BAD);
	assert_int_equal(at, 1);
	assert_int_equal(utf8_valid(text, strlen(text)), 0);
}

static void sequences_of_each_length_are_read(void **state)
{
	const uint32_t codes[] = {'a', 0xe9, 0x5341, 0x1f600, '!'};

	(void)state;
	assert_codes("a\xc3\xa9\xe5\x8d\x81\xf0\x9f\x98\x80!", codes, 5);
}

static void what_rfc_3629_forbids_is_bad(void **state)
{
	(void)state;
	assert_bad("\x80");             /* a continuation alone */
	assert_bad("\xc0\x80");         /* overlong */
	assert_bad("\xc1\xbf");         /* overlong */
	assert_bad("\xe0\x9f\xbf");     /* overlong */
	assert_bad("\xf0\x8f\xbf\xbf"); /* overlong */
	assert_bad("\xed\xa0\x80");     /* a surrogate */
	assert_bad("\xed\xbf\xbf");     /* a surrogate */
	assert_bad("\xf4\x90\x80\x80"); /* past U+10FFFF */
	assert_bad("\xf8\x88\x80\x80\x80");
	assert_bad("\xfe");
	assert_bad("\xff");
	assert_bad("\xc3");         /* cut off */
	assert_bad("\xe5\x8d");     /* cut off */
	assert_bad("\xf0\x9f\x98"); /* cut off */
	assert_bad("\xe5\x8d"
		   "a"); /* broken off */
}

static void reading_continues_after_a_bad_byte(void **state)
{
	const uint32_t codes[] = {UTF8_BAD, UTF8_BAD, 'a', UTF8_BAD, 'b'};

	(void)state;
	assert_codes("\xe5\x8d"
		     "a\xff"
		     "b",
		codes, 5);
}

static void validity_ends_at_the_first_bad_sequence(void **state)
{
	(void)state;
	assert_int_equal(utf8_valid("", 0), 0);
	assert_int_equal(utf8_valid("abc", 3), 3);
	assert_int_equal(utf8_valid("a\xc3\xa9\xff"
				    "b",
				 5),
		3);
	assert_int_equal(utf8_valid("ab\xe5\x8d", 4), 2);
	assert_int_equal(utf8_valid("a\0b", 3), 3);
}

static void every_code_point_comes_back(void **state)
{
	char bytes[4];

	(void)state;
	for (uint32_t code = 0; code <= 0x10ffff; code += 1 + code / 977) {
		const size_t length = utf8_put(code, bytes);
		size_t at = 0;

		if (code >= 0xd800 && code <= 0xdfff)
			continue;
		assert_int_equal(utf8_next(bytes, length, &at), code);
		assert_int_equal(at, length);
	}
}

static void the_limits_of_each_length_hold(void **state)
{
	char bytes[4];

	(void)state;
	assert_int_equal(utf8_put(0x7f, bytes), 1);
	assert_int_equal(utf8_put(0x80, bytes), 2);
	assert_int_equal(utf8_put(0x7ff, bytes), 2);
	assert_int_equal(utf8_put(0x800, bytes), 3);
	assert_int_equal(utf8_put(0xffff, bytes), 3);
	assert_int_equal(utf8_put(0x10000, bytes), 4);
	assert_int_equal(utf8_put(0x10ffff, bytes), 4);
}

/* Every byte, at every position among eight and after them. */
static void plain_text_ends_at_the_first_byte_that_is_not_printable_ascii(
	void **state)
{
	(void)state;
	for (int byte = 0; byte < 256; byte++) {
		for (size_t place = 0; place < 19; place++) {
			char text[19];

			memset(text, place % 2 == 0 ? ' ' : '~', sizeof(text));
			text[place] = (char)byte;
			assert_int_equal(utf8_plain(text, sizeof(text)),
				byte >= 0x20 && byte <= 0x7e ? sizeof(text)
							     : place);
		}
	}
	assert_int_equal(utf8_plain("", 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sequences_of_each_length_are_read),
		cmocka_unit_test(what_rfc_3629_forbids_is_bad),
		cmocka_unit_test(reading_continues_after_a_bad_byte),
		cmocka_unit_test(validity_ends_at_the_first_bad_sequence),
		cmocka_unit_test(every_code_point_comes_back),
		cmocka_unit_test(the_limits_of_each_length_hold),
		cmocka_unit_test(
			plain_text_ends_at_the_first_byte_that_is_not_printable_ascii),
	};

	return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
