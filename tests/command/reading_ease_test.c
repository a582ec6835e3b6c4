#include "command/stats/reading_ease.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct reading_counts counts_of(const char *text)
{
	struct reading_counts counts = {0};

	reading_ease_add(&counts, text);
	return counts;
}

static void assert_counts(
	const char *text, size_t words, size_t sentences, size_t syllables)
{
	const struct reading_counts counts = counts_of(text);

	assert_int_equal(counts.words, words);
	assert_int_equal(counts.sentences, sentences);
	assert_int_equal(counts.syllables, syllables);
}

static void words_are_of_letters_and_apostrophes(void **state)
{
	(void)state;
	assert_counts("", 0, 0, 0);
	assert_counts("The cat sat.", 3, 1, 3);
	assert_counts("Don't 12 well-known 'dogs'", 4, 1, 4);
}

static void marks_end_a_sentence_that_has_begun(void **state)
{
	(void)state;
	assert_counts("Why?! Go on... Now", 4, 3, 4);
	assert_counts("... ?", 0, 0, 0);
}

static void vowels_together_are_one_syllable(void **state)
{
	static const struct {
		const char *word;
		size_t syllables;
	} words[] = {{"dog", 1}, {"rain", 1}, {"water", 2}, {"photograph", 3},
		{"beautiful", 3}, {"rhythm", 1}, {"psst", 1}, {"I", 1},
		{"ELEPHANT", 3}};

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		assert_counts(words[i].word, 1, 1, words[i].syllables);
}

static void a_final_e_is_silent(void **state)
{
	(void)state;
	assert_counts("make", 1, 1, 1);
	assert_counts("sentence", 1, 1, 2);
	assert_counts("table", 1, 1, 2);
	assert_counts("the", 1, 1, 1);
}

/* Flesch 1948: 206.835 - 1.015 words a sentence - 84.6 syllables a word. */
static void the_measure_is_that_of_flesch(void **state)
{
	const struct reading_counts plain = {100, 5, 150};
	const struct reading_counts hard = {30, 1, 90};
	const struct reading_counts easy = {3, 3, 3};

	(void)state;
	assert_true(fabs(reading_ease(&plain) - 59.635) < 0.0005);
	assert_true(reading_ease(&hard) <= 0);
	assert_true(reading_ease(&easy) >= 100);
}

static void texts_add_up(void **state)
{
	struct reading_counts counts = counts_of("One two.");

	(void)state;
	reading_ease_add(&counts, "Three");
	assert_int_equal(counts.words, 3);
	assert_int_equal(counts.sentences, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_of_letters_and_apostrophes),
		cmocka_unit_test(marks_end_a_sentence_that_has_begun),
		cmocka_unit_test(vowels_together_are_one_syllable),
		cmocka_unit_test(a_final_e_is_silent),
		cmocka_unit_test(the_measure_is_that_of_flesch),
		cmocka_unit_test(texts_add_up),
	};

	return cmocka_run_group_tests_name("reading_ease", tests, NULL, NULL);
}
