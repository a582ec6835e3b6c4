#include "made.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

enum {
	FORMS = 200,
	ITEMS = 12
};

/* A form of each tier. */
struct tiered {
	const struct form *forms[TIER_COUNT];
};

/* Items i0, i1, …: every third easy, then medium, then hard; i0 and i1 are
 * enemies. */
static const struct bank *mixed_bank(struct arena *arena)
{
	static const char *const enemy = "i0";
	struct item *items = arena_alloc(arena, ITEMS, sizeof(*items));

	for (size_t i = 0; i < ITEMS; i++) {
		items[i].id = arena_printf(arena, "i%zu", i);
		items[i].kind = &essay_rules;
		items[i].difficulty = 1 + 2 * (int)(i % 3);
		items[i].points = POINT;
	}
	items[1].enemies = (struct text_list){&enemy, 1};
	return made_bank(arena, "b", items, ITEMS);
}

static struct tiered draw_all(
	struct arena *arena, const struct form_plan *plan, uint32_t index)
{
	struct tiered tiered;

	for (enum tier tier = 0; tier < TIER_COUNT; tier++) {
		const char *why = NULL;

		tiered.forms[tier] = form_draw(arena, plan, index, tier, &why);
		assert_null(why);
		assert_int_equal(tiered.forms[tier]->tier, tier);
	}
	return tiered;
}

/* The item of a section with this number, or NULL. */
static const struct drawn *numbered(
	const struct form_section *section, int number)
{
	for (size_t i = 0; i < section->count; i++)
		if (section->items[i].number == number)
			return &section->items[i];
	return NULL;
}

/* Whether one section's items are among the other's, numbers and all. */
static void assert_within(
	const struct form_section *small, const struct form_section *large)
{
	for (size_t i = 0; i < small->count; i++) {
		const struct drawn *own = &small->items[i];
		const struct drawn *other = numbered(large, own->number);

		assert_non_null(other);
		assert_ptr_equal(own->item, other->item);
		assert_true(i == 0 || own[-1].number < own->number);
	}
}

static bool has(const struct form_section *section, const char *id)
{
	for (size_t i = 0; i < section->count; i++)
		if (strcmp(section->items[i].item->id, id) == 0)
			return true;
	return false;
}

/* Three, five and six of any. */
static struct section counted(void)
{
	struct section section = made_section("s", 6);

	section.draw.fewer[TIER_SUPPORT][0] = 3;
	section.draw.fewer[TIER_CORE][0] = 1;
	return section;
}

/* Where counts differ, so do numbers, unless the worksheet says otherwise;
 * where they are equal, an item has one number. */
static void tiers_of_other_counts_number_without_gaps(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = mixed_bank(arena);
	const struct section differing[] = {counted(), made_section("t", 2)};
	const struct section equal[] = {
		made_section("s", 6), made_section("t", 2)};
	struct worksheet worksheet = made_worksheet(&bank, differing, 2);
	const struct form_plan *plan = plan_new(arena, &worksheet, 7);
	const struct tiered of = draw_all(arena, plan, 0);

	(void)state;
	for (enum tier tier = 0; tier < TIER_COUNT; tier++) {
		const struct form *form = of.forms[tier];
		int number = 0;

		for (size_t s = 0; s < 2; s++)
			for (size_t i = 0; i < form->sections[s].count; i++)
				assert_int_equal(
					form->sections[s].items[i].number,
					++number);
		assert_int_equal(form->numbers, number);
	}
	assert_true(worksheet_numbers_own(&worksheet));
	worksheet.numbers = NUMBERS_SHARED;
	assert_false(worksheet_numbers_own(&worksheet));
	worksheet = made_worksheet(&bank, equal, 2);
	assert_false(worksheet_numbers_own(&worksheet));
	worksheet.numbers = NUMBERS_OWN;
	assert_true(worksheet_numbers_own(&worksheet));
	arena_free(arena);
}

