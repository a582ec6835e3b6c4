#include "command/list/item_answer.h"

#include "../bank/shelf.h"
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The answer of an item with these fields. */
static const char *answer(struct shelf *shelf, const char *fields)
{
	const struct bank *bank = good_bank(
		shelf, arena_printf(shelf->arena,
			       "bank: b\nitems:\n- {id: a, %s}\n", fields));

	return item_answer(shelf->arena, &bank->items[0]);
}

static void a_short_answer_is_its_text(void **state)
{
	assert_string_equal(
		answer(*state, "kind: short_answer, stem: Why?, answer: So"),
		"So");
}

static void a_choice_is_its_text_and_not_a_letter(void **state)
{
	assert_string_equal(answer(*state, "kind: multiple_choice, stem: Why?, "
					   "choices: [First, {text: Second, "
					   "correct: true}]"),
		"Second");
}

static void an_essay_has_no_short_answer(void **state)
{
	assert_string_equal(answer(*state, "kind: essay, stem: Why?"), "");
}

static void pairs_are_joined_by_a_sign(void **state)
{
	assert_string_equal(
		answer(*state, "kind: matching, stem: Match., "
			       "pairs: [[Rome, Italy], [Oslo, Norway]]"),
		"Rome = Italy; Oslo = Norway");
}

static void words_of_several_blanks_are_listed(void **state)
{
	assert_string_equal(
		answer(*state, "kind: fill_in, text: 'The {{sun}} is a "
			       "{{star}}.'"),
		"sun; star");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_short_answer_is_its_text),
		TEST(a_choice_is_its_text_and_not_a_letter),
		TEST(an_essay_has_no_short_answer),
		TEST(pairs_are_joined_by_a_sign),
		TEST(words_of_several_blanks_are_listed),
	};

	return cmocka_run_group_tests_name("item_answer", tests, NULL, NULL);
}
