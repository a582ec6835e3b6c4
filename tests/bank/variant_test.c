#include "bank/variant.h"

#include "bank/kind/essay.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/short_answer.h"
#include "shelf.h"

static const struct saying sayings[] = {
	{ITEM "  tiers: x\n",
		"b:7:10: error: tiers: expected changes on a tier, such as "
		"{support: {hint: …}}, found \"x\"\n"},
	{ITEM "  tiers:\n"
	      "    suport: {hint: H}\n"
	      "    core: x\n"
	      "    extension: {hnt: H, lines: x, starters: [], word_bank: "
	      "[]}\n",
		"b:8:5: error: unknown tier \"suport\"\n"
		"= did you mean \"support\"?\n"
		"b:9:11: error: core: expected the fields that differ on this "
		"tier, found \"x\"\n"
		"b:10:17: error: unknown field \"hnt\" in a short_answer item\n"
		"= did you mean \"hint\"?\n"
		"b:10:32: error: lines: expected a whole number from 0 to "
		"200, found \"x\"\n"
		"b:10:45: error: starters: expected a text or a list of "
		"texts, found an empty list\n"
		"= if this is text, put it in quotes\n"
		"b:10:60: error: word_bank needs at least one word\n"},
	{ITEM "  tiers:\n"
	      "    support: {id: b, kind: essay, enemies: [a], tags: [t]}\n"
	      "    core: {difficulty: 1, tiers: {core: {hint: H}}}\n",
		"b:8:15: error: \"id\" is the same on every tier\n"
		"= it belongs to the item itself\n"
		"b:8:22: error: \"kind\" is the same on every tier\n"
		"= it belongs to the item itself\n"
		"b:8:35: error: \"enemies\" is the same on every tier\n"
		"= it belongs to the item itself\n"
		"b:8:49: error: \"tags\" is the same on every tier\n"
		"= it belongs to the item itself\n"
		"b:9:12: error: \"difficulty\" is the same on every tier\n"
		"= it belongs to the item itself\n"
		"b:9:27: error: \"tiers\" is the same on every tier\n"
		"= it belongs to the item itself\n"},
	/* A variant must meet the rules of its kind. */
	{"bank: b\n"
	 "items:\n"
	 "- id: a\n"
	 "  kind: multiple_choice\n"
	 "  stem: S\n"
	 "  choices: [{text: x, correct: true}, y]\n"
	 "  tiers:\n"
	 "    support: {choices: [p, q]}\n"
	 "- id: e\n"
	 "  kind: essay\n"
	 "  stem: S\n"
	 "  points: 4\n"
	 "  rubric: [{criterion: C, points: 4}]\n"
	 "  tiers:\n"
	 "    extension: {rubric: [{criterion: C, points: 5}]}\n",
		"b:8:24: error: choices need at least one with correct: true, "
		"found none\n"
		"b:15:25: error: rubric points must add up to the item's 4, "
		"found 5\n"},
	/* A mistake of the item is reported once, not once for each tier. */
	{"bank: b\n"
	 "items:\n"
	 "- id: a\n"
	 "  kind: short_answer\n"
	 "  stem: S\n"
	 "  lines: x\n"
	 "  tiers: {support: {hint: H}, core: {hint: H}}\n",
		"b:3:3: error: short_answer item needs an \"answer\"\n"
		"b:6:10: error: lines: expected a whole number from 0 to 200, "
		"found \"x\"\n"},
	{"bank: b\n"
	 "defaults: {hint: H, tiers: {core: {hint: H}}}\n"
	 "items: [{id: a" PLAIN "}]\n",
		"b:2:12: error: unknown field \"hint\" in a set of defaults\n"
		"b:2:21: error: unknown field \"tiers\" in a set of "
		"defaults\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static void a_variant_replaces_and_adds(void **state)
{
	const struct item *item = &good_bank(*state,
		ITEM "  explanation: E\n"
		     "  space: 3cm\n"
		     "  points: 2\n"
		     "  difficulty: hard\n"
		     "  tiers:\n"
		     "    support: {stem: Simply?, hint: H, starters: One …, "
		     "word_bank: [x, y], lines: 6, points: 3}\n")
					   ->items[0];
	const struct item *support = item_on_tier(item, TIER_SUPPORT);
	const struct short_answer *content = support->content;

	assert_ptr_equal(item_on_tier(item, TIER_CORE), item);
	assert_ptr_equal(item_on_tier(item, TIER_EXTENSION), item);
	assert_ptr_not_equal(support, item);
	assert_string_equal(support->name, "b/a");
	assert_string_equal(support->id, "a");
	assert_string_equal(content->stem, "Simply?");
	assert_string_equal(content->answer.at[0], "So");
	assert_string_equal(support->explanation, "E");
	assert_string_equal(support->hint, "H");
	assert_string_equal(support->starters.at[0], "One …");
	assert_int_equal(support->word_bank.count, 2);
	assert_int_equal(support->space.type, SPACE_LINES);
	assert_int_equal(support->space.lines, 6);
	assert_int_equal(support->points, 3 * POINT);
	assert_int_equal(support->difficulty, 5);
}

static void the_item_itself_is_untouched(void **state)
{
	const struct item *item =
		&good_bank(*state, ITEM "  tiers:\n"
					"    support: {stem: Simply?, hint: H, "
					"lines: 6}\n")
			 ->items[0];
	const struct short_answer *content = item->content;

	assert_string_equal(content->stem, "Why?");
	assert_null(item->hint);
	assert_int_equal(item->space.type, SPACE_DEFAULT);
}

/* Help may be given on every tier. */
static void an_item_may_give_help_itself(void **state)
{
	const struct item *item =
		&good_bank(*state, ITEM "  hint: H\n"
					"  starters: [I, You]\n"
					"  word_bank: [w]\n"
					"  tiers: {core: {hint: C}}\n")
			 ->items[0];

	assert_string_equal(item_on_tier(item, TIER_SUPPORT)->hint, "H");
	assert_string_equal(item_on_tier(item, TIER_CORE)->hint, "C");
	assert_int_equal(item_on_tier(item, TIER_CORE)->starters.count, 2);
	assert_int_equal(item_on_tier(item, TIER_CORE)->word_bank.count, 1);
}

/* Points that follow from a rubric follow from the tier's own. */
static void points_follow_the_rubric_of_the_tier(void **state)
{
	const struct item *item = &good_bank(*state,
		"bank: b\n"
		"items:\n"
		"- id: e\n"
		"  kind: essay\n"
		"  stem: S\n"
		"  rubric: [{criterion: C, points: 4}]\n"
		"  tiers: {support: {rubric: [{criterion: C, points: 2}]}}\n")
					   ->items[0];

	assert_int_equal(item->points, 4 * POINT);
	assert_int_equal(item_on_tier(item, TIER_SUPPORT)->points, 2 * POINT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_mistake_is_reported_at_its_place),
		TEST(a_variant_replaces_and_adds),
		TEST(the_item_itself_is_untouched),
		TEST(an_item_may_give_help_itself),
		TEST(points_follow_the_rubric_of_the_tier),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
