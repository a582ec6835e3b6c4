#include "draw/form.h"

#include "bank/kind/short_answer.h"
#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum {
	SEED = 2015
};

static bool prints(const struct form_section *section, const char *name)
{
	for (size_t i = 0; i < section->count; i++)
		if (strcmp(section->items[i].item->name, name) == 0)
			return true;
	return false;
}

static bool has(const struct form *form, const char *name)
{
	for (size_t s = 0; s < form->section_count; s++)
		if (prints(&form->sections[s], name))
			return true;
	return false;
}

/* How many items of a form are on another. */
static size_t count_shared(const struct form *one, const struct form *other)
{
	size_t count = 0;

	for (size_t s = 0; s < one->section_count; s++)
		for (size_t i = 0; i < one->sections[s].count; i++)
			count += has(
				other, one->sections[s].items[i].item->name);
	return count;
}

static const struct form *drawn(
	struct arena *arena, const struct form_plan *plan, uint32_t index)
{
	const char *why = "";
	const struct form *form =
		form_draw(arena, plan, index, TIER_CORE, &why);

	assert_string_equal(why, "");
	assert_non_null(form);
	return form;
}

static void assert_draws(struct arena *arena, const struct worksheet *worksheet,
	const char *form)
{
	for (uint64_t seed = 0; seed < 40; seed++)
		assert_string_equal(made_draw(arena, worksheet, seed, 0), form);
}

static void a_form_is_fixed_by_seed_and_index(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 20);
	const struct section section = made_section("s", 5);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	const char *first;

	(void)state;
	sheet.form_count = 2;
	first = made_draw(arena, &sheet, SEED, 0);
	assert_string_equal(first, made_draw(arena, &sheet, SEED, 0));
	assert_string_not_equal(first, made_draw(arena, &sheet, SEED, 1));
	assert_string_not_equal(first, made_draw(arena, &sheet, SEED + 1, 0));
	arena_free(arena);
}

static void the_order_of_items_in_the_bank_does_not_matter(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 20), *turned;
	const struct section section = made_section("s", 5);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	struct worksheet other = made_worksheet(&turned, &section, 1);
	struct item items[20];

	(void)state;
	for (size_t i = 0; i < 20; i++)
		items[i] = bank->items[19 - i];
	turned = made_bank(arena, "b", items, 20);
	for (uint64_t seed = 0; seed < 20; seed++)
		assert_string_equal(made_draw(arena, &sheet, seed, 0),
			made_draw(arena, &other, seed, 0));
	arena_free(arena);
}

/* Bottom-k: the new item takes one place, or none. */
static void an_added_item_changes_only_the_draws_it_enters(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *few = made_essays(arena, 20);
	const struct bank *more = made_essays(arena, 21);
	const struct section section = made_section("s", 5);
	struct worksheet before = made_worksheet(&few, &section, 1);
	struct worksheet after = made_worksheet(&more, &section, 1);
	const struct form_plan *old, *new;
	int entered = 0;

	(void)state;
	before.form_count = after.form_count = 500;
	old = plan_new(arena, &before, SEED);
	new = plan_new(arena, &after, SEED);
	for (uint32_t i = 0; i < 500; i++) {
		const struct form *one = drawn(arena, old, i);
		const struct form *other = drawn(arena, new, i);
		const bool enters = has(other, "b/e20");

		if (!enters)
			assert_string_equal(made_print(arena, one),
				made_print(arena, other));
		assert_int_equal(count_shared(one, other), enters ? 4 : 5);
		entered += enters;
	}
	assert_in_range(entered, 80, 160); /* 119 on average */
	arena_free(arena);
}

static void an_added_section_changes_no_other(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 20);
	const struct section sections[] = {made_section("s", 5),
		made_section("t", 5), made_section("u", 5)};
	const struct worksheet two = made_worksheet(&bank, sections, 2);
	const struct worksheet three = made_worksheet(&bank, sections, 3);

	(void)state;
	for (uint64_t seed = 0; seed < 20; seed++) {
		const char *before = made_draw(arena, &two, seed, 0);

		assert_memory_equal(made_draw(arena, &three, seed, 0), before,
			strlen(before));
	}
	arena_free(arena);
}

static void another_form_changes_no_other(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 30);
	const struct section sections[] = {
		made_section("s", 3), made_section("t", 2)};
	struct worksheet some = made_worksheet(&bank, sections, 2);
	struct worksheet more;

	(void)state;
	for (int overlap = OVERLAP_ANY; overlap <= OVERLAP_ALL; overlap++) {
		some.overlap = (enum overlap)overlap;
		some.form_count = 3;
		more = some;
		more.form_count = 6;
		for (uint32_t i = 0; i < 3; i++)
			assert_string_equal(made_draw(arena, &some, SEED, i),
				made_draw(arena, &more, SEED, i));
	}
	arena_free(arena);
}

