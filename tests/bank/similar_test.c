#include "bank/leak/similar.h"

#include "base/common.h"
#include "shelf.h"

/* Items of two banks, each "id, then stem, then answer". */
static struct similar_list find(
	struct shelf *shelf, const char *one, const char *other)
{
	const struct bank *banks[] = {
		good_bank(shelf, one), good_bank(shelf, other)};

	return similar_find(shelf->arena, banks, LENGTH(banks));
}

#define BANK(name, items) "bank: " name "\nitems:\n" items
#define ITEM_WITH(id, stem, answer, more)                                      \
	"- {id: " id ", kind: short_answer, stem: \"" stem                     \
	"\", answer: \"" answer "\"" more "}\n"

static const char other[] = BANK("c",
	ITEM_WITH("far", "Name the longest river of Africa.", "The Nile", ""));

static void copies_are_found_in_one_bank_and_in_two(void **state)
{
	static const char items[] = BANK("b",
		ITEM_WITH("a", "Who wrote the play Hamlet?", "Shakespeare", "")
			ITEM_WITH("b", "Who wrote the play Hamlet?",
				"Shakespeare", ""));
	static const char again[] =
		BANK("c", ITEM_WITH("c", "Who has written Hamlet, the play?",
				  "Shakespeare", ""));
	struct shelf *shelf = *state;
	const struct similar_list one = find(shelf, items, other);
	const struct similar_list two = find(shelf, items, again);

	assert_int_equal(one.count, 1);
	assert_string_equal(one.at[0].one->id, "a");
	assert_string_equal(one.at[0].other->id, "b");
	assert_int_equal(one.at[0].percent, 100);
	assert_int_equal(two.count, 3);
	assert_string_equal(two.at[0].other->id, "b");
	assert_string_equal(two.at[1].other->id, "c");
	assert_true(two.at[1].percent < 100);
	assert_true(two.at[1].percent >= 70);
}

static void other_words_or_numbers_are_other_questions(void **state)
{
	static const char items[] = BANK("b",
		ITEM_WITH("a", "Who wrote the play Hamlet?", "Shakespeare", "")
			ITEM_WITH("b", "Who wrote the opera Fidelio?",
				"Beethoven", "") ITEM_WITH("c",
				"Solve 17 + 25 = x", "42", "")
				ITEM_WITH("d", "Solve 31 + 64 = x", "95", ""));

	assert_int_equal(find(*state, items, other).count, 0);
}

/* Both have all words of the other, but no telling one. */
static void sums_are_the_same_in_the_same_order_only(void **state)
{
	static const char turned[] =
		BANK("b", ITEM_WITH("a", "8 - 5 = ?", "3", "")
				  ITEM_WITH("b", "5 - 8 = ?", "3", ""));
	static const char same[] =
		BANK("b", ITEM_WITH("a", "8 - 5 = ?", "3", "")
				  ITEM_WITH("b", "8 − 5 =", "3", ""));

	assert_int_equal(find(*state, turned, other).count, 0);
	assert_int_equal(find(*state, same, other).count, 1);
}

static void enemies_may_be_similar(void **state)
{
	static const char items[] = BANK("b",
		ITEM_WITH("a", "Who wrote the play Hamlet?", "Shakespeare", "")
			ITEM_WITH("b", "Who wrote the play Hamlet?",
				"Shakespeare", ", enemies: [a]"));

	assert_int_equal(find(*state, items, other).count, 0);
}

static void wrong_choices_do_not_count(void **state)
{
	static const char items[] =
		"bank: b\nitems:\n"
		"- {id: a, kind: multiple_choice, stem: Which planet is the "
		"largest?, choices: [{text: Jupiter, correct: true}, Saturn, "
		"Uranus, Neptune]}\n"
		"- {id: b, kind: multiple_choice, stem: Which planet is the "
		"largest?, choices: [{text: Jupiter, correct: true}, "
		"Mercury, Venus, Mars]}\n"
		"- {id: c, kind: multiple_choice, stem: Which element is the "
		"lightest?, choices: [{text: Hydrogen, correct: true}, "
		"Mercury, Venus, Mars]}\n";
	const struct similar_list list = find(*state, items, other);

	assert_int_equal(list.count, 1);
	assert_int_equal(list.at[0].percent, 100);
	assert_string_equal(list.at[0].other->id, "b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(copies_are_found_in_one_bank_and_in_two),
		TEST(other_words_or_numbers_are_other_questions),
		TEST(sums_are_the_same_in_the_same_order_only),
		TEST(enemies_may_be_similar),
		TEST(wrong_choices_do_not_count),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