static void smaller_tiers_are_among_the_larger(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = mixed_bank(arena);
	const struct section sections[] = {counted(), made_section("t", 2)};
	struct worksheet worksheet = made_worksheet(&bank, sections, 2);
	const struct form_plan *plan = plan_new(arena, &worksheet, 7);

	(void)state;
	worksheet.numbers = NUMBERS_SHARED;
	for (uint32_t i = 0; i < 1; i++) {
		const struct tiered of = draw_all(arena, plan, i);
		const struct form *support = of.forms[TIER_SUPPORT];

		assert_int_equal(support->item_count, 5);
		assert_int_equal(of.forms[TIER_CORE]->item_count, 7);
		assert_int_equal(of.forms[TIER_EXTENSION]->item_count, 8);
		assert_int_equal(support->points, 5 * POINT);
		assert_int_equal(support->sections[0].points, 3 * POINT);
		for (int s = 0; s < 2; s++) {
			assert_within(&support->sections[s],
				&of.forms[TIER_CORE]->sections[s]);
			assert_within(&of.forms[TIER_CORE]->sections[s],
				&of.forms[TIER_EXTENSION]->sections[s]);
		}
		for (enum tier tier = 0; tier < TIER_COUNT; tier++) {
			assert_int_equal(of.forms[tier]->numbers, 8);
			assert_int_equal(
				of.forms[tier]->sections[1].items[0].number, 7);
		}
	}
	arena_free(arena);
}

/* Where chance orders, a tier that prints fewer has no gaps in a section. */
static void items_that_some_tiers_leave_out_come_last(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = mixed_bank(arena);
	const struct section section = counted();
	struct worksheet worksheet = made_worksheet(&bank, &section, 1);
	const struct form_plan *plan;

	(void)state;
	worksheet.form_count = FORMS;
	plan = plan_new(arena, &worksheet, 7);
	for (uint32_t i = 0; i < FORMS; i++) {
		const struct tiered of = draw_all(arena, plan, i);

		for (enum tier tier = 0; tier < TIER_COUNT; tier++)
			for (size_t k = 0; k < of.forms[tier]->item_count; k++)
				assert_int_equal(of.forms[tier]
							 ->sections[0]
							 .items[k]
							 .number,
					k + 1);
	}
	arena_free(arena);
}

/* A tier changes neither who is drawn nor in which order. */
static void the_largest_tier_is_the_form_as_it_was(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = mixed_bank(arena);
	const struct section tiered = counted();
	const struct section plain = made_section("s", 6);
	struct worksheet worksheet = made_worksheet(&bank, &plain, 1);
	const struct form_plan *one = plan_new(arena, &worksheet, 7);
	struct worksheet other = made_worksheet(&bank, &tiered, 1);
	const struct form_plan *two = plan_new(arena, &other, 7);
	const struct tiered of = draw_all(arena, one, 0);

	(void)state;
	for (enum tier tier = 0; tier < TIER_COUNT; tier++)
		assert_string_equal(made_print(arena, of.forms[tier]),
			made_print(arena, of.forms[TIER_CORE]));
	for (size_t i = 0; i < 6; i++)
		assert_true(has(&draw_all(arena, two, 0).forms[2]->sections[0],
			of.forms[TIER_CORE]->sections[0].items[i].item->id));
	arena_free(arena);
}

/* Support: two easy and one other; core: one easy, one hard, two others;
 * extension: three hard, two others. */
static struct section with_quotas(void)
{
	return (struct section){.id = "s",
		.draw = {.count = 7,
			.difficulty = {0, 2, 0, 0, 0, 3},
			.fewer = {[TIER_SUPPORT] = {1, 0, 0, 0, 0, 3},
				[TIER_CORE] = {0, 1, 0, 0, 0, 2},
				[TIER_EXTENSION] = {0, 2, 0, 0, 0, 0}}}};
}

static void assert_quotas(
	const struct form_section *section, int easy, int medium, int hard)
{
	assert_int_equal(made_count_difficulty(section, 1), easy);
	assert_int_equal(made_count_difficulty(section, 3), medium);
	assert_int_equal(made_count_difficulty(section, 5), hard);
	assert_false(has(section, "i0") && has(section, "i1"));
}

