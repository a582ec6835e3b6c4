#include "bank/parts.h"

#include "bank/kind/essay.h"
#include "bank/kind/multiple_choice.h"
#include "bank/kind/short_answer.h"
#include "shelf.h"

/* An item with parts; list them from line 5 on. */
#define WITH_PARTS                                                             \
	"bank: b\n"                                                            \
	"items:\n"                                                             \
	"- id: a\n"                                                            \
	"  parts:\n"

#define PART "  - {kind: short_answer, stem: S, answer: A}\n"

static const struct saying sayings[] = {
	{"bank: b\nitems:\n- {id: a, parts: x}\n",
		"b:3:18: error: parts: expected a list of parts, found "
		"\"x\"\n"},
	{WITH_PARTS PART, "b:5:3: error: parts need at least 2, found 1\n"},
	{WITH_PARTS PART "  - {kind: short_answr, stem: S, answer: A}\n"
			 "  - {stem: S, lines: 201}\n"
			 "  - x\n"
			 "  - {kind: essay}\n",
		"b:6:12: error: unknown kind \"short_answr\"\n"
		"= did you mean \"short_answer\"?\n"
		"b:7:5: error: part needs a \"kind\"\n"
		"b:7:22: error: lines: expected a whole number from 0 to 200, "
		"found \"201\"\n"
		"b:8:5: error: expected the fields of a part, found \"x\"\n"
		"b:9:5: error: essay item needs a \"stem\"\n"},
	{WITH_PARTS PART
		"  - {kind: short_answer, stem: S, answer: A, id: b, tags: "
		"[t], enemies: [a], tiers: {}, parts: []}\n",
		"b:6:46: error: unknown field \"id\" in a short_answer item\n"
		"b:6:53: error: unknown field \"tags\" in a short_answer item\n"
		"b:6:64: error: unknown field \"enemies\" in a short_answer "
		"item\n"
		"b:6:78: error: unknown field \"tiers\" in a short_answer "
		"item\n"
		"b:6:89: error: unknown field \"parts\" in a short_answer "
		"item\n"},
	{WITH_PARTS PART PART "  points: 3\n"
			      "  lines: 4\n"
			      "  answer: A\n",
		"b:7:11: error: points must be the sum of the parts' points, "
		"2, found 3\n"
		"b:8:10: error: an item with parts has no lines of its own; "
		"give it to a part\n"
		"b:9:3: error: unknown field \"answer\" in an item with "
		"parts\n"},
	{WITH_PARTS PART PART "  tiers:\n"
			      "    support: {parts: [{kind: essay}]}\n",
		"b:8:22: error: parts need at least 2, found 1\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	(void)state;
	assert_sayings(sayings, LENGTH(sayings));
}

static const char parted[] =
	"bank: b\n"
	"defaults: {points: 5, lines: 3, tags: [t]}\n"
	"items:\n"
	"- id: a\n"
	"  stem: Lead\n"
	"  difficulty: hard\n"
	"  parts:\n"
	"  - {kind: multiple_choice, stem: M, choices: [{text: x, correct: "
	"true}, y], points: 0.5}\n"
	"  - {kind: short_answer, stem: S, answer: A, lines: 2, hint: H}\n"
	"  - {kind: essay, stem: E, rubric: [{criterion: C, points: 4}]}\n"
	"  tiers:\n"
	"    support:\n"
	"      stem: Simple lead\n"
	"    extension:\n"
	"      parts:\n"
	"      - {kind: short_answer, stem: S, answer: A, points: 3}\n"
	"      - {kind: short_answer, stem: T, answer: A, points: 4}\n";

static void an_item_has_the_points_of_its_parts(void **state)
{
	const struct item *item = &good_bank(*state, parted)->items[0];

	assert_int_equal(item->part_count, 3);
	assert_int_equal(item->parts[0].points, POINT / 2);
	assert_int_equal(item->parts[1].points, POINT);
	assert_int_equal(item->parts[2].points, 4 * POINT);
	assert_int_equal(item->points, 11 * POINT / 2);
	assert_int_equal(item->space.type, SPACE_DEFAULT);
	assert_ptr_equal(item->kind, &multiple_choice_rules);
	assert_null(item->content);
	assert_string_equal(item->lead, "Lead");
	assert_int_equal(item->tags.count, 1);
}

static void parts_are_items_of_their_own_kind(void **state)
{
	const struct item *item = &good_bank(*state, parted)->items[0];
	const struct short_answer *second = item->parts[1].content;

	assert_string_equal(item->parts[0].name, "b/a (a)");
	assert_string_equal(item->parts[2].name, "b/a (c)");
	assert_string_equal(item->parts[1].id, "a");
	assert_ptr_equal(item->parts[1].kind, &short_answer_rules);
	assert_string_equal(second->stem, "S");
	assert_string_equal(item->parts[1].hint, "H");
	assert_int_equal(item->parts[1].space.lines, 2);
	assert_int_equal(item->parts[2].space.type, SPACE_DEFAULT);
	assert_int_equal(item->parts[0].tags.count, 0);
}

static void tiers_may_have_other_parts(void **state)
{
	const struct item *item = &good_bank(*state, parted)->items[0];
	const struct item *support = item_on_tier(item, TIER_SUPPORT);
	const struct item *extension = item_on_tier(item, TIER_EXTENSION);

	assert_string_equal(support->lead, "Simple lead");
	assert_int_equal(support->part_count, 3);
	assert_int_equal(support->points, 11 * POINT / 2);
	assert_string_equal(support->parts[0].name, "b/a (a)");
	assert_int_equal(extension->part_count, 2);
	assert_int_equal(extension->points, 7 * POINT);
}

static void the_kind_given_is_that_of_the_item(void **state)
{
	const struct item *item = &good_bank(*state,
		WITH_PARTS PART PART "  kind: essay\n"
				     "  points: 2\n"
				     "  tiers: {support: {parts: "
				     "[{kind: short_answer, stem: S, answer: "
				     "A, points: 2}, {kind: short_answer, "
				     "stem: S, answer: A}]}}\n")
					   ->items[0];

	assert_ptr_equal(item->kind, &essay_rules);
	assert_int_equal(item->points, 2 * POINT);
	assert_ptr_equal(item_on_tier(item, TIER_SUPPORT)->kind, &essay_rules);
	assert_int_equal(item_on_tier(item, TIER_SUPPORT)->points, 3 * POINT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_mistake_is_reported_at_its_place),
		TEST(an_item_has_the_points_of_its_parts),
		TEST(parts_are_items_of_their_own_kind),
		TEST(tiers_may_have_other_parts),
		TEST(the_kind_given_is_that_of_the_item),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
