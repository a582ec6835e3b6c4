#include "exchange/quiz/slug.h"

#include "../base/with_arena.h"
#include "base/arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void ids_are_readable(void **state)
{
	static const char *const rows[][2] = {
		{"What's new?", "whats-new"},
		{"Österreich & Ungarn", "osterreich-ungarn"},
		{"H~2~O and x^2", "h2o-and-x2"},
		{"  *Emma* (1815) ", "emma-1815"},
		{"中文", ""},
		{"straße Łódź", "strase-lodz"},
		{"e\xcc\x81te\xcc\x81", "ete"},
		{"", ""},
		{"one two three four five six seven eight nine ten eleven",
			"one-two-three-four-five-six-seven-eight-nine"},
	};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(slug_id(*state, rows[i][0]), rows[i][1]);
}

/* The base letters by Unicode's decompositions; the last two have none. */
static void accents_are_taken_off(void **state)
{
	assert_string_equal(
		slug_id(*state, "ÀÇÊÎÑÕÜÝàçêîñõüýÿ"), "aceinouyaceinouyy");
	assert_string_equal(
		slug_id(*state, "ĀąĆčĎĒěĜģĤĨİĴĶĹľŃňŌőŔřŚšŢťŨűŴŶŸŹž"),
		"aaccdeegghiijkllnnoorrssttuuwyyzz");
	assert_string_equal(slug_id(*state, "a×b÷c"), "a-b-c");
}

static void an_id_ends_at_a_word_or_at_64_letters(void **state)
{
	const char *id = slug_id(*state,
		"pneumonoultramicroscopicsilicovolcanoconiosispneumonoultra"
		"microscopic");

	assert_int_equal(strlen(id), 64);
}

static void tags_keep_their_own_letters(void **state)
{
	static const char *const rows[][2] = {
		{"Säuren & Basen, 1", "säuren-basen-1"},
		{" Set: {a, b} ", "set-a-b"}, {"中文", "中文"},
		{"it's \"so\"", "it-s-so"}, {"::", ""},
		{"a\xff"
		 "b",
			"ab"}};

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(slug_tag(*state, rows[i][0]), rows[i][1]);
}

static void ids_of_people_are_recognized(void **state)
{
	(void)state;
	assert_true(slug_is_id("cell-1"));
	assert_true(slug_is_id("a_b"));
	assert_false(slug_is_id("Cell"));
	assert_false(slug_is_id("1-cell"));
	assert_false(slug_is_id("a b"));
	assert_false(slug_is_id(""));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(ids_are_readable),
		TEST(accents_are_taken_off),
		TEST(an_id_ends_at_a_word_or_at_64_letters),
		TEST(tags_keep_their_own_letters),
		TEST(ids_of_people_are_recognized),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
