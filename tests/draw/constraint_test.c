#include "draw/blueprint/constraint.h"

#include "made.h"

#include "../base/with_arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	MINUTE = 60
};

static const char *const trade[] = {"trade"};

/* Three essays of 2 points, 90 seconds each; the first two are enemies. */
static const struct bank *bank_of(struct arena *arena)
{
	static const char *const enemy[] = {"b"};
	const struct item items[] = {
		{.id = "a",
			.points = 2 * POINT,
			.seconds = 90,
			.difficulty = 1,
			.enemies = {enemy, 1}},
		{.id = "b", .points = 2 * POINT, .seconds = 90, .bloom = 4},
		{.id = "c",
			.points = 2 * POINT,
			.seconds = 90,
			.difficulty = 5,
			.tags = {trade, 1}},
	};

	return made_bank(arena, "b", items, 3);
}

/* The demands of a worksheet, a line each: place, label, limits. */
static const char *listed(struct arena *arena, const struct worksheet *sheet)
{
	const struct demands demands =
		constraint_demands(arena, pool_new(arena, sheet));
	struct buffer out = {.arena = arena};

	for (size_t i = 0; i < demands.count; i++) {
		if (demands.at[i].section == DEMAND_WHOLE)
			buffer_puts(&out, "whole");
		else
			buffer_printf(&out, "%zu", demands.at[i].section);
		buffer_printf(&out, " %s: %s\n", demands.at[i].label,
			constraint_print_limits(arena, &demands.at[i]));
	}
	return buffer_text(&out);
}