static void every_tier_keeps_its_quotas_and_pins(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = mixed_bank(arena);
	const struct item *pin = bank_find(bank, "i1");
	struct section section = with_quotas();
	struct worksheet worksheet = made_worksheet(&bank, &section, 1);
	const struct form_plan *plan;

	(void)state;
	section.pins = &pin;
	section.pin_count = 1;
	worksheet.form_count = FORMS;
	plan = plan_new(arena, &worksheet, 7);
	for (uint32_t i = 0; i < FORMS; i++) {
		const struct tiered of = draw_all(arena, plan, i);

		assert_quotas(&of.forms[TIER_SUPPORT]->sections[0], 2, 1, 0);
		assert_quotas(&of.forms[TIER_CORE]->sections[0], 1, 2, 1);
		assert_quotas(&of.forms[TIER_EXTENSION]->sections[0], 0, 2, 3);
		for (enum tier tier = 0; tier < TIER_COUNT; tier++)
			assert_true(has(&of.forms[tier]->sections[0], "i1"));
	}
	arena_free(arena);
}

static void forms_without_overlap_share_nothing_on_any_tier(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = mixed_bank(arena);
	const struct section section = counted();
	struct worksheet worksheet = made_worksheet(&bank, &section, 1);
	struct tiered one, other;
	const struct form_plan *plan;

	(void)state;
	worksheet.form_count = 2;
	worksheet.overlap = OVERLAP_NONE;
	plan = plan_new(arena, &worksheet, 3);
	one = draw_all(arena, plan, 0);
	other = draw_all(arena, plan, 1);
	for (size_t i = 0; i < 3; i++)
		assert_false(has(&one.forms[TIER_EXTENSION]->sections[0],
			other.forms[TIER_SUPPORT]
				->sections[0]
				.items[i]
				.item->id));
	arena_free(arena);
}

/* Each of 12 candidates is as likely as any other to be on the smallest tier:
 * chi-square, 11 degrees of freedom. */
static void the_smallest_tier_is_as_fair_as_the_largest(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = made_essays(arena, ITEMS);
	const struct section section = counted();
	struct worksheet worksheet = made_worksheet(&bank, &section, 1);
	const struct form_plan *plan;
	double sum = 0, expected = 1000.0 * 3 / ITEMS;
	int counts[ITEMS] = {0};

	(void)state;
	worksheet.form_count = 1000;
	plan = plan_new(arena, &worksheet, 11);
	for (uint32_t i = 0; i < 1000; i++) {
		const char *why;
		const struct form *form =
			form_draw(arena, plan, i, TIER_SUPPORT, &why);

		for (size_t k = 0; k < 3; k++)
			counts[form->sections[0].items[k].item - bank->items]++;
	}
	for (size_t i = 0; i < ITEMS; i++)
		sum += (counts[i] - expected) * (counts[i] - expected) /
		       expected;
	assert_true(sum < 31.3); /* one run in a thousand is above */
	arena_free(arena);
}

static void pins_beyond_a_tier_are_reported(void **state)
{
	struct arena *arena = arena_new();
	const struct bank *bank = mixed_bank(arena);
	const struct item *pins[] = {
		bank_find(bank, "i2"), bank_find(bank, "i5")};
	struct section section = with_quotas();
	const struct worksheet worksheet = made_worksheet(&bank, &section, 1);

	(void)state;
	section.title = "Essays";
	section.pins = pins;
	section.pin_count = 2;
	assert_string_equal(made_draw(arena, &worksheet, 1, 0),
		"section \"Essays\": 2 pinned items of difficulty hard, 0 "
		"asked for on the support tier\n"
		"section \"Essays\": 2 pinned items of difficulty hard, 1 "
		"asked for on the core tier");
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(smaller_tiers_are_among_the_larger),
		cmocka_unit_test(tiers_of_other_counts_number_without_gaps),
		cmocka_unit_test(items_that_some_tiers_leave_out_come_last),
		cmocka_unit_test(the_largest_tier_is_the_form_as_it_was),
		cmocka_unit_test(every_tier_keeps_its_quotas_and_pins),
		cmocka_unit_test(
			forms_without_overlap_share_nothing_on_any_tier),
		cmocka_unit_test(the_smallest_tier_is_as_fair_as_the_largest),
		cmocka_unit_test(pins_beyond_a_tier_are_reported),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
