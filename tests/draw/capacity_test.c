#include "draw/explain/capacity.h"

#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	MANY = 1000
};

static int carried(struct arena *arena, const struct worksheet *sheet)
{
	const struct capacity carried =
		capacity_forms(pool_new(arena, sheet), MANY);

	assert_int_equal(carried.least, carried.most);
	return carried.least;
}

static void as_many_as_the_items_go_into(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 11);
	struct section section = made_section("s", 3);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	assert_int_equal(carried(arena, &sheet), 3);
	assert_int_equal(capacity_forms(pool_new(arena, &sheet), 2).least, 2);
	section.draw.count = 12;
	assert_int_equal(carried(arena, &sheet), 0);
	section.draw.kinds = KINDS(&timeline_rules);
	section.draw.count = 1;
	assert_int_equal(carried(arena, &sheet), 0);
	arena_free(arena);
}

/* Ten items, six of them easy: a section of 1 easy and 1 other, and a section
 * of any, which must leave the others to the first. */
static void sections_compete_for_items(void **state)
{
	struct arena *arena = arena_new();
	struct item items[10];
	struct section sections[] = {
		made_section("any", 1), made_section("some", 2)};
	const struct bank *bank;
	struct worksheet sheet;

	(void)state;
	for (size_t i = 0; i < 10; i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.difficulty = i < 6 ? 1 : 5};
	bank = made_bank(arena, "b", items, 10);
	sections[1].draw.difficulty[1] = 1;
	sheet = made_worksheet(&bank, sections, 2);
	assert_int_equal(carried(arena, &sheet), 3);
	sections[1].draw.difficulty[1] = 2;
	assert_int_equal(carried(arena, &sheet), 3);
	sections[1].draw.count = 3;
	assert_int_equal(carried(arena, &sheet), 2);
	arena_free(arena);
}

static void avoided_and_pinned_items_are_not_drawn(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 9);
	const struct item *pin = &bank->items[0];
	struct section section = made_section("s", 2);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	sheet.avoid = (struct text_list)TEXTS("b/e1", "b/e2");
	assert_int_equal(carried(arena, &sheet), 3);
	section.pins = &pin;
	section.pin_count = 1;
	assert_int_equal(carried(arena, &sheet), 6);
	section.draw.count = 1;
	assert_int_equal(carried(arena, &sheet), MANY);
	section.draw.count = 0;
	assert_int_equal(carried(arena, &sheet), 0);
	arena_free(arena);
}

/* All of the first five are enemies of each other, and each form draws two. */
static void enemies_keep_items_apart(void **state)
{
	static const char *const names[] = {"0", "1", "2", "3", "4"};
	struct arena *arena = arena_new();
	struct item items[8];
	struct section section = made_section("s", 2);
	const struct bank *bank;
	struct worksheet sheet;

	(void)state;
	for (size_t i = 0; i < 8; i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.enemies = {names, i < 5 ? LENGTH(names) : 0}};
	bank = made_bank(arena, "b", items, 8);
	sheet = made_worksheet(&bank, &section, 1);
	assert_int_equal(carried(arena, &sheet), 3);
	bank = made_bank(arena, "b", items, 5);
	assert_int_equal(carried(arena, &sheet), 0);
	arena_free(arena);
}

/* Ten items of a minute each, four of them tagged x: three minutes and one x
 * on a form. */
static void a_solver_counts_by_a_blueprint(void **state)
{
	static const char *const tag = "x";
	struct constraint list[] = {
		{.type = CONSTRAINT_MINUTES, .least = 0, .most = 180},
		{.type = CONSTRAINT_TAG,
			.name = "x",
			.least = 1,
			.most = CONSTRAINT_ANY},
		{.type = CONSTRAINT_OVERLAP, .least = 0, .most = 2},
	};
	struct arena *arena = arena_new();
	struct section section = made_section("s", 2);
	struct item items[10];
	const struct bank *bank;
	struct worksheet sheet;

	(void)state;
	for (size_t i = 0; i < 10; i++)
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.seconds = 60,
			.tags = {&tag, i < 4}};
	bank = made_bank(arena, "b", items, 10);
	sheet = made_worksheet(&bank, &section, 1);
	sheet.blueprint = (struct constraint_list){list, LENGTH(list), 0};
	sheet.overlap = OVERLAP_SOME;
	assert_int_equal(carried(arena, &sheet), 4);
	section.draw.count = 3;
	assert_int_equal(carried(arena, &sheet), 3);
	section.draw.count = 4;
	assert_int_equal(carried(arena, &sheet), 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(as_many_as_the_items_go_into),
		cmocka_unit_test(sections_compete_for_items),
		cmocka_unit_test(avoided_and_pinned_items_are_not_drawn),
		cmocka_unit_test(enemies_keep_items_apart),
		cmocka_unit_test(a_solver_counts_by_a_blueprint),
	};

	return cmocka_run_group_tests_name("carry", tests, NULL, NULL);
}