static void demands_come_in_a_fixed_order(void **state)
{
	const struct bank *bank = bank_of(*state);
	struct constraint own[] = {{.type = CONSTRAINT_TAG,
					   .name = "trade",
					   .least = 1,
					   .most = CONSTRAINT_ANY},
		{.type = CONSTRAINT_MINUTES, .most = 3 * MINUTE}};
	struct constraint whole[] = {{.type = CONSTRAINT_OVERLAP, .most = 1},
		{.type = CONSTRAINT_STANDARD,
			.name = "RH.6",
			.least = 1,
			.most = CONSTRAINT_ANY},
		{.type = CONSTRAINT_MEAN, .least = 275, .most = 325}};
	struct section sections[] = {
		made_section("s", 2), made_section("t", 1)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	sections[0].draw.difficulty[5] = 1;
	sections[0].draw.blueprint = (struct constraint_list){own, 2, 2};
	sheet.blueprint = (struct constraint_list){whole, 3, 3};
	sheet.form_count = 2;
	assert_string_equal(listed(*state, &sheet),
		"0 count: 2\n"
		"0 difficulty hard: 1\n"
		"0 per_tag trade: at least 1\n"
		"0 minutes: at most 3\n"
		"1 count: 1\n"
		"whole cover RH.6: at least 1\n"
		"whole mean_difficulty: 2.75 to 3.25\n"
		"whole overlap: at most 1\n"
		"whole enemies: 0\n");
	sheet.form_count = 1;
	assert_null(strstr(listed(*state, &sheet), "overlap"));
}

static void no_overlap_is_a_demand_of_zero(void **state)
{
	const struct bank *bank = bank_of(*state);
	const struct section section = made_section("s", 1);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	sheet.overlap = OVERLAP_NONE;
	sheet.form_count = 2;
	assert_non_null(strstr(listed(*state, &sheet), "whole overlap: 0\n"));
}

static void a_draw_by_points_has_no_count(void **state)
{
	const struct bank *bank = bank_of(*state);
	struct section section = made_section("s", 0);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	section.draw.by_points = true;
	assert_string_equal(listed(*state, &sheet), "whole enemies: 0\n");
	assert_true(constraint_needs_solver(&sheet));
	section.draw.by_points = false;
	assert_false(constraint_needs_solver(&sheet));
	sheet.balance = BALANCE_DIFFICULTY;
	assert_false(constraint_needs_solver(&sheet));
	sheet.form_count = 2;
	assert_true(constraint_needs_solver(&sheet));
}

/* Two of three questions are answered: 4 points of the 6 that are drawn. */
static void a_total_does_not_count_questions_left_out(void **state)
{
	const struct bank *bank = bank_of(*state);
	struct constraint total = {.type = CONSTRAINT_POINTS,
		.least = 4 * POINT,
		.most = 4 * POINT};
	struct section section = made_section("s", 3);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	struct demands demands;

	section.choose = 2;
	sheet.blueprint = (struct constraint_list){&total, 1, 1};
	demands = constraint_demands(*state, pool_new(*state, &sheet));
	assert_int_equal(
		constraint_unpaid(pool_new(*state, &sheet)), 2 * POINT);
	assert_string_equal(demands.at[1].label, "total_points");
	assert_int_equal(demands.at[1].constraint.least, 6 * POINT);
	assert_int_equal(demands.at[1].constraint.most, 6 * POINT);
	assert_string_equal(
		constraint_print_limits(*state, &demands.at[1]), "4");
	assert_string_equal(
		constraint_print_sum(*state, &demands.at[1], 6 * POINT), "4");
	total.most = CONSTRAINT_ANY;
	demands = constraint_demands(*state, pool_new(*state, &sheet));
	assert_int_equal(demands.at[1].constraint.most, CONSTRAINT_ANY);
}

static int amount_of(enum constraint_type type, int value, const char *name,
	const struct item *item)
{
	const struct section section = {.scored = false};
	const struct demand demand = {
		.constraint = {.type = type, .value = value, .name = name},
		.section = DEMAND_WHOLE};

	return constraint_item_amount(&demand, &section, item);
}

static void an_item_adds_what_a_demand_counts(void **state)
{
	const struct bank *bank = bank_of(*state);
	const struct item *a = &bank->items[0], *b = &bank->items[1],
			  *c = &bank->items[2];

	assert_int_equal(amount_of(CONSTRAINT_COUNT, 0, NULL, a), 1);
	assert_int_equal(amount_of(CONSTRAINT_POINTS, 0, NULL, a), 2 * POINT);
	assert_int_equal(amount_of(CONSTRAINT_MINUTES, 0, NULL, a), 90);
	assert_int_equal(amount_of(CONSTRAINT_MEAN, 0, NULL, a), 100);
	assert_int_equal(amount_of(CONSTRAINT_MEAN, 0, NULL, b), 300);
	assert_int_equal(amount_of(CONSTRAINT_DIFFICULTY, 5, NULL, c), 1);
	assert_int_equal(amount_of(CONSTRAINT_DIFFICULTY, 5, NULL, a), 0);
	assert_int_equal(amount_of(CONSTRAINT_TAG, 0, "trade", c), 1);
	assert_int_equal(amount_of(CONSTRAINT_TAG, 0, "trade", a), 0);
	assert_int_equal(amount_of(CONSTRAINT_STANDARD, 0, "trade", c), 0);
	assert_int_equal(amount_of(CONSTRAINT_BLOOM, 4, NULL, b), 1);
	assert_int_equal(amount_of(CONSTRAINT_BLOOM, 4, NULL, a), 0);
}

static void bonus_counts_in_its_section_but_not_in_the_total(void **state)
{
	const struct section section = {.bonus = true};
	const struct item item = {.points = 3 * POINT};
	struct demand demand = {.constraint = {.type = CONSTRAINT_POINTS}};

	(void)state;
	assert_int_equal(
		constraint_item_amount(&demand, &section, &item), 3 * POINT);
	demand.section = DEMAND_WHOLE;
	assert_int_equal(constraint_item_amount(&demand, &section, &item), 0);
}

static const char *amount_text(
	struct arena *arena, enum constraint_type type, int amount)
{
	const struct demand demand = {.constraint = {.type = type}};

	return constraint_print_amount(arena, &demand, amount);
}

static void amounts_are_written_in_the_units_of_a_worksheet(void **state)
{
	struct arena *arena = *state;

	assert_string_equal(amount_text(arena, CONSTRAINT_COUNT, 12), "12");
	assert_string_equal(amount_text(arena, CONSTRAINT_MINUTES, 450), "7.5");
	assert_string_equal(amount_text(arena, CONSTRAINT_MINUTES, 60), "1");
	assert_string_equal(amount_text(arena, CONSTRAINT_MINUTES, 20), "0.33");
	assert_string_equal(amount_text(arena, CONSTRAINT_MEAN, 305), "3.05");
	assert_string_equal(amount_text(arena, CONSTRAINT_MEAN, 310), "3.1");
	assert_string_equal(
		amount_text(arena, CONSTRAINT_POINTS, 5 * POINT / 2), "2½");
}

#define TEST(name)                                                             \
	cmocka_unit_test_setup_teardown(                                       \
		name, with_arena_setup, with_arena_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(demands_come_in_a_fixed_order),
		TEST(no_overlap_is_a_demand_of_zero),
		TEST(a_draw_by_points_has_no_count),
		TEST(a_total_does_not_count_questions_left_out),
		TEST(an_item_adds_what_a_demand_counts),
		TEST(bonus_counts_in_its_section_but_not_in_the_total),
		TEST(amounts_are_written_in_the_units_of_a_worksheet),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
