#include "bank/tier.h"

#include "../base/with_arena.h"
#include "base/common.h"
#include "nodes.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

static const struct int_range to_ten = {1, 10};
static const struct field field = {.name = "draw", .arg = &to_ten};

static void names_and_tiers_go_both_ways(void **state)
{
	(void)state;
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		assert_int_equal(tier_named(tier_name(tier)), tier);
	assert_int_equal(tier_named("Core"), TIER_CORE);
	assert_int_equal(tier_named("cores"), TIER_COUNT);
	assert_int_equal(tier_named(""), TIER_COUNT);
	assert_int_equal(tier_names().count, TIER_COUNT);
}

static void tiers_that_are_not_named_get_the_number_of_core(void **state)
{
	static const struct {
		const char *text;
		int counts[TIER_COUNT];
	} examples[] = {
		{"5", {5, 5, 5}},
		{"{support: 3, core: 5}", {3, 5, 5}},
		{"{core: 4}", {4, 4, 4}},
		{"{extension: 9, support: 1, core: 2}", {1, 2, 9}},
	};

	for (size_t i = 0; i < LENGTH(examples); i++) {
		struct reading reading = reading_in(*state);
		int counts[TIER_COUNT] = {0};

		assert_true(read_tier_counts(&reading,
			node_of(&reading, examples[i].text), &field, counts));
		assert_memory_equal(counts, examples[i].counts, sizeof(counts));
	}
}

static void a_mapping_needs_core_and_known_tiers(void **state)
{
	static const struct saying sayings[] = {
		{"{support: 3}",
			"b:1:1: error: draw by tier needs a number for core\n"
			"= tiers that are not listed get the number for "
			"core\n"},
		{"{core: 3, sport: 2}",
			"b:1:11: error: unknown tier \"sport\"\n"
			"= did you mean \"support\"?\n"},
	};

	for (size_t i = 0; i < LENGTH(sayings); i++) {
		struct reading reading = reading_in(*state);
		int counts[TIER_COUNT] = {7, 7, 7};

		assert_false(read_tier_counts(&reading,
			node_of(&reading, sayings[i].text), &field, counts));
		assert_string_equal(
			said(*state, reading.errors), sayings[i].said);
		assert_int_equal(counts[TIER_CORE], 7);
	}
}

static void each_tier_must_be_in_range(void **state)
{
	static const char *const texts[] = {
		"0", "11", "x", "{core: 11}", "{core: 1, support: 0}", "[1]"};

	for (size_t i = 0; i < LENGTH(texts); i++) {
		struct reading reading = reading_in(*state);
		int counts[TIER_COUNT];

		assert_false(read_tier_counts(
			&reading, node_of(&reading, texts[i]), &field, counts));
		assert_int_equal(error_count(reading.errors), 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_and_tiers_go_both_ways),
		TEST(tiers_that_are_not_named_get_the_number_of_core),
		TEST(a_mapping_needs_core_and_known_tiers),
		TEST(each_tier_must_be_in_range),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
