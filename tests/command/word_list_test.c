#include "command/word_list.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void a_list_of_words_is_known_by_its_ending(void **state)
{
	static const char *const lists[] = {
		"words.csv", "out/unit 3.tsv", "W.CSV", "W.TSV", "a.b.csv"};
	static const char *const others[] = {
		"bank.yaml", "csv", ".csv", "words.csv.yaml", "words.csv~", ""};

	(void)state;
	for (size_t i = 0; i < LENGTH(lists); i++)
		assert_true(word_list_named(lists[i]));
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_false(word_list_named(others[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_of_words_is_known_by_its_ending),
	};

	return cmocka_run_group_tests_name("word_list", tests, NULL, NULL);
}
