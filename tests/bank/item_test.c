#include "bank/item.h"

#include "bank/kind/short_answer.h"
#include "shelf.h"

#include <string.h>

static const struct saying sayings[] = {
	{ITEM "  difficulty: hrad\n"
	      "  bloom: rember\n"
	      "  minutes: -1\n"
	      "  lines: 201\n"
	      "  standards: {x: y}\n"
	      "  explanation: []\n",
		"b:7:15: error: unknown difficulty \"hrad\"\n"
		"= did you mean \"hard\"?\n"
		"b:8:10: error: unknown bloom \"rember\"\n"
		"= did you mean \"remember\"?\n"
		"b:9:12: error: minutes: expected a number of minutes above "
		"0, up to 600, found \"-1\"\n"
		"b:10:10: error: lines: expected a whole number from 0 to "
		"200, found \"201\"\n"
		"b:11:14: error: standards: expected a list of texts, found a "
		"mapping\n"
		"b:12:16: error: explanation: expected text, found an empty "
		"list\n"
		"= if this is text, put it in quotes\n"},
	{ITEM "  lines: 3\n"
	      "  space: 4cm\n",
		"b:8:10: error: expected lines or space, found both\n"},
	{ITEM "  space: 51cm\n"
	      "  stimulus: x\n"
	      "  tiers: {}\n",
		"b:7:10: error: space: expected none, grid, {squares: 20, "
		"rows: 15}, {staves: 4}, or a height up to 50cm such as 4cm "
		"or 1.5in, found \"51cm\"\n"
		"b:8:13: error: \"x\" is not a stimulus of this bank\n"
		"b:9:10: error: tiers needs at least one tier\n"},
	{ITEM "  space: {squares: 4, rows: 101}\n",
		"b:7:20: error: squares: expected a whole number from 5 to 40, "
		"found \"4\"\n"
		"b:7:29: error: rows: expected a whole number from 1 to 100, "
		"found \"101\"\n"},
	{ITEM "  space: {rows: 5, square: 20}\n",
		"b:7:20: error: unknown field \"square\" in a space\n"
		"= did you mean \"squares\"?\n"},
	{ITEM "  space: {staves: 0}\n",
		"b:7:19: error: staves: expected a whole number from 1 to 40, "
		"found \"0\"\n"},
	{ITEM "  space: {staves: 4, rows: 2}\n",
		"b:7:28: error: space: staves have a height, not rows\n"},
	{ITEM "  space: {squares: 9, height: 5cm}\n",
		"b:7:31: error: space: squares have rows, not a height\n"},
	{ITEM "  space: {squares: 9, staves: 4}\n",
		"b:7:10: error: space: expected squares or staves, found "
		"both\n"},
	{ITEM "  space: {height: 5cm}\n",
		"b:7:10: error: space: expected squares, staves, grid, dots, "
		"axes or number_line\n"},
	{ITEM "  space: {staves: 5, height: 59mm}\n",
		"b:7:30: error: space: expected a height up to 50cm, of at "
		"least 12mm for each of the staves\n"},
	{ITEM "  space: {stave: 4}\n",
		"b:7:11: error: unknown field \"stave\" in a space\n"
		"= did you mean \"staves\"?\n"},
	{ITEM "  tag: [x]\n",
		"b:7:3: error: unknown field \"tag\" in a short_answer item\n"
		"= did you mean \"tags\"?\n"},
};

static void every_mistake_of_an_item_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static void an_item_that_says_nothing_has_one_point(void **state)
{
	const struct item *item = &good_bank(*state, ITEM)->items[0];

	assert_string_equal(item->name, "b/a");
	assert_ptr_equal(item->kind, &short_answer_rules);
	assert_int_equal(item->points, POINT);
	assert_int_equal(item->at.line, 3);
	assert_int_equal(item->at.col, 3);
	assert_int_equal(item->difficulty, 0);
	assert_int_equal(item->bloom, 0);
	assert_int_equal(item->seconds, 0);
	assert_int_equal(item->space.type, SPACE_DEFAULT);
	assert_int_equal(item->tags.count, 0);
	assert_null(item->explanation);
}

