#include "type/word/fit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	WORDS_MAX = 32
};

/* Measure a text in which every letter and every space is 1 wide; "~" at a
 * word's end is a soft hyphen, with no space behind it. */
static size_t measured(const char *text, struct word *words)
{
	size_t n = 0;

	while (*text != '\0') {
		const size_t length = strcspn(text, " ~");
		const char end = text[length];

		words[n++] = (struct word){.width = (int64_t)length,
			.space = end == ' ',
			.hyphen = end == '~'};
		text += length + (end != '\0');
	}
	return n;
}

/* The text with "|" for each place where a line ends. */
static void assert_breaks(const char *text, mpt measure, const char *expected)
{
	struct word words[WORDS_MAX] = {0};
	struct fitted best[WORDS_MAX * FIT_LINES] = {0};
	const size_t n = measured(text, words);
	char broken[256];
	size_t word = 0, at = 0;

	fit_words(words, n, measure, best);
	memcpy(broken, text, strlen(text) + 1);
	for (size_t line = 0; line < n * FIT_LINES; line = best[line].next) {
		for (; word < best[line].end; word++)
			at += (size_t)(words[word].width + (word + 1 < n));
		if (word < n)
			broken[at - 1] = '|';
	}
	assert_string_equal(broken, expected);
}

static void a_short_text_stays_on_one_line(void **state)
{
	(void)state;
	assert_breaks("a bb", 4, "a bb");
	assert_breaks("", 4, "");
}

static void breaks_early_to_spare_a_later_line(void **state)
{
	(void)state;
	assert_breaks("aaa bb cc ddddd", 6, "aaa|bb cc|ddddd");
	assert_breaks("aaaa b ccc dddddd", 6, "aaaa|b ccc|dddddd");
}

static void of_equal_breaks_the_longer_first_line_wins(void **state)
{
	(void)state;
	assert_breaks("aaa b ccc ddddd", 5, "aaa b|ccc|ddddd");
}

static void the_last_line_may_be_short(void **state)
{
	(void)state;
	assert_breaks("aaa b cc", 6, "aaa b|cc");
}

static void an_even_edge_never_costs_a_line(void **state)
{
	(void)state;
	assert_breaks("aa bb cc dd ee ff", 8, "aa bb cc|dd ee ff");
}

static void a_short_word_is_not_left_alone(void **state)
{
	(void)state;
	assert_breaks(
		"aaaa bbbb cccc dddd eeee f", 24, "aaaa bbbb cccc dddd|eeee f");
}

static void an_overlong_word_stands_alone(void **state)
{
	(void)state;
	assert_breaks("a bbbbbbbb c", 4, "a|bbbbbbbb|c");
}

static void a_hyphen_needs_room(void **state)
{
	(void)state;
	assert_breaks("aa bbb~ccc dd", 7, "aa bbb|ccc dd");
	assert_breaks("aa bbb~ccc dd", 6, "aa|bbb~ccc|dd");
}

static void a_hyphen_is_worth_a_fifth_of_a_line(void **state)
{
	(void)state;
	assert_breaks(
		"aaaaaaa bb~bb cccccc ddd", 10, "aaaaaaa|bb~bb|cccccc ddd");
	assert_breaks("aaaaaa bb~bb ccccccc dd", 10, "aaaaaa bb|bb ccccccc|dd");
}

static void two_lines_in_a_row_end_in_hyphens(void **state)
{
	(void)state;
	assert_breaks("aa bb~bb cc~cc dd~dd e", 6, "aa bb|bb cc|cc|dd~dd e");
	assert_breaks(
		"aa bb~bb cc~cc dd~dd e~e", 6, "aa bb|bb cc|cc|dd~dd|e~e");
}

static void the_last_word_stays_whole(void **state)
{
	(void)state;
	assert_breaks("aaa bbb~ccc", 7, "aaa|bbb~ccc");
	assert_breaks("aaa bbb~ccc", 5, "aaa|bbb|ccc");
}

/* The part on the first line of a blank behind a word of this width, both with
 * a measure of 30. */
static size_t parted(int64_t width, size_t blank)
{
	struct word words[WORDS_MAX] = {{.width = width, .space = 1}};
	struct fitted best[WORDS_MAX * FIT_LINES] = {0};

	for (size_t i = 1; i <= blank; i++)
		words[i] = (struct word){.width = 1, .rule = i < blank};
	fit_words(words, blank + 1, 30, best);
	return best[0].end - 1;
}

static void a_blank_is_broken_to_save_a_third_of_a_line(void **state)
{
	(void)state;
	assert_int_equal(parted(18, 15), 11);
	assert_int_equal(parted(19, 15), 0);
	assert_int_equal(parted(25, 15), 0);
	assert_int_equal(parted(14, 15), 15);
}

static void a_blank_of_more_than_half_a_line_is_broken(void **state)
{
	(void)state;
	assert_int_equal(parted(19, 16), 10);
	assert_int_equal(parted(25, 20), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_short_text_stays_on_one_line),
		cmocka_unit_test(breaks_early_to_spare_a_later_line),
		cmocka_unit_test(of_equal_breaks_the_longer_first_line_wins),
		cmocka_unit_test(the_last_line_may_be_short),
		cmocka_unit_test(an_even_edge_never_costs_a_line),
		cmocka_unit_test(a_short_word_is_not_left_alone),
		cmocka_unit_test(an_overlong_word_stands_alone),
		cmocka_unit_test(a_hyphen_needs_room),
		cmocka_unit_test(a_hyphen_is_worth_a_fifth_of_a_line),
		cmocka_unit_test(two_lines_in_a_row_end_in_hyphens),
		cmocka_unit_test(the_last_word_stays_whole),
		cmocka_unit_test(a_blank_is_broken_to_save_a_third_of_a_line),
		cmocka_unit_test(a_blank_of_more_than_half_a_line_is_broken),
	};

	return cmocka_run_group_tests_name("fit", tests, NULL, NULL);
}
