#include "text/letter.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_all(bool (*has)(uint32_t code), const uint32_t *codes,
	size_t count, bool expected)
{
	for (size_t i = 0; i < count; i++)
		if (has(codes[i]) != expected)
			fail_msg("U+%04X", (unsigned)codes[i]);
}

static void words_of_chinese_have_no_spaces(void **state)
{
	static const uint32_t unspaced[] = {
		0x6c34, 0x3042, 0x30a2, 0x20000, 0xff21, 0x3001};
	static const uint32_t others[] = {'a', 0xe9, 0x3b1, 0x5d0, 0xac00};

	(void)state;
	assert_all(letter_unspaced, unspaced, LENGTH(unspaced), true);
	assert_all(letter_unspaced, others, LENGTH(others), false);
}

static void a_word_is_of_letters_and_digits(void **state)
{
	static const uint32_t words[] = {
		'a', 'Z', '0', 0xe9, 0x3b1, 0x5d0, 0x661, 0xac00};
	static const uint32_t others[] = {
		' ', '-', '_', '.', 0x6c34, 0xe01, 0x2014, 0x1f600};

	(void)state;
	assert_all(letter_of_word, words, LENGTH(words), true);
	assert_all(letter_of_word, others, LENGTH(others), false);
}

static void spaces_have_any_width(void **state)
{
	static const uint32_t spaces[] = {
		' ', '\t', '\n', 0xa0, 0x2003, 0x202f, 0x3000, 0x2800};
	static const uint32_t others[] = {'a', 0x200b, 0x200d, 0x1f, 0x2011};

	(void)state;
	assert_all(letter_is_space, spaces, LENGTH(spaces), true);
	assert_all(letter_is_space, others, LENGTH(others), false);
}

/* All that Unicode calls default ignorable, which no font needs to show. */
static void joiners_marks_of_direction_and_tags_are_hidden(void **state)
{
	static const uint32_t hidden[] = {0xad, 0x34f, 0x200b, 0x200d, 0x200f,
		0x202e, 0x2066, 0xfe0f, 0xfeff, 0x1bca0, 0x1d173, 0xe0001,
		0xe0fff};
	static const uint32_t others[] = {0, ' ', 'a', 0xac, 0x301, 0x2010,
		0x20e3, 0xfffd, 0x1bca4, 0x1d16d, 0xe1000};

	(void)state;
	assert_all(letter_is_hidden, hidden, LENGTH(hidden), true);
	assert_all(letter_is_hidden, others, LENGTH(others), false);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_chinese_have_no_spaces),
		cmocka_unit_test(a_word_is_of_letters_and_digits),
		cmocka_unit_test(spaces_have_any_width),
		cmocka_unit_test(
			joiners_marks_of_direction_and_tags_are_hidden),
	};

	return cmocka_run_group_tests_name("letter", tests, NULL, NULL);
}
