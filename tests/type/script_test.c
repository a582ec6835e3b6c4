/*
 * Codes are those of ISO 15924.
 */
#include "type/font/script.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_script(uint32_t code, enum east east, const char *expected)
{
	const uint32_t script = script_of(code, east);
	const char name[] = {(char)(script >> 24), (char)(script >> 16),
		(char)(script >> 8), (char)script, '\0'};

	if (strcmp(name, expected) != 0)
		fail_msg("U+%04X: %s, not %s", (unsigned)code, name, expected);
}

static void letters_have_the_script_of_unicode(void **state)
{
	(void)state;
	assert_script('a', EAST_NOT, "Latn");
	assert_script(0x3b1, EAST_NOT, "Grek");
	assert_script(0x5d0, EAST_NOT, "Hebr");
	assert_script(0x4e2d, EAST_NOT, "Hani");
	assert_script(0x3042, EAST_NOT, "Hira");
	assert_script(0xac00, EAST_NOT, "Hang");
	assert_script('1', EAST_NOT, "Zyyy");
}

static void shared_signs_go_to_the_script_that_has_them(void **state)
{
	(void)state;
	assert_script(0x60c, EAST_NOT, "Arab"); /* comma */
	assert_script(0x660, EAST_NOT, "Arab"); /* digit zero */
	assert_script(0x64b, EAST_NOT, "Arab"); /* fathatan */
	assert_script(0x964, EAST_NOT, "Deva"); /* danda */
}

static void east_asian_punctuation_counts_as_han(void **state)
{
	(void)state;
	assert_script(0x3001, EAST_NOT, "Hani");
	assert_script(0x300c, EAST_NOT, "Hani");
	assert_script(0xff01, EAST_NOT, "Hani");
	assert_script(0x30fc, EAST_NOT, "Hani");
}

static void wide_signs_are_han_in_the_east_alone(void **state)
{
	static const uint32_t signs[] = {0x203b, 0x2460, 0x25cb, 0x2605};

	(void)state;
	for (size_t i = 0; i < LENGTH(signs); i++) {
		assert_script(signs[i], EAST_JAPANESE, "Hani");
		assert_script(signs[i], EAST_NOT, "Zyyy");
	}
}

static void emoji_are_a_script(void **state)
{
	(void)state;
	assert_script(0x1f600, EAST_NOT, "Zsye");
	assert_script(0x1f1e9, EAST_CHINESE, "Zsye");
}

static void a_tag_says_which_characters_it_is_written_with(void **state)
{
	(void)state;
	assert_int_equal(script_east("zh"), EAST_CHINESE);
	assert_int_equal(script_east("zh-Hant-TW"), EAST_CHINESE);
	assert_int_equal(script_east("ZH_CN"), EAST_CHINESE);
	assert_int_equal(script_east("yue"), EAST_CHINESE);
	assert_int_equal(script_east("ja-JP"), EAST_JAPANESE);
	assert_int_equal(script_east("ko"), EAST_KOREAN);
	assert_int_equal(script_east("en-JP"), EAST_NOT);
	assert_int_equal(script_east("kok"), EAST_NOT);
	assert_int_equal(script_east(""), EAST_NOT);
}

static void characters_of_the_east_are_not_its_punctuation(void **state)
{
	(void)state;
	assert_true(script_is_east(0x4e2d));
	assert_true(script_is_east(0x3042));
	assert_true(script_is_east(0xac00));
	assert_true(script_is_east(0x3105));
	assert_true(script_is_east(0x3005));
	assert_true(script_is_east(0x30fc));
	assert_false(script_is_east(0x3002));
	assert_false(script_is_east(0x30fb));
	assert_false(script_is_east('a'));
}

static void only_some_scripts_have_italics(void **state)
{
	static const char *const slanted[] = {
		"en", "el", "ru-RU", "vi", "sr-Latn", "hic", ""};
	static const char *const upright[] = {
		"hi", "HI-IN", "ja", "zh-Hant", "ar_EG", "he", "th"};

	(void)state;
	for (size_t i = 0; i < LENGTH(slanted); i++)
		assert_true(script_has_italics(slanted[i]));
	for (size_t i = 0; i < LENGTH(upright); i++)
		assert_false(script_has_italics(upright[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_have_the_script_of_unicode),
		cmocka_unit_test(shared_signs_go_to_the_script_that_has_them),
		cmocka_unit_test(east_asian_punctuation_counts_as_han),
		cmocka_unit_test(wide_signs_are_han_in_the_east_alone),
		cmocka_unit_test(emoji_are_a_script),
		cmocka_unit_test(
			a_tag_says_which_characters_it_is_written_with),
		cmocka_unit_test(
			characters_of_the_east_are_not_its_punctuation),
		cmocka_unit_test(only_some_scripts_have_italics),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
