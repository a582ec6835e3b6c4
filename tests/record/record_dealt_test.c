#include "record/record_dealt.h"

#include "../base/with_arena.h"

#include "../bank/said.h"
#include "bank/kind/essay.h"
#include "bank/kind/multiple_choice.h"
#include "base/common.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct choice choices[] = {
	{.text = "no"}, {.text = "yes", .correct = true}, {.text = "maybe"}};
static const struct multiple_choice content = {
	.choices = choices, .choice_count = 3};
static const struct item item = {.kind = &multiple_choice_rules,
	.points = 5 * POINT / 2,
	.content = &content};

/* Apply an entry of a record; what is said of it. */
static const char *taken(struct arena *arena, const char *text,
	const struct item *of, bool pooled, struct drawn *drawn)
{
	struct source *source = arena_alloc(arena, 1, sizeof(*source));
	struct reading reading = {arena, error_list_new(arena)};
	struct record_dealt row = {.pooled = pooled};
	const struct binding binding = {record_dealt_table(), &row};
	const struct node *node;
	bool fine;

	*drawn = (struct drawn){.item = of};
	*source = source_of("r", text);
	node = node_read(arena, source, reading.errors);
	fine = fields_read(&reading, node, &binding, 1) &&
	       record_dealt_take(&reading, node, &row, drawn);
	text = said(arena, reading.errors);
	assert_int_equal(fine, *text == '\0');
	return text;
}

static void a_deal_that_is_possible_is_taken(void **state)
{
	struct drawn drawn;

	assert_string_equal(
		taken(*state, "{points: 2.5, choices: [2, 1, 0], key: B}\n",
			&item, false, &drawn),
		"");
	assert_int_equal(drawn.dealt.choice_count, 3);
	assert_int_equal(drawn.dealt.choices[0], 2);
	assert_int_equal(drawn.dealt.choices[2], 0);
	assert_int_equal(drawn.dealt.picked_count, 0);
}

/* The right choice, 1, is printed second, and so is B. */
static void what_follows_from_the_item_must_agree(void **state)
{
	static const struct saying sayings[] = {
		{"{points: 2.5, choices: [2, 1, 0], key: A}\n",
			"r:1:40: error: key: expected B for what is printed, "
			"found A\n"},
		{"{points: 2.5, choices: [2, 1, 0]}\n",
			"r:1:1: error: key: expected B for what is printed, "
			"found nothing\n"},
		{"{points: 2, choices: [2, 1, 0], key: B}\n",
			"r:1:10: error: points: expected 2.5, as the item "
			"has, found \"2\"\n"},
		{"{points: 2.5, choices: [2, 1], key: B}\n",
			"r:1:24: error: choices: expected 3 of them, found "
			"2\n"},
		{"{points: 2.5, choices: [2, 1, 1], key: B}\n",
			"r:1:24: error: choices: 1 occurs twice\n"},
		{"{points: 2.5, choices: [2, 1, 0], key: B, words: [w]}\n",
			"r:1:50: error: words: expected those of the item, "
			"each once\n"},
	};

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		struct drawn drawn;

		assert_string_equal(
			taken(*state, sayings[i].text, &item, false, &drawn),
			sayings[i].said);
	}
}

static void every_mistake_of_points_and_key_is_reported(void **state)
{
	struct drawn drawn;
	const char *what =
		taken(*state, "{points: 1, choices: [2, 1, 0], key: C}\n",
			&item, false, &drawn);

	assert_non_null(strstr(what, "error: points: "));
	assert_non_null(strstr(what, "error: key: "));
}

static void words_of_a_shared_bank_have_no_order(void **state)
{
	const struct item essay = {.kind = &essay_rules, .points = POINT};
	struct drawn drawn;

	assert_string_equal(
		taken(*state, "{points: 1}\n", &essay, true, &drawn), "");
	assert_string_equal(taken(*state, "{points: 1, words: [w]}\n", &essay,
				    true, &drawn),
		"r:1:1: error: the words of this item are in its section's "
		"word bank, and not in an order of their own\n");
}

static void things_are_whole_numbers(void **state)
{
	struct drawn drawn;

	assert_non_null(
		strstr(taken(*state, "{points: 2.5, choices: [a], key: B}\n",
			       &item, false, &drawn),
			"r:1:25: error: choices: expected a whole number"));
	assert_non_null(
		strstr(taken(*state, "{points: 2.5, choices: 1, key: B}\n",
			       &item, false, &drawn),
			"r:1:24: error: choices: expected a list of numbers"));
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_deal_that_is_possible_is_taken),
		TEST(what_follows_from_the_item_must_agree),
		TEST(every_mistake_of_points_and_key_is_reported),
		TEST(words_of_a_shared_bank_have_no_order),
		TEST(things_are_whole_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
