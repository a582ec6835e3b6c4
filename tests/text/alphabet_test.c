/*
 * Code points are those of Unicode's chart Mathematical Alphanumeric Symbols.
 */
#include "text/math/alphabet.h"

#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct sample {
	uint32_t code;
	enum math_alphabet alphabet;
	uint32_t expected;
};

static void assert_letters(const struct sample *samples, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct math symbol = {.kind = MATH_SYMBOL,
			.code = samples[i].code,
			.alphabet = samples[i].alphabet};

		assert_int_equal(
			alphabet_letter(&symbol, false), samples[i].expected);
	}
}

static void letters_are_in_their_alphabets(void **state)
{
	static const struct sample samples[] = {
		{'x', MATH_DEFAULT, 0x1d465},
		{'A', MATH_ITALIC, 0x1d434},
		{'v', MATH_BOLD, 0x1d42f},
		{'Z', MATH_BOLD_ITALIC, 0x1d481},
		{'A', MATH_BLACKBOARD, 0x1d538},
		{'A', MATH_SCRIPT, 0x1d49c},
		{'z', MATH_FRAKTUR, 0x1d537},
		{'a', MATH_SANS, 0x1d5ba},
		{'Q', MATH_MONO, 0x1d680},
		{'x', MATH_ROMAN, 'x'},
	};

	(void)state;
	assert_letters(samples, LENGTH(samples));
}

/* The chart leaves their places in the alphabets empty. */
static void older_letters_are_elsewhere(void **state)
{
	static const struct sample samples[] = {
		{'h', MATH_DEFAULT, 0x210e},
		{'R', MATH_BLACKBOARD, 0x211d},
		{'C', MATH_BLACKBOARD, 0x2102},
		{'N', MATH_BLACKBOARD, 0x2115},
		{'Z', MATH_BLACKBOARD, 0x2124},
		{'L', MATH_SCRIPT, 0x2112},
		{'B', MATH_SCRIPT, 0x212c},
		{'H', MATH_FRAKTUR, 0x210c},
	};

	(void)state;
	assert_letters(samples, LENGTH(samples));
}

static void digits_are_upright_and_may_be_bold(void **state)
{
	static const struct sample samples[] = {
		{'7', MATH_DEFAULT, '7'},
		{'7', MATH_ITALIC, '7'},
		{'7', MATH_BOLD, 0x1d7d5},
		{'7', MATH_MONO, 0x1d7fd},
	};

	(void)state;
	assert_letters(samples, LENGTH(samples));
}

static void greek_letters_keep_their_order(void **state)
{
	static const struct sample samples[] = {
		{0x3b1, MATH_ITALIC, 0x1d6fc}, /* alpha */
		{0x3c9, MATH_ITALIC, 0x1d714}, /* omega */
		{0x3b1, MATH_BOLD, 0x1d6c2},
		{0x393, MATH_BOLD, 0x1d6aa},   /* capital gamma */
		{0x3d5, MATH_ITALIC, 0x1d719}, /* phi symbol */
		{0x3f5, MATH_ITALIC, 0x1d716}, /* lunate epsilon */
	};

	(void)state;
	assert_letters(samples, LENGTH(samples));
}

static void signs_are_themselves(void **state)
{
	static const struct sample samples[] = {
		{'+', MATH_BOLD, '+'},
		{0x221e, MATH_ITALIC, 0x221e},
		{0x2202, MATH_ITALIC, 0x2202},
	};

	(void)state;
	assert_letters(samples, LENGTH(samples));
}

static void bold_text_makes_letters_bold(void **state)
{
	struct math symbol = {.kind = MATH_SYMBOL, .code = 'x'};

	(void)state;
	symbol.alphabet = MATH_DEFAULT;
	assert_int_equal(alphabet_letter(&symbol, true), 0x1d499);
	symbol.alphabet = MATH_ROMAN;
	assert_int_equal(alphabet_letter(&symbol, true), 0x1d431);
	symbol.alphabet = MATH_BOLD;
	assert_int_equal(alphabet_letter(&symbol, true), 0x1d431);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_are_in_their_alphabets),
		cmocka_unit_test(older_letters_are_elsewhere),
		cmocka_unit_test(digits_are_upright_and_may_be_bold),
		cmocka_unit_test(greek_letters_keep_their_order),
		cmocka_unit_test(signs_are_themselves),
		cmocka_unit_test(bold_text_makes_letters_bold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