static void no_item_is_on_a_form_twice(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 10);
	const struct section sections[] = {made_section("s", 4),
		made_section("t", 4), made_section("u", 2)};
	struct worksheet sheet = made_worksheet(&bank, sections, 3);
	const struct form_plan *plan;

	(void)state;
	sheet.form_count = 50;
	plan = plan_new(arena, &sheet, SEED);
	for (uint32_t i = 0; i < 50; i++) {
		const struct form *form = drawn(arena, plan, i);

		assert_int_equal(form->item_count, 10);
		for (size_t k = 0; k < 10; k++)
			assert_true(has(form, bank->items[k].name));
	}
	arena_free(arena);
}

static void a_pin_is_on_every_form_and_in_its_own_section(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 8);
	const struct item *pin = &bank->items[3];
	struct section sections[] = {
		made_section("s", 4), made_section("t", 3)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const struct form_plan *plan;

	(void)state;
	sections[1].pins = &pin;
	sections[1].pin_count = 1;
	sheet.form_count = 50;
	plan = plan_new(arena, &sheet, SEED);
	for (uint32_t i = 0; i < 50; i++) {
		const struct form *form = drawn(arena, plan, i);

		assert_int_equal(form->sections[1].count, 3);
		assert_true(prints(&form->sections[1], "b/e3"));
		assert_false(prints(&form->sections[0], "b/e3"));
	}
	arena_free(arena);
}