static void an_item_keeps_what_it_says(void **state)
{
	const struct item *item =
		&good_bank(*state, ITEM "  points: 2.5\n"
					"  tags: [x, y, x]\n"
					"  standards: [S.1]\n"
					"  difficulty: hard\n"
					"  bloom: create\n"
					"  minutes: 2.25\n"
					"  space: 4cm\n"
					"  explanation: Because\n")
			 ->items[0];

	assert_int_equal(item->points, 5 * POINT / 2);
	assert_int_equal(item->tags.count, 2);
	assert_string_equal(item->standards.at[0], "S.1");
	assert_int_equal(item->difficulty, 5);
	assert_int_equal(item->bloom, 6);
	assert_int_equal(item->seconds, 135);
	assert_int_equal(item->space.type, SPACE_BLANK);
	assert_int_equal(item->space.height, 4 * MPT_CM);
	assert_string_equal(item->explanation, "Because");
}

static void defaults_are_overridden_but_their_tags_are_added(void **state)
{
	const struct bank *bank = good_bank(*state,
		"bank: b\n"
		"items:\n"
		"- {id: a" PLAIN "}\n"
		"- {id: b, tags: [y, u], points: 3, difficulty: 2, "
		"space: grid" PLAIN "}\n"
		"defaults: {points: 1.5, tags: [u, v], difficulty: easy, "
		"lines: 4}\n");
	const struct item *a = &bank->items[0], *b = &bank->items[1];

	assert_int_equal(a->points, 3 * POINT / 2);
	assert_int_equal(a->difficulty, 1);
	assert_int_equal(a->space.type, SPACE_LINES);
	assert_int_equal(a->space.lines, 4);
	assert_int_equal(a->tags.count, 2);
	assert_int_equal(b->points, 3 * POINT);
	assert_int_equal(b->difficulty, 2);
	assert_int_equal(b->space.type, SPACE_GRID);
	assert_int_equal(b->tags.count, 3);
	assert_string_equal(b->tags.at[0], "u");
	assert_string_equal(b->tags.at[1], "v");
	assert_string_equal(b->tags.at[2], "y");
}

static void squares_have_rows(void **state)
{
	const struct bank *bank =
		good_bank(*state, ITEM "  space: {squares: 20, rows: 15}\n"
				       "- id: b\n"
				       "  kind: short_answer\n"
				       "  stem: S\n"
				       "  answer: A\n"
				       "  space: {squares: 7}\n");

	assert_int_equal(bank->items[0].space.type, SPACE_SQUARES);
	assert_int_equal(bank->items[0].space.squares, 20);
	assert_int_equal(bank->items[0].space.rows, 15);
	assert_int_equal(bank->items[1].space.rows, 20);
}

static void staves_may_have_a_height(void **state)
{
	const struct bank *bank =
		good_bank(*state, ITEM "  space: {staves: 4}\n"
				       "- id: b\n"
				       "  kind: short_answer\n"
				       "  stem: S\n"
				       "  answer: A\n"
				       "  space: {staves: 5, height: 6cm}\n");

	assert_int_equal(bank->items[0].space.type, SPACE_STAVES);
	assert_int_equal(bank->items[0].space.staves, 4);
	assert_int_equal(bank->items[0].space.height, 0);
	assert_int_equal(bank->items[1].space.height, 6 * MPT_CM);
}

static const char *hash_of_first(struct shelf *shelf, const char *text)
{
	return item_hash(shelf->arena, &good_bank(shelf, text)->items[0]);
}

static void a_hash_changes_with_the_item_and_the_defaults_only(void **state)
{
	struct shelf *shelf = *state;
	const char *hash = hash_of_first(shelf, ITEM);

	assert_int_equal(strlen(hash), 64);
	assert_string_equal(hash,
		hash_of_first(shelf, "# new\n" ITEM "- {id: b" PLAIN "}\n"));
	assert_string_not_equal(
		hash, hash_of_first(shelf, ITEM "  points: 2\n"));
	assert_string_not_equal(
		hash, hash_of_first(shelf, "defaults: {points: 2}\n" ITEM));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_mistake_of_an_item_is_reported_at_its_place),
		TEST(squares_have_rows),
		TEST(staves_may_have_a_height),
		TEST(an_item_that_says_nothing_has_one_point),
		TEST(an_item_keeps_what_it_says),
		TEST(defaults_are_overridden_but_their_tags_are_added),
		TEST(a_hash_changes_with_the_item_and_the_defaults_only),
	};

	return cmocka_run_group_tests_name("item", tests, NULL, NULL);
}
