#include "draw/blueprint/outcome.h"

#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* Two forms of a section that draws two of the items a, b and c, and has d
 * pinned: "a b" and "b c". */
struct run {
	struct arena *arena;
	const struct bank *bank;
	const struct item *pin;
	struct section section;
	struct constraint soft[3];
	struct worksheet sheet;
	struct section_draw drawn[2];
	const struct section_draw *forms[2];
	struct draws draws;
};

static const uint32_t first[] = {0, 1};
static const uint32_t second[] = {1, 2};

static int setup(void **state)
{
	struct arena *arena = arena_new();
	struct run *run = arena_alloc(arena, 1, sizeof(*run));
	const struct item items[] = {
		{.id = "a", .points = POINT, .seconds = 60, .difficulty = 1},
		{.id = "b", .points = 2 * POINT, .seconds = 30},
		{.id = "c", .points = POINT, .difficulty = 5},
		{.id = "d", .points = 4 * POINT, .difficulty = 4},
	};

	run->arena = arena;
	run->bank = made_bank(arena, "b", items, 4);
	run->pin = &run->bank->items[3];
	run->section = made_section("s", 3);
	run->section.title = "Essays";
	run->section.pins = &run->pin;
	run->section.pin_count = 1;
	run->sheet = made_worksheet(&run->bank, &run->section, 1);
	run->sheet.form_count = 2;
	run->drawn[0] = (struct section_draw){first, 2};
	run->drawn[1] = (struct section_draw){second, 2};
	run->forms[0] = &run->drawn[0];
	run->forms[1] = &run->drawn[1];
	*state = run;
	return 0;
}

static int teardown(void **state)
{
	const struct run *run = *state;

	arena_free(run->arena);
	return 0;
}

static struct outcome outcome(struct run *run, size_t form)
{
	run->draws = (struct draws){.pool = pool_new(run->arena, &run->sheet),
		.forms = run->forms,
		.form_count = 2};
	run->draws.demands = constraint_demands(run->arena, run->draws.pool);
	return outcome_of(run->arena, &run->draws, form);
}

/* The difficulties are 1, 3 (b has none) and 4, then 3, 5 and 4. */
static void sums_are_those_of_pins_and_drawn_items(void **state)
{
	struct outcome found = outcome(*state, 0);

	assert_int_equal(found.mean, 267);
	assert_int_equal(found.points, 7 * POINT);
	assert_int_equal(found.seconds, 90);
	assert_int_equal(found.gave_count, 0);
	found = outcome(*state, 1);
	assert_int_equal(found.mean, 400);
	assert_int_equal(found.seconds, 30);
}

static void a_form_without_items_has_no_mean(void **state)
{
	struct run *run = *state;

	run->section.pin_count = 0;
	run->drawn[0].count = 0;
	assert_int_equal(outcome(run, 0).mean, 0);
}

static void what_gave_way_is_named_with_what_was_reached(void **state)
{
	struct run *run = *state;
	struct outcome found;

	run->soft[0] = (struct constraint){
		.type = CONSTRAINT_MINUTES, .most = 60, .soft = true};
	run->soft[1] = (struct constraint){.type = CONSTRAINT_DIFFICULTY,
		.value = 4,
		.least = 1,
		.most = 1,
		.soft = true};
	run->section.draw.blueprint = (struct constraint_list){run->soft, 2, 2};
	found = outcome(run, 0);
	assert_int_equal(found.gave_count, 1);
	assert_string_equal(found.gave[0].section, "Essays");
	assert_string_equal(found.gave[0].label, "minutes");
	assert_string_equal(found.gave[0].asked, "at most 1");
	assert_string_equal(found.gave[0].got, "1.5");
	assert_int_equal(outcome(run, 1).gave_count, 0);
}

/* Both forms have b; the pin, which both have, does not count. */
static void overlap_is_the_most_shared_with_any_other_form(void **state)
{
	struct run *run = *state;
	struct outcome found;

	run->soft[0] = (struct constraint){
		.type = CONSTRAINT_OVERLAP, .most = 0, .soft = true};
	run->sheet.blueprint = (struct constraint_list){run->soft, 1, 1};
	found = outcome(run, 0);
	assert_int_equal(found.gave_count, 1);
	assert_null(found.gave[0].section);
	assert_string_equal(found.gave[0].got, "1");
	run->forms[1] = NULL;
	assert_int_equal(outcome(run, 0).gave_count, 0);
}

/* 8 over 3 items is 2.666…, which prints as 2.67 but is below it. */
static void a_mean_is_compared_before_it_is_rounded(void **state)
{
	struct run *run = *state;

	run->soft[0] = (struct constraint){.type = CONSTRAINT_MEAN,
		.least = 267,
		.most = 500,
		.soft = true};
	run->sheet.blueprint = (struct constraint_list){run->soft, 1, 1};
	assert_int_equal(outcome(run, 0).gave_count, 1);
	run->soft[0].least = 266;
	assert_int_equal(outcome(run, 0).gave_count, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(sums_are_those_of_pins_and_drawn_items),
		TEST(a_form_without_items_has_no_mean),
		TEST(what_gave_way_is_named_with_what_was_reached),
		TEST(overlap_is_the_most_shared_with_any_other_form),
		TEST(a_mean_is_compared_before_it_is_rounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
