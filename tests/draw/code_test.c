#include "draw/code.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	FORMS = 20000,
	CODE_LENGTH = 7,
	DASH = 5
};

static const char letters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const struct code_of first = {"unit-18-quiz", TIER_CORE, 2015, 0};

static void assert_code(struct code_of of, const char *expected)
{
	struct arena *arena = arena_new();

	assert_string_equal(code_print(arena, &of), expected);
	assert_true(code_valid(expected));
	arena_free(arena);
}

/* Worked out by a SipHash of another hand, from the rule in code.c. */
static void codes_are_what_the_first_release_gave(void **state)
{
	struct code_of of = first;

	(void)state;
	assert_code(of, "W7PHP-J");
	of.form = 1;
	assert_code(of, "HENAK-X");
	of.form = 99999;
	assert_code(of, "KN4PE-9");
	of = first;
	of.tier = TIER_SUPPORT;
	assert_code(of, "73FNR-A");
	of.tier = TIER_EXTENSION;
	of.form = 99999;
	assert_code(of, "6EH4J-J");
	of = first;
	of.seed = 2016;
	assert_code(of, "39QPT-6");
}

static int compare_codes(const void *a, const void *b)
{
	const char *const *one = a, *const *other = b;

	return strcmp(*one, *other);
}

static void sheets_of_a_run_never_share_a_code(void **state)
{
	struct arena *arena = arena_new();
	const size_t count = FORMS * TIER_COUNT;
	const char **codes = arena_alloc(arena, count, sizeof(*codes));
	struct code_of of = first;

	(void)state;
	for (size_t i = 0; i < count; i++) {
		of.form = (uint32_t)(i / TIER_COUNT);
		of.tier = (enum tier)(i % TIER_COUNT);
		codes[i] = code_print(arena, &of);
		assert_true(code_valid(codes[i]));
	}
	qsort(codes, count, sizeof(*codes), compare_codes);
	for (size_t i = 1; i < count; i++)
		assert_string_not_equal(codes[i - 1], codes[i]);
	arena_free(arena);
}

static void every_wrong_letter_shows(void **state)
{
	struct arena *arena = arena_new();
	struct code_of of = first;

	(void)state;
	for (of.form = 0; of.form < 50; of.form++) {
		char *code = arena_printf(arena, "%s", code_print(arena, &of));

		for (size_t i = 0; i < CODE_LENGTH; i++) {
			const char right = code[i];

			for (size_t k = 0; letters[k] != '\0'; k++) {
				code[i] = letters[k];
				assert_int_equal(
					code_valid(code), code[i] == right);
			}
			code[i] = right;
		}
	}
	arena_free(arena);
}

static void every_swap_of_letters_shows(void **state)
{
	struct arena *arena = arena_new();
	struct code_of of = first;

	(void)state;
	for (of.form = 0; of.form < 200; of.form++) {
		const char *code = code_print(arena, &of);

		for (size_t i = 0; i < CODE_LENGTH; i++)
			for (size_t k = 0; k < i; k++) {
				char *swapped = arena_printf(arena, "%s", code);

				swapped[i] = code[k];
				swapped[k] = code[i];
				assert_int_equal(code_valid(swapped),
					code[i] == code[k]);
			}
	}
	arena_free(arena);
}

static void what_is_no_code_is_not_valid(void **state)
{
	(void)state;
	assert_true(code_valid("K7MQR-N"));
	assert_false(code_valid(""));
	assert_false(code_valid("K7MQR"));
	assert_false(code_valid("K7MQRN-"));
	assert_false(code_valid("K7MQR-NN"));
	assert_false(code_valid("k7mqr-n"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_what_the_first_release_gave),
		cmocka_unit_test(sheets_of_a_run_never_share_a_code),
		cmocka_unit_test(every_wrong_letter_shows),
		cmocka_unit_test(every_swap_of_letters_shows),
		cmocka_unit_test(what_is_no_code_is_not_valid),
	};

	return cmocka_run_group_tests_name("code", tests, NULL, NULL);
}
