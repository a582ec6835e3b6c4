#include "words/printed/typed.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	LETTERS = 80
};

/* Compares the letters that are kept, each as "^" below the text. */
static void assert_kept(const char *text, const char *marks)
{
	struct typed_letter letters[LETTERS] = {{0}};
	struct typed typed = {letters, strlen(text)};
	char kept[LETTERS + 1] = "";

	assert_in_range(typed.count, 0, LETTERS);
	for (size_t i = 0; i < typed.count; i++)
		letters[i].code = (unsigned char)text[i];
	typed_keep_addresses(&typed);
	for (size_t i = 0; i < typed.count; i++)
		kept[i] = letters[i].kept ? '^' : ' ';
	assert_string_equal(kept, marks);
}

static void addresses_are_kept(void **state)
{
	(void)state;
	assert_kept(
		"see https://a.org/x?y=1 now", "    ^^^^^^^^^^^^^^^^^^^    ");
	assert_kept("www.a.org", "^^^^^^^^^");
	assert_kept("to me@a.org!", "   ^^^^^^^^ ");
	assert_kept("a:b@c.de", "^^^^^^^^");
}

static void marks_around_an_address_are_not_part_of_it(void **state)
{
	(void)state;
	assert_kept("(https://a.org).", " ^^^^^^^^^^^^^  ");
	assert_kept("\"me@a.org\",", " ^^^^^^^^  ");
	assert_kept("https://a.org/", "^^^^^^^^^^^^^^");
}

static void other_words_are_not_kept(void **state)
{
	(void)state;
	assert_kept("", "");
	assert_kept("a : / / b", "         ");
	assert_kept("me@home", "       ");
	assert_kept("@a.org", "      ");
	assert_kept("www.", "    ");
	assert_kept("a.b@c", "     ");
	assert_kept("km/h 10:30", "          ");
}

static void outside_its_letters_a_text_ends(void **state)
{
	struct typed_letter letter = {.code = 'a'};
	const struct typed typed = {&letter, 1};

	(void)state;
	assert_int_equal(typed_code(&typed, 0), 'a');
	assert_int_equal(typed_code(&typed, 1), TYPED_END);
	assert_int_equal(typed_code(&typed, SIZE_MAX), TYPED_END);
	assert_true(typed_gap(TYPED_END));
	assert_true(typed_gap(' '));
	assert_true(typed_gap(FIXED_SPACE));
	assert_true(typed_gap(TYPED_BREAK));
	assert_false(typed_gap('a'));
	assert_true(typed_digit('9'));
	assert_false(typed_digit('a'));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(addresses_are_kept),
		cmocka_unit_test(marks_around_an_address_are_not_part_of_it),
		cmocka_unit_test(other_words_are_not_kept),
		cmocka_unit_test(outside_its_letters_a_text_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
