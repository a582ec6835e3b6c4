#include "words/word.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void every_word_is_found_by_its_key(void **state)
{
	(void)state;
	for (enum word word = WORD_NONE + 1; word < WORD_COUNT; word++) {
		assert_true(*word_key(word) != '\0');
		assert_int_equal(word_of_key(word_key(word)), word);
	}
	assert_string_equal(word_key(WORD_NONE), "");
	assert_int_equal(word_of_key(""), WORD_NONE);
	assert_int_equal(word_of_key("page"), WORD_NONE);
	assert_int_equal(word_of_key("page-of"), WORD_PAGE_OF);
	assert_int_equal(word_keys().count, WORD_COUNT - 1);
}

static void a_pattern_with_a_count_has_plural_forms(void **state)
{
	(void)state;
	assert_true(word_counts(WORD_POINTS));
	assert_true(word_counts(WORD_QUESTIONS));
	assert_false(word_counts(WORD_NAME));
	assert_false(word_counts(WORD_PAGE_OF));
	assert_false(word_counts(WORD_NUMBER));
	assert_string_equal(word_slots(WORD_PAGE_OF), "page pages");
	assert_string_equal(word_slots(WORD_NAME), "");
}

static void variants_go_by_a_number(void **state)
{
	static const struct {
		enum word word;
		int number;
		enum variant variant;
		const char *name;
	} examples[] = {
		{WORD_DAY, 1, VARIANT_DAY, "first"},
		{WORD_DAY, 11, VARIANT_OTHER, "other"},
		{WORD_DAY, 31, VARIANT_OTHER, "other"},
		{WORD_CENTURY, 4, VARIANT_CENTURY, "fourth"},
		{WORD_CENTURY, 5, VARIANT_OTHER, "other"},
		{WORD_CENTURY, 6, VARIANT_MILLENNIUM, "sixth"},
		{WORD_DECADE, 1920, VARIANT_DAY, "twenties"},
		{WORD_DECADE, 1980, VARIANT_MILLENNIUM, "eighties"},
		{WORD_DECADE, 1950, VARIANT_OTHER, "other"},
		{WORD_DECADE, 1800, VARIANT_OTHER, "other"},
		{WORD_SPAN_DECADES, 2030, VARIANT_MONTH, "thirties"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(examples) / sizeof(*examples); i++) {
		const enum variant variant =
			word_variant_for(examples[i].word, examples[i].number);

		assert_int_equal(variant, examples[i].variant);
		assert_string_equal(word_variant(examples[i].word, variant),
			examples[i].name);
	}
}

static void words_around_dates_have_no_variant_for_a_number(void **state)
{
	(void)state;
	assert_int_equal(word_variant_for(WORD_BEFORE, 1), VARIANT_OTHER);
	assert_string_equal(
		word_variant(WORD_BEFORE, VARIANT_CENTURY), "century");
	assert_null(word_variant(WORD_NAME, VARIANT_OTHER));
	assert_int_equal(word_variant_for(WORD_NAME, 1), VARIANT_OTHER);
}

static void each_variant_has_a_place_of_its_own(void **state)
{
	bool taken[VARIANT_COUNT] = {false};

	(void)state;
	for (enum variant variant = 0; variant < VARIANT_COUNT; variant++) {
		const int place = word_variant_place(variant);

		assert_in_range(place, 0, VARIANT_COUNT - 1);
		assert_false(taken[place]);
		taken[place] = true;
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_is_found_by_its_key),
		cmocka_unit_test(a_pattern_with_a_count_has_plural_forms),
		cmocka_unit_test(variants_go_by_a_number),
		cmocka_unit_test(
			words_around_dates_have_no_variant_for_a_number),
		cmocka_unit_test(each_variant_has_a_place_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
