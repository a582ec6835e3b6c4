/*
 * Pairs whose left sides look the same, and letters that several share.
 */
#include "bank/kind/matching.h"

#include "bank_form.h"

static const size_t order[] = {0, 1, 2, 3};

static const char *dump_of(struct bank_form *made, const char *pairs)
{
	bank_form_take(made,
		arena_printf(made->arena,
			"- {id: x, kind: matching, stem: M, points: 4,\n"
			"   pairs: [%s]}\n",
			pairs),
		(struct dealt){order, order, 4, 4});
	return bank_form_dump(made);
}

static bool has(const char *dump, const char *line)
{
	return strstr(dump, line) != NULL;
}

static void each_left_has_its_number_letter_and_share(void **state)
{
	const char *dump = dump_of(*state, "[a, 1], [b, 2], [c, 3], [d, 4]");

	assert_true(has(dump, "question 1, 4 points, b/x = 1A 2B 3C 4D\n"));
	assert_true(has(dump, "    left 2, 1 point \"b\" = B\n"));
	assert_true(has(dump, "    right D \"4\"\n"));
	assert_false(has(dump, "note"));
	assert_false(has(dump, "shared-letters"));
}

static void equal_lefts_may_be_swapped(void **state)
{
	const char *dump = dump_of(*state, "[a, 1], [b, 2], [a, 3], [c, 4]");

	assert_true(has(dump, "    note swapped \"1, 3\"\n"));
}

static void three_equal_lefts_are_one_group(void **state)
{
	const char *dump = dump_of(*state, "[a, 1], [b, 2], [a, 3], [a, 4]");

	assert_true(has(dump, "    note swapped \"1, 3, 4\"\n"));
}

static void groups_of_equal_lefts_are_named_once_each(void **state)
{
	const char *dump = dump_of(*state, "[a, 1], [b, 2], [a, 3], [b, 4]");

	assert_true(has(dump, "    note swapped \"1, 3\" \"2, 4\"\n"));
}

static void a_letter_may_be_right_twice(void **state)
{
	struct bank_form *made = *state;
	const char *dump;

	bank_form_take(made,
		"- {id: x, kind: matching, stem: M,\n"
		"   pairs: [[a, 1], [b, 1], [c, 2]]}\n",
		(struct dealt){order, (const size_t[]){0, 2}, 3, 2});
	dump = bank_form_dump(made);
	assert_true(has(dump, "= 1A 2A 3B\n"));
	assert_true(has(dump, "  text shared-letters\n"));
}

static void without_a_stem_it_says_what_to_do(void **state)
{
	struct bank_form *made = *state;

	bank_form_take(made,
		"- {id: x, kind: matching, pairs: [[a, 1], [b, 2]]}\n",
		(struct dealt){order, order, 2, 2});
	assert_true(has(bank_form_dump(made),
		wording_get(&made->worksheet.wording, WORD_MATCH)));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, bank_form_open, bank_form_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(each_left_has_its_number_letter_and_share),
		TEST(equal_lefts_may_be_swapped),
		TEST(three_equal_lefts_are_one_group),
		TEST(groups_of_equal_lefts_are_named_once_each),
		TEST(a_letter_may_be_right_twice),
		TEST(without_a_stem_it_says_what_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
