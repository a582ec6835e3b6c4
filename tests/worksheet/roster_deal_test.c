#include "worksheet/roster/roster_deal.h"

#include "../base/with_arena.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum {
	STUDENTS_MAX = 64
};

/* Deal where a letter is '.', and answer all letters. */
static const char *dealt(
	struct arena *arena, const char *given, uint32_t form_count)
{
	const size_t count = strlen(given);
	uint32_t *forms = arena_alloc(arena, count, sizeof(*forms));
	char *letters = arena_copy(arena, given, count);

	for (size_t i = 0; i < count; i++)
		forms[i] = given[i] == '.' ? DEAL_OPEN
					   : (uint32_t)(given[i] - 'A');
	roster_deal_forms(arena, forms, count, form_count);
	for (size_t i = 0; i < count; i++) {
		assert_true(forms[i] < form_count);
		letters[i] = (char)('A' + forms[i]);
	}
	return letters;
}

static void forms_are_dealt_in_turn(void **state)
{
	static const struct {
		const char *given;
		uint32_t form_count;
		const char *dealt;
	} deals[] = {
		{"", 3, ""},
		{"....", 1, "AAAA"},
		{".....", 2, "ABABA"},
		{".......", 3, "ABCABCA"},
		{"...", 100000, "ABC"},
		/* with two forms, as the given ones have it */
		{"..A..", 2, "ABABA"},
		{"...A", 2, "BABA"},
		{"A..B", 2, "ABAB"},
		{"B.B", 2, "BAB"},
		/* and where they leave no way, against the one before */
		{"A.B", 2, "ABB"},
		{"A..A", 2, "ABAA"},
		/* between two neighbours of the given ones */
		{"A.B", 3, "ACB"},
		{"A.A", 3, "ABA"},
		{".A", 2, "BA"},
		{"AA.", 3, "AAB"},
		/* who comes first makes up for those given later */
		{"...AA", 3, "BCBAA"},
	};

	for (size_t i = 0; i < LENGTH(deals); i++)
		assert_string_equal(
			dealt(*state, deals[i].given, deals[i].form_count),
			deals[i].dealt);
}

static uint64_t next(uint64_t *seed, uint64_t below)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (*seed >> 33) % below;
}

/* A class in which one in `rare` has a form given. */
static const char *some_class(
	struct arena *arena, uint64_t *seed, uint32_t form_count, uint64_t rare)
{
	char letters[STUDENTS_MAX];
	const size_t count = next(seed, STUDENTS_MAX);

	for (size_t i = 0; i < count; i++)
		letters[i] = next(seed, rare) > 0
				     ? '.'
				     : (char)('A' + next(seed, form_count));
	return arena_copy(arena, letters, count);
}

static void neighbours_get_different_forms(void **state)
{
	uint64_t seed = 7;

	for (int round = 0; round < 4000; round++) {
		const uint32_t forms = 2 + (uint32_t)next(&seed, 5);
		const char *given =
			some_class(*state, &seed, forms, 1 + next(&seed, 6));
		const char *all = dealt(*state, given, forms);

		for (size_t i = 0; all[i] != '\0'; i++) {
			if (given[i] != '.') {
				assert_int_equal(all[i], given[i]);
				continue;
			}
			if (i > 0 && (forms > 2 || given[i - 1] == '.'))
				assert_int_not_equal(all[i], all[i - 1]);
			if (forms > 2 && all[i + 1] != '\0')
				assert_int_not_equal(all[i], all[i + 1]);
		}
	}
}

static int spread(const char *all, uint32_t forms)
{
	int counts[26] = {0}, least, most;

	for (; *all != '\0'; all++)
		counts[*all - 'A']++;
	least = most = counts[0];
	for (uint32_t i = 1; i < forms; i++) {
		least = counts[i] < least ? counts[i] : least;
		most = counts[i] > most ? counts[i] : most;
	}
	return most - least;
}

static void without_given_ones_the_counts_are_even(void **state)
{
	char given[STUDENTS_MAX + 1];

	for (size_t count = 0; count <= STUDENTS_MAX; count++)
		for (uint32_t forms = 1; forms <= 26; forms++) {
			memset(given, '.', count);
			given[count] = '\0';
			assert_true(spread(dealt(*state, given, forms),
					    forms) <= 1);
		}
}

/* With a few given ones and three forms or more, still nearly so. */
static void given_ones_are_counted(void **state)
{
	uint64_t seed = 11;
	int even = 0, all = 0;

	for (int round = 0; round < 2000; round++) {
		const uint32_t forms = 3 + (uint32_t)next(&seed, 3);
		const char *given = some_class(*state, &seed, forms, 6);

		if (strlen(given) < 20)
			continue;
		all++;
		even += spread(dealt(*state, given, forms), forms) <= 1;
	}
	assert_true(even * 100 >= all * 97);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	static const struct CMUnitTest tests[] = {
		TEST(forms_are_dealt_in_turn),
		TEST(neighbours_get_different_forms),
		TEST(without_given_ones_the_counts_are_even),
		TEST(given_ones_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
