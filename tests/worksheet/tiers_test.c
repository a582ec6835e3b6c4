#include "shelf.h"

#include "worksheet/draw_read.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TOP                                                                    \
	"worksheet: w\n"                                                       \
	"title: T\n"                                                           \
	"banks: [one.yaml]\n"

static const struct saying sayings[] = {
	{TOP "sections:\n"
	     "- {id: a, draw: {count: {support: 3, exension: 2, core: x}}}\n"
	     "- {id: b, draw: {count: {support: 3, extension: 2}}}\n"
	     "- {id: c, draw: {count: {}}}\n"
	     "- {id: d, draw: {count: {core: 1}, difficulty: {easy: {core: 0},"
	     " hard: 0, medium: {core: -1}}}}\n",
		"w:5:38: error: unknown tier \"exension\"\n"
		"= did you mean \"extension\"?\n"
		"w:5:57: error: count: expected a whole number from 0 to 1000, "
		"found \"x\"\n"
		"w:6:25: error: count by tier needs a number for core\n"
		"= tiers that are not listed get the number for core\n"
		"w:7:25: error: count by tier needs a number for core\n"
		"= tiers that are not listed get the number for core\n"
		"w:8:55: error: easy must be above 0 on some tier\n"
		"w:8:72: error: hard: expected a whole number from 1 to 1000, "
		"found \"0\"\n"
		"w:8:90: error: medium: expected a whole number from 0 to "
		"1000, found \"-1\"\n"},
	{TOP "sections:\n"
	     "- {id: a, draw: {count: {support: 1, core: 4}, difficulty: "
	     "{easy: 2}}}\n"
	     "- {id: b, draw: {count: 2, difficulty: {easy: {core: 3, "
	     "support: 1}}}}\n",
		"w:5:60: error: difficulty must add up to at most the count on "
		"the support tier, 1, found 2\n"
		"= a difficulty may have a number for each tier: hard: "
		"{support: 0, core: 2}\n"
		"w:6:40: error: difficulty must add up to at most the count on "
		"the core tier, 2, found 3\n"
		"= a difficulty may have a number for each tier: hard: "
		"{support: 0, core: 2}\n"},
	{TOP "sections:\n"
	     "- {id: a, draw: {count: {core: 3, support: 1}}, pin: [t1, s1]}\n",
		"w:5:54: error: pins must be at most the count of every tier, "
		"1, found 2\n"},
	{TOP "forms: [A-Support, a-extension, A-core]\n"
	     "sections: [{id: a, draw: {count: 1}}]\n",
		"w:4:9: error: form \"A-Support\" would be taken for another "
		"form's tier\n"
		"w:4:20: error: form \"a-extension\" would be taken for "
		"another form's tier\n"},
};

static void every_mistake_is_reported_at_its_place(void **state)
{
	shelf_assert_says(*state, sayings, LENGTH(sayings));
}

static void tiers_are_printed_in_the_order_listed(void **state)
{
	const struct worksheet *sheet = shelf_good(*state,
		TOP "tiers: [extension, core]\n"
		    "sections: [{id: a, draw: {count: 1}}]\n");

	assert_int_equal(sheet->tier_count, 2);
	assert_int_equal(sheet->tiers[0], TIER_EXTENSION);
	assert_int_equal(sheet->tiers[1], TIER_CORE);
	sheet = shelf_good(
		*state, TOP "sections: [{id: a, draw: {count: 1}}]\n");
	assert_int_equal(sheet->tier_count, 1);
	assert_int_equal(sheet->tiers[0], TIER_CORE);
}

static void a_tier_not_listed_gets_the_number_for_core(void **state)
{
	const struct worksheet *sheet = shelf_good(*state,
		TOP "sections: [{id: a, draw: {count: {support: 3, core: 5}}}, "
		    "{id: b, draw: {count: 4}}]\n");
	const struct draw *draw = &sheet->sections[0].draw;

	assert_int_equal(draw->count, 5);
	assert_int_equal(draw_read_count(draw, TIER_SUPPORT), 3);
	assert_int_equal(draw_read_count(draw, TIER_CORE), 5);
	assert_int_equal(draw_read_count(draw, TIER_EXTENSION), 5);
	assert_int_equal(draw_read_least(draw), 3);
	draw = &sheet->sections[1].draw;
	assert_int_equal(draw->count, 4);
	assert_int_equal(draw_read_least(draw), 4);
}

/* What is drawn is the most of each that some tier prints. */
static void difficulties_may_differ_by_tier(void **state)
{
	const struct worksheet *sheet = shelf_good(*state,
		TOP "sections: [{id: a, draw: {count: {support: 3, core: 4, "
		    "extension: 5}, difficulty: {easy: {support: 2, core: 1}, "
		    "hard: {support: 0, core: 1, extension: 3}}}}]\n");
	const struct draw *draw = &sheet->sections[0].draw;

	assert_int_equal(draw->difficulty[1], 2);
	assert_int_equal(draw->difficulty[5], 3);
	assert_int_equal(draw->count, 7);
	assert_int_equal(draw->fewer[TIER_SUPPORT][0], 1);
	assert_int_equal(draw->fewer[TIER_SUPPORT][1], 0);
	assert_int_equal(draw->fewer[TIER_SUPPORT][5], 3);
	assert_int_equal(draw->fewer[TIER_CORE][0], 0);
	assert_int_equal(draw->fewer[TIER_EXTENSION][0], 1);
	assert_int_equal(draw_read_count(draw, TIER_SUPPORT), 3);
	assert_int_equal(draw_read_count(draw, TIER_CORE), 4);
	assert_int_equal(draw_read_count(draw, TIER_EXTENSION), 5);
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(name, shelf_setup, shelf_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(every_mistake_is_reported_at_its_place),
		TEST(tiers_are_printed_in_the_order_listed),
		TEST(a_tier_not_listed_gets_the_number_for_core),
		TEST(difficulties_may_differ_by_tier),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