static void enemies_never_meet_whichever_names_the_other(void **state)
{
	const struct item items[] = {
		{.id = "a", .kind = &essay_rules, .enemies = TEXTS("b", "d")},
		{.id = "b", .kind = &essay_rules},
		{.id = "c", .kind = &essay_rules, .enemies = TEXTS("a")},
		{.id = "d", .kind = &essay_rules, .enemies = TEXTS("a")},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	struct section sections[] = {
		made_section("s", 1), made_section("t", 1)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	for (uint64_t seed = 0; seed < 60; seed++)
		assert_null(strchr(made_draw(arena, &sheet, seed, 0), 'a'));
	sheet.section_count = 1;
	sections[0].draw.count = 3;
	sections[0].order = ORDER_BANK;
	assert_draws(arena, &sheet, "b c d");
	arena_free(arena);
}

static void the_enemy_of_a_pin_is_not_drawn(void **state)
{
	const struct item items[] = {
		{.id = "a", .kind = &essay_rules, .enemies = TEXTS("b")},
		{.id = "b", .kind = &essay_rules},
		{.id = "c", .kind = &essay_rules},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	const struct item *pin = &bank->items[1];
	struct section sections[] = {
		made_section("s", 1), made_section("t", 1)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	sections[1].pins = &pin;
	sections[1].pin_count = 1;
	assert_draws(arena, &sheet, "c|b");
	arena_free(arena);
}

static void a_section_leaves_what_a_later_one_needs(void **state)
{
	const struct item items[] = {
		{.id = "a", .kind = &essay_rules, .tags = TEXTS("x")},
		{.id = "b", .kind = &essay_rules},
		{.id = "c", .kind = &essay_rules, .tags = TEXTS("x")},
		{.id = "d", .kind = &essay_rules},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	struct section sections[] = {
		made_section("s", 2), made_section("t", 2)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	sections[0].order = sections[1].order = ORDER_BANK;
	sections[1].draw.tags = (struct text_list)TEXTS("x");
	assert_draws(arena, &sheet, "b d|a c");
	arena_free(arena);
}

static void quotas_are_met_exactly(void **state)
{
	struct arena *arena = arena_new();
	struct item items[24] = {0};
	const struct bank *bank;
	const struct item *pin;
	struct section section = made_section("s", 7);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	const struct form_plan *plan;

	(void)state;
	for (size_t i = 0; i < LENGTH(items); i++)
		items[i] = (struct item){.id = arena_printf(arena, "i%zu", i),
			.kind = &essay_rules,
			.difficulty = (int)i % 6};
	bank = made_bank(arena, "b", items, LENGTH(items));
	pin = &bank->items[5];
	section.pins = &pin;
	section.pin_count = 1;
	section.draw.difficulty[1] = 3;
	section.draw.difficulty[5] = 2;
	sheet.form_count = 50;
	plan = plan_new(arena, &sheet, SEED);
	for (uint32_t i = 0; i < 50; i++) {
		const struct form_section *filled =
			drawn(arena, plan, i)->sections;

		assert_int_equal(filled->count, 7);
		assert_int_equal(made_count_difficulty(filled, 1), 3);
		assert_int_equal(made_count_difficulty(filled, 5), 2);
		assert_true(prints(filled, "b/i5"));
	}
	arena_free(arena);
}

static void kinds_and_tags_say_who_is_drawn(void **state)
{
	const struct item items[] = {
		{.id = "a", .kind = &essay_rules, .tags = TEXTS("x", "y", "p")},
		{.id = "b",
			.kind = &timeline_rules,
			.tags = TEXTS("x", "y", "q")},
		{.id = "c", .kind = &essay_rules, .tags = TEXTS("x", "p")},
		{.id = "d", .kind = &essay_rules, .tags = TEXTS("x", "y")},
		{.id = "e",
			.kind = &essay_rules,
			.tags = TEXTS("x", "y", "q", "z")},
		{.id = "f",
			.kind = &short_answer_rules,
			.tags = TEXTS("q", "y", "x")},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	struct section section = made_section("s", 2);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.order = ORDER_BANK;
	section.draw.tags = (struct text_list)TEXTS("x", "y");
	section.draw.any_tags = (struct text_list)TEXTS("p", "q");
	section.draw.not_tags = (struct text_list)TEXTS("z", "w");
	section.draw.kinds = KINDS(&essay_rules, &short_answer_rules);
	assert_draws(arena, &sheet, "a f");
	arena_free(arena);
}

static void avoided_items_are_not_drawn_but_may_be_pinned(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 5);
	const struct item *pin = &bank->items[4];
	struct section section = made_section("s", 3);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.order = ORDER_BANK;
	section.pins = &pin;
	section.pin_count = 1;
	sheet.avoid =
		(struct text_list)TEXTS("b/e0", "b/e2", "b/e4", "other/e1");
	assert_draws(arena, &sheet, "e1 e3 e4");
	arena_free(arena);
}

static void forms_without_overlap_share_pins_alone(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 21);
	const struct item *pin = &bank->items[7];
	struct section sections[] = {
		made_section("s", 3), made_section("t", 2)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const struct form_plan *plan;

	(void)state;
	sections[1].pins = &pin;
	sections[1].pin_count = 1;
	sheet.overlap = OVERLAP_NONE;
	sheet.form_count = 5; /* of 4 drawn items each: all there are */
	for (uint64_t seed = 0; seed < 20; seed++) {
		plan = plan_new(arena, &sheet, seed);
		for (uint32_t i = 0; i < 5; i++)
			for (uint32_t k = 0; k < i; k++)
				assert_int_equal(
					count_shared(drawn(arena, plan, i),
						drawn(arena, plan, k)),
					1);
	}
	arena_free(arena);
}

static void forms_without_overlap_leave_what_later_ones_need(void **state)
{
	const struct text_list x = TEXTS("x");
	struct arena *arena = arena_new();
	struct item items[8] = {0};
	const struct bank *bank;
	struct section sections[] = {
		made_section("s", 2), made_section("t", 2)};
	struct worksheet sheet = made_worksheet(&bank, sections, 2);

	(void)state;
	for (size_t i = 0; i < LENGTH(items); i++) {
		items[i] = (struct item){.id = arena_printf(arena, "%zu", i),
			.kind = &essay_rules};
		if (i < 4)
			items[i].tags = x;
	}
	bank = made_bank(arena, "b", items, LENGTH(items));
	sections[1].draw.tags = x;
	sheet.overlap = OVERLAP_NONE;
	sheet.form_count = 2;
	for (uint64_t seed = 0; seed < 40; seed++) {
		const struct form_plan *plan = plan_new(arena, &sheet, seed);

		assert_int_equal(count_shared(drawn(arena, plan, 0),
					 drawn(arena, plan, 1)),
			0);
	}
	arena_free(arena);
}

static void forms_that_overlap_all_have_the_same_items(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, 40);
	const struct section section = made_section("s", 8);
	struct worksheet sheet = made_worksheet(&bank, &section, 1);
	const struct form_plan *plan;
	const struct form *first;
	int same_order = 0;

	(void)state;
	sheet.overlap = OVERLAP_ALL;
	sheet.form_count = 20;
	plan = plan_new(arena, &sheet, SEED);
	first = drawn(arena, plan, 0);
	for (uint32_t i = 1; i < 20; i++) {
		const struct form *form = drawn(arena, plan, i);

		assert_int_equal(count_shared(first, form), 8);
		same_order += strcmp(made_print(arena, first),
				      made_print(arena, form)) == 0;
	}
	assert_int_equal(same_order, 0);
	arena_free(arena);
}

static void numbers_and_points_run_through_all_sections(void **state)
{
	const struct item items[] = {
		{.id = "a", .kind = &essay_rules, .points = 1},
		{.id = "b", .kind = &essay_rules, .points = 2},
		{.id = "c", .kind = &essay_rules, .points = 4},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	const struct section sections[] = {
		made_section("s", 2), made_section("t", 1)};
	const struct worksheet sheet = made_worksheet(&bank, sections, 2);
	const struct form *form =
		drawn(arena, plan_new(arena, &sheet, SEED), 0);

	(void)state;
	assert_int_equal(form->points, 7);
	assert_int_equal(
		form->sections[0].points + form->sections[1].points, 7);
	assert_int_equal(form->sections[1].points,
		form->sections[1].items[0].item->points);
	assert_int_equal(form->sections[0].items[0].number, 1);
	assert_int_equal(form->sections[0].items[1].number, 2);
	assert_int_equal(form->sections[1].items[0].number, 3);
	arena_free(arena);
}

static void items_of_one_id_in_two_banks_are_two_items(void **state)
{
	struct arena *arena = arena_new();
	const struct item items[] = {
		{.id = "i", .kind = &essay_rules, .enemies = TEXTS("k")},
		{.id = "k", .kind = &essay_rules},
	};
	const struct bank *banks[] = {made_bank(arena, "a", items, 1),
		made_bank(arena, "b", items, LENGTH(items))};
	struct section section = made_section("s", 2);
	struct worksheet sheet = made_worksheet(banks, &section, 1);

	(void)state;
	sheet.bank_count = 2;
	section.order = ORDER_BANK;
	sheet.avoid = (struct text_list)TEXTS("b/i");
	assert_draws(arena, &sheet, "i k");
	arena_free(arena);
}

static void a_section_may_draw_the_items_on_a_stimulus(void **state)
{
	static const struct stimulus map = {.name = "b/map"};
	static const struct stimulus text = {.name = "b/text"};
	const struct stimulus *const wanted = &map;
	const struct item items[] = {
		{.id = "m1", .kind = &essay_rules, .stimulus = &map},
		{.id = "a", .kind = &essay_rules},
		{.id = "t", .kind = &essay_rules, .stimulus = &text},
		{.id = "m2", .kind = &essay_rules, .stimulus = &map},
	};
	struct arena *arena = arena_new();
	const struct bank *bank = made_bank(arena, "b", items, LENGTH(items));
	struct section section = made_section("s", 2);
	const struct worksheet sheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.order = ORDER_BANK;
	section.draw.stimuli = &wanted;
	section.draw.stimulus_count = 1;
	assert_draws(arena, &sheet, "m1 m2");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_section_may_draw_the_items_on_a_stimulus),
		cmocka_unit_test(a_form_is_fixed_by_seed_and_index),
		cmocka_unit_test(
			the_order_of_items_in_the_bank_does_not_matter),
		cmocka_unit_test(
			an_added_item_changes_only_the_draws_it_enters),
		cmocka_unit_test(an_added_section_changes_no_other),
		cmocka_unit_test(another_form_changes_no_other),
		cmocka_unit_test(no_item_is_on_a_form_twice),
		cmocka_unit_test(a_pin_is_on_every_form_and_in_its_own_section),
		cmocka_unit_test(enemies_never_meet_whichever_names_the_other),
		cmocka_unit_test(the_enemy_of_a_pin_is_not_drawn),
		cmocka_unit_test(a_section_leaves_what_a_later_one_needs),
		cmocka_unit_test(quotas_are_met_exactly),
		cmocka_unit_test(kinds_and_tags_say_who_is_drawn),
		cmocka_unit_test(avoided_items_are_not_drawn_but_may_be_pinned),
		cmocka_unit_test(forms_without_overlap_share_pins_alone),
		cmocka_unit_test(
			forms_without_overlap_leave_what_later_ones_need),
		cmocka_unit_test(forms_that_overlap_all_have_the_same_items),
		cmocka_unit_test(numbers_and_points_run_through_all_sections),
		cmocka_unit_test(items_of_one_id_in_two_banks_are_two_items),
	};

	return cmocka_run_group_tests_name("form", tests, NULL, NULL);
}
