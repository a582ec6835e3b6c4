#include "draw/sheet_code.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	FORMS = 20000
};

static const char letters[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const struct code_of first = {2015, TIER_CORE, 0};

static void assert_code(struct code_of of, const char *expected)
{
	struct arena *arena = arena_new();

	assert_string_equal(sheet_code_print(arena, &of), expected);
	assert_true(sheet_code_valid(expected));
	arena_free(arena);
}

/* Worked out by a program of another hand, from the rule in sheet_code.c. */
static void codes_are_what_the_rule_gives(void **state)
{
	(void)state;
	assert_code((struct code_of){2015, TIER_CORE, 0}, "EA3X9-4");
	assert_code((struct code_of){2015, TIER_CORE, 1}, "MYEXM-D");
	assert_code((struct code_of){2015, TIER_SUPPORT, 0}, "369XF-7");
	assert_code((struct code_of){2015, TIER_EXTENSION, 41}, "HNEEC-F");
	assert_code((struct code_of){2015, TIER_CORE, 99999}, "FDEWX7F-4");
	assert_code((struct code_of){UINT64_MAX, TIER_EXTENSION, 99999},
		"6RWXYDN-E");
	assert_code((struct code_of){1, TIER_CORE, 0}, "M9XPW-X");
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
		of.content = i * i % 7; /* whether they are alike or not */
		of.form = (uint32_t)(i / TIER_COUNT);
		of.tier = (enum tier)(i % TIER_COUNT);
		codes[i] = sheet_code_print(arena, &of);
		assert_true(sheet_code_valid(codes[i]));
	}
	qsort(codes, count, sizeof(*codes), compare_codes);
	for (size_t i = 1; i < count; i++)
		assert_string_not_equal(codes[i - 1], codes[i]);
	arena_free(arena);
}

/* So many contents of a sheet have as many codes, but for chance. */
static void another_content_has_another_code(void **state)
{
	enum {
		CONTENTS = 1000,
		CHANCE = 3
	};
	struct arena *arena = arena_new();
	const char **codes = arena_alloc(arena, CONTENTS, sizeof(*codes));
	struct code_of of = first;
	size_t same = 0;

	(void)state;
	for (size_t i = 0; i < CONTENTS; i++) {
		of.content = (i + 1) * UINT64_C(0x9e3779b97f4a7c15);
		codes[i] = sheet_code_print(arena, &of);
	}
	qsort(codes, CONTENTS, sizeof(*codes), compare_codes);
	for (size_t i = 1; i < CONTENTS; i++)
		same += strcmp(codes[i - 1], codes[i]) == 0;
	assert_true(same <= CHANCE);
	arena_free(arena);
}

