#include "base/case_fold.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void capitals_become_small(void **state)
{
	static const uint32_t pairs[][2] = {
		{'A', 'a'},
		{'Z', 'z'},
		{'z', 'z'},
		{0xc9, 0xe9},     /* É */
		{0x141, 0x142},   /* Ł */
		{0x160, 0x161},   /* Š */
		{0x161, 0x161},   /* š */
		{0x178, 0xff},    /* Ÿ */
		{0x3a9, 0x3c9},   /* Ω */
		{0x3c2, 0x3c3},   /* ς */
		{0x38c, 0x3cc},   /* Ό */
		{0x416, 0x436},   /* Ж */
		{0x401, 0x451},   /* Ё */
		{0x1ea4, 0x1ea5}, /* Ấ */
		{0x1e9e, 0xdf},   /* ẞ */
		{0xff21, 0xff41},
		{0x17f, 's'},
		{0x1c5, 0x1c6},   /* ǅ */
		{0x1a9, 0x283},   /* Ʃ */
		{0x1c90, 0x10d0}, /* Georgian */
		{0x13f8, 0x13f0}, /* Cherokee */
		{0x1e920, 0x1e942},
		{0x1e942, 0x1e942},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++)
		assert_int_equal(case_fold_letter(pairs[i][0]), pairs[i][1]);
}

static void digits_and_other_scripts_stay(void **state)
{
	static const uint32_t letters[] = {'0', '9', 0xdf, 0x5d0, 0x628, 0x905,
		0x4e2d, 0xac00, 0x301, 0x2f800};

	(void)state;
	for (size_t i = 0; i < sizeof(letters) / sizeof(*letters); i++)
		assert_int_equal(case_fold_letter(letters[i]), letters[i]);
}

static void separators_of_words_are_not_letters(void **state)
{
	static const uint32_t others[] = {' ', '-', '_', '\n', '(', 0xa0, 0xd7,
		0x2019, 0x2013, 0x20ac, 0x2192, 0x3002, 0xff0c, 0x1f600,
		0xffffffff};

	(void)state;
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		assert_int_equal(case_fold_letter(others[i]), 0);
}

static void ideographs_are_words(void **state)
{
	(void)state;
	assert_true(case_fold_is_word(0x4e2d));
	assert_true(case_fold_is_word(0x3042));
	assert_true(case_fold_is_word(0x20000));
	assert_false(case_fold_is_word('a'));
	assert_false(case_fold_is_word(0xac00));
	assert_false(case_fold_is_word(0x3002));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(capitals_become_small),
		cmocka_unit_test(digits_and_other_scripts_stay),
		cmocka_unit_test(separators_of_words_are_not_letters),
		cmocka_unit_test(ideographs_are_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