static void every_wrong_letter_shows(void **state)
{
	struct arena *arena = arena_new();
	struct code_of of = first;

	(void)state;
	for (of.form = 0; of.form < 50; of.form++) {
		char *code =
			arena_printf(arena, "%s", sheet_code_print(arena, &of));

		for (size_t i = 0; code[i] != '\0'; i++) {
			const char right = code[i];

			for (size_t k = 0; letters[k] != '\0'; k++) {
				code[i] = letters[k];
				assert_int_equal(sheet_code_valid(code),
					code[i] == right);
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
		const char *code = sheet_code_print(arena, &of);

		for (size_t i = 0; code[i] != '\0'; i++)
			for (size_t k = 0; k < i; k++) {
				char *swapped = arena_printf(arena, "%s", code);

				swapped[i] = code[k];
				swapped[k] = code[i];
				assert_int_equal(sheet_code_valid(swapped),
					code[i] == code[k]);
			}
	}
	arena_free(arena);
}

static void other_texts_are_not_valid_codes(void **state)
{
	(void)state;
	assert_true(sheet_code_valid("K7MQR-N"));
	assert_true(sheet_code_valid("FDEWX7F-4"));
	assert_false(sheet_code_valid("FDEWX7-4"));
	assert_false(sheet_code_valid("FDEWX7F4"));
	assert_false(sheet_code_valid("-"));
	assert_false(sheet_code_valid(""));
	assert_false(sheet_code_valid("K7MQR"));
	assert_false(sheet_code_valid("K7MQRN-"));
	assert_false(sheet_code_valid("K7MQR-NN"));
	assert_false(sheet_code_valid("k7mqr-n"));
}

static void assert_read(const char *typed, const char *expected)
{
	struct arena *arena = arena_new();
	const char *code = sheet_code_read(arena, typed);

	if (expected == NULL)
		assert_null(code);
	else
		assert_string_equal(code, expected);
	arena_free(arena);
}

static void a_code_is_read_as_people_type_it(void **state)
{
	static const char *const typed[] = {"K7MQR-N", "k7mqr-n", "k7mqrn",
		" K7MQR N ", "K7 MQ RN", "K7MQR–N", "K7MQR - N\t", "K7MQR-N ·",
		"K7MQR-N · ·", "k-7-m-q-r-n"};

	(void)state;
	for (size_t i = 0; i < sizeof(typed) / sizeof(*typed); i++)
		assert_read(typed[i], "K7MQR-N");
	assert_read("fdewx 7f4", "FDEWX7F-4");
}

static void letters_that_look_alike_are_read_as_those_meant(void **state)
{
	(void)state;
	assert_read("K7M0R-N", "K7MQR-N");
	assert_read("k7mor-n", "K7MQR-N");
	assert_read("K1MQR-N", "K7MQR-N");
	assert_read("K2MQB-N", "K7MQR-N");
	assert_read("39QPT-5", "39QPT-6");
	assert_read("890PT-S", "39QPT-6");
	assert_read("vIphp-j", "W7PHP-J");
	assert_read("W7PHP-1", "W7PHP-J");
}

/* Whatever stands for a letter, what is read is a code, and another code is
 * never read for it where only one letter was mistaken. */
static void no_code_is_read_for_another(void **state)
{
	static const char look_alikes[] = "01258BILOSUVZ";
	struct arena *arena = arena_new();
	struct code_of of = first;

	(void)state;
	for (of.form = 0; of.form < 300; of.form++) {
		const char *code = sheet_code_print(arena, &of);

		assert_string_equal(sheet_code_read(arena, code), code);
		for (size_t i = 0; code[i] != '\0'; i++) {
			char *typed = arena_printf(arena, "%s", code);

			for (size_t k = 0;
				look_alikes[k] != '\0' && code[i] != '-'; k++) {
				const char *got;

				typed[i] = look_alikes[k];
				got = sheet_code_read(arena, typed);
				if (got != NULL)
					assert_string_equal(got, code);
			}
		}
	}
	arena_free(arena);
}

static void other_texts_are_not_read_as_codes(void **state)
{
	(void)state;
	assert_read("", NULL);
	assert_read("-", NULL);
	assert_read("K7MQR", NULL);
	assert_read("K7MQR-NN", NULL);
	assert_read("K7MQR-M", NULL);
	assert_read("K7M?R-N", NULL);
	assert_read("K7M\xc3\xa9R-N", NULL);
	assert_read("K7MQR-\xe2", NULL);
	assert_read("the whole of a text that is no code at all", NULL);
}

static void what_may_be_either_of_two_codes_is_not_read(void **state)
{
	(void)state;
	assert_true(sheet_code_valid("K7MQR-N"));
	assert_true(sheet_code_valid("KJMDR-N"));
	assert_read("KIMOR-N", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_what_the_rule_gives),
		cmocka_unit_test(sheets_of_a_run_never_share_a_code),
		cmocka_unit_test(another_content_has_another_code),
		cmocka_unit_test(every_wrong_letter_shows),
		cmocka_unit_test(every_swap_of_letters_shows),
		cmocka_unit_test(other_texts_are_not_valid_codes),
		cmocka_unit_test(a_code_is_read_as_people_type_it),
		cmocka_unit_test(
			letters_that_look_alike_are_read_as_those_meant),
		cmocka_unit_test(no_code_is_read_for_another),
		cmocka_unit_test(other_texts_are_not_read_as_codes),
		cmocka_unit_test(what_may_be_either_of_two_codes_is_not_read),
	};

	return cmocka_run_group_tests_name("code", tests, NULL, NULL);
}
